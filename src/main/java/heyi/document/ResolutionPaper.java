package heyi.document;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Decision of the workers' congress by secret ballot (浙江省集体合同条例 art. 24; 杭州 art. 28;
 * 浙江省企业民主管理条例 art. 15).
 *
 * @param quorumRule in words, e.g. 应到代表三分之二以上
 * @param passRule in words, e.g. 全体代表的过半数
 * @param ruleApplied quorum and majority with their articles and the result, in a sentence
 * @param counting how the votes were counted, in a sentence
 * @param tally the counts as one line; {@code tallyHash} is its SHA-256
 */
public record ResolutionPaper(
        Head head,
        String session,
        LocalDate heldOn,
        String place,
        String item,
        Votes votes,
        String quorumRule,
        boolean quorate,
        String passRule,
        boolean adopted,
        @Nullable String ruleApplied,
        String counting,
        String tally,
        String tallyHash,
        List<String> annexes)
        implements Paper {

    @Override
    public DocumentKind kind() {
        return DocumentKind.RESOLUTION;
    }
}
