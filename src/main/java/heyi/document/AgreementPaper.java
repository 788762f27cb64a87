package heyi.document;

/** The contract that both chiefs sign (浙江省集体合同条例 arts 19, 24; 杭州 art. 9). */
public record AgreementPaper(Head head, ContractText text, Adoption adoption) implements Paper {

    @Override
    public DocumentKind kind() {
        return DocumentKind.AGREEMENT;
    }

    @Override
    public String title() {
        return text.title();
    }
}
