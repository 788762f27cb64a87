package heyi.document;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The bargaining representatives of one side (浙江省集体合同条例 arts 10-13; 杭州 arts 16-18, 22).
 *
 * @param election how the worker side was elected; absent for appointed sides
 * @param outsideLimit the lawful share in words, e.g. 不得超过本方代表总数的三分之一
 * @param term in words, e.g. 与本轮集体合同期限一致
 */
public record RepresentativeListPaper(
        Head head,
        Party party,
        List<Representative> representatives,
        @Nullable Election election,
        String outsideLimit,
        String term,
        @Nullable Period posted)
        implements Paper {

    /**
     * @param rule the required votes in words, e.g. 全体代表的过半数
     * @param total all who may vote
     */
    public record Election(
            String body,
            LocalDate on,
            String place,
            String method,
            String rule,
            int total,
            int present,
            List<Result> results) {}

    public record Result(String name, int inFavour, boolean elected) {}

    public long outside() {
        return representatives.stream().filter(Representative::outside).count();
    }

    @Override
    public DocumentKind kind() {
        return DocumentKind.REPRESENTATIVE_LIST;
    }
}
