package heyi.document;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The contract in force, made known to all whom it binds (浙江省集体合同条例 art. 35; 杭州 art. 41).
 *
 * @param registerNumber absent if the bureau let the period run out without registering the filing
 * @param route how it came into force: review without objection, or the review period ran out
 * @param postedTo last day on which the notice hangs; absent if it stays for good
 * @param upperUnionOn when the text was deposited with the higher union, if it was
 */
public record PublicationNoticePaper(
        Head head,
        ContractText text,
        @Nullable String registerNumber,
        Adoption adoption,
        LocalDate filedOn,
        LocalDate receivedOn,
        LocalDate effectiveOn,
        String route,
        String place,
        String medium,
        LocalDate postedFrom,
        @Nullable LocalDate postedTo,
        @Nullable Due publishBy,
        @Nullable LocalDate upperUnionOn,
        Signing signing)
        implements Paper {

    @Override
    public DocumentKind kind() {
        return DocumentKind.PUBLICATION_NOTICE;
    }
}
