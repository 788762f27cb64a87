package heyi.document;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Draft contract for the workers' congress, with the explanation that goes with it.
 *
 * @param course who bargained, how they were chosen, how the talks went
 * @param comparisons wage guideline, consumer prices, minimum wage beside the result
 * @param lastPerformance how the last contract was kept; absent if there was none
 * @param effects what the draft means for each group of staff
 * @param open what stays for later talks
 */
public record DraftPaper(
        Head head,
        ContractText text,
        String course,
        List<Change> changes,
        List<String> comparisons,
        @Nullable String lastPerformance,
        List<String> effects,
        List<String> open)
        implements Paper {

    /** One item compared: last year, the claim, the result, and what that changes. */
    public record Change(String item, String lastYear, String claim, String result, String change) {}

    @Override
    public DocumentKind kind() {
        return DocumentKind.DRAFT;
    }

    @Override
    public String title() {
        return text.title() + "（草案）";
    }
}
