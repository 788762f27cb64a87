package heyi.document;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Cover form of a filing. Practice in Zhejiang, not statute: the law asks for the text and an explanation only
 * (浙江省集体合同条例 art. 34; 杭州 art. 40).
 *
 * @param scope 企业, 行业 or 区域
 * @param occasion 首次签订, 变更 or 续订
 * @param adjustment percent on last year's average
 * @param lateReason only if the filing is late
 */
public record FilingFormPaper(
        Head head,
        Party employer,
        Party workers,
        String contact,
        String contractKind,
        String scope,
        String occasion,
        int headcount,
        int covered,
        Period term,
        String workerChief,
        String employerChief,
        List<Step> steps,
        Votes votes,
        Signing signing,
        BigDecimal averageLastYear,
        BigDecimal adjustment,
        String paySystem,
        @Nullable Due fileBy,
        @Nullable String lateReason,
        List<Annex> annexes)
        implements Paper {

    public record Annex(String name, int copies) {}

    @Override
    public DocumentKind kind() {
        return DocumentKind.FILING_FORM;
    }
}
