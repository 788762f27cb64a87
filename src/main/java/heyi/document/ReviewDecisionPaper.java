package heyi.document;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Result of the legality review. With objections it holds what 集体合同规定 art. 45 orders: names and addresses of both
 * parties, day of receipt, opinion, date, seal, service on both sides. Without objections it is practice: findings,
 * validity and the duty to publish.
 *
 * @param registerNumber absent if the bureau objected on paper without registering the filing
 * @param objections clause by clause; empty for a review without objection
 * @param nextStep what the parties have to do now
 */
public record ReviewDecisionPaper(
        Head head,
        @Nullable String registerNumber,
        String textTitle,
        Party workers,
        Party employer,
        LocalDate receivedOn,
        List<Finding> findings,
        List<Objection> objections,
        @Nullable LocalDate effectiveOn,
        @Nullable Period validity,
        @Nullable Due publishBy,
        String nextStep,
        List<String> copies)
        implements Paper {

    /** @param head 主体, 程序 or 内容 */
    public record Finding(String head, String text) {}

    public record Objection(String clause, String opinion, String basis) {}

    public boolean objected() {
        return !objections.isEmpty();
    }

    @Override
    public DocumentKind kind() {
        return DocumentKind.REVIEW_DECISION;
    }
}
