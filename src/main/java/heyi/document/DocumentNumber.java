package heyi.document;

import heyi.casefile.BargainingCase;
import java.util.regex.Pattern;

/** Numbers of documents: the case, what it is, and the count in its subject, e.g. 330109-2026-000001-要约-1. */
final class DocumentNumber {
    private static final Pattern COUNT = Pattern.compile("\\d+(-\\d+)*$");

    private DocumentNumber() {}

    static String of(BargainingCase file, DocumentKind kind, String subject) {
        return file.number() + "-" + label(kind, subject) + "-" + count(subject);
    }

    /** The count in a subject, e.g. {@code 1-2} of {@code minutes-1-2}; what happens only once counts as 1. */
    private static String count(String subject) {
        var count = COUNT.matcher(subject);
        return count.find() ? count.group() : "1";
    }

    private static String label(DocumentKind kind, String subject) {
        var workers = subject.startsWith("workers");
        return switch (kind) {
            case OFFER -> "要约";
            case SERVICE_PROOF -> "送达";
            case REPLY -> "答复";
            case REPRESENTATIVE_LIST -> workers ? "职工方代表" : "企业方代表";
            case APPOINTMENT -> subject.startsWith("hand-over") ? "授权" : workers ? "委托" : "指派";
            case MINUTES -> "记录";
            case DRAFT -> "草案";
            case RESOLUTION -> "决议";
            case AGREEMENT -> "合同";
            case FILING_FORM -> "报审";
            case ACCEPTANCE_SLIP -> "受理";
            case REVIEW_DECISION -> "审查";
            case PUBLICATION_NOTICE -> "公布";
            case CORRECTION -> "更正";
            case EVIDENCE -> throw new IllegalArgumentException("evidence carries no number of ours");
        };
    }
}
