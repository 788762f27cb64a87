package heyi.document;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Receipt of a filing. The law orders registration (集体合同规定 art. 42); the slip itself is practice.
 *
 * @param completeBy by when missing items are wanted; absent if nothing is missing
 */
public record AcceptanceSlipPaper(
        Head head,
        String registerNumber,
        String filer,
        String textTitle,
        LocalDate receivedOn,
        List<String> received,
        List<String> missing,
        @Nullable Due completeBy,
        Due reviewBy,
        String handler)
        implements Paper {

    @Override
    public DocumentKind kind() {
        return DocumentKind.ACCEPTANCE_SLIP;
    }
}
