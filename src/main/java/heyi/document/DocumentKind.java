package heyi.document;

import java.util.Locale;

/** The papers of a round, in the order in which they arise. */
public enum DocumentKind {
    OFFER("集体协商要约书"),
    SERVICE_PROOF("送达证明"),
    REPLY("集体协商答复书"),
    REPRESENTATIVE_LIST("协商代表名单"),
    APPOINTMENT("指派书"),
    MINUTES("集体协商会议记录"),
    DRAFT("工资专项集体合同（草案）"),
    RESOLUTION("职工代表大会决议"),
    AGREEMENT("工资专项集体合同"),
    FILING_FORM("集体合同报审表"),
    ACCEPTANCE_SLIP("受理回执"),
    REVIEW_DECISION("集体合同审查意见书"),
    PUBLICATION_NOTICE("集体合同公布告示"),
    CORRECTION("更正说明书"),
    /** Uploaded by a party, never rendered. */
    EVIDENCE("证明材料");

    private final String title;

    DocumentKind(String title) {
        this.title = title;
    }

    /** The Chinese title; a single paper may carry a closer one, see {@link Paper#title()}. */
    public String title() {
        return title;
    }

    /** Template and file name, e.g. {@code service-proof}. */
    String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
