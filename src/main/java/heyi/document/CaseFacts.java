package heyi.document;

import heyi.casefile.BargainingCase;
import heyi.casefile.CaseId;
import heyi.party.Organisation;
import heyi.party.Side;
import heyi.rules.AgreementKind;
import heyi.rules.Place;
import java.time.LocalDate;

/** What every paper of a case starts from. */
record CaseFacts(
        BargainingCase file,
        Organisation employer,
        Organisation union,
        Organisation bureau,
        Paper.Party workersParty,
        Paper.Party employerParty,
        LocalDate today) {

    /** The same case, as it stood on another day. */
    CaseFacts on(LocalDate day) {
        return new CaseFacts(file, employer, union, bureau, workersParty, employerParty, day);
    }

    CaseId id() {
        return file.caseId();
    }

    Place law() {
        return file.law();
    }

    AgreementKind agreementKind() {
        return file.kind();
    }

    /** E.g. 工资专项集体合同. */
    String contractTitle() {
        return file.kind().label();
    }

    Paper.Party party(Side side) {
        return side == Side.WORKERS ? workersParty : employerParty;
    }

    String number(DocumentKind kind, String subject) {
        return DocumentNumber.of(file, kind, subject);
    }
}
