package heyi.document;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Receipt of a filing. The law orders registration (集体合同规定 art. 42); the slip itself is practice.
 *
 * @param handler who accepted the filing for the bureau
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
        @Nullable String handler)
        implements Paper {

    @Override
    public DocumentKind kind() {
        return DocumentKind.ACCEPTANCE_SLIP;
    }
}
