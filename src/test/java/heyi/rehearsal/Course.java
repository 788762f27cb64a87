package heyi.rehearsal;

import java.util.List;

/** What the rehearsal comes to, however often it is interrupted. */
final class Course {

    static final List<String> FULL = List.of(
            "OpenCase",
            "NominateRepresentatives",
            "CloseElection",
            "CountElection",
            "PublishRepresentatives",
            "PrepareOffer",
            "ServeOffer",
            "ReplyToOffer",
            "AppointEmployerRepresentatives",
            "PublishRepresentatives",
            "RequestDisclosure",
            "SupplyDisclosure",
            "CallMeeting",
            "RecordMinutes",
            "SignMinutes",
            "SignMinutes",
            "CallMeeting",
            "RecordMinutes",
            "SignMinutes",
            "SignMinutes",
            "WriteDraft",
            "AgreeDraft",
            "AgreeDraft",
            "WriteDraft",
            "AgreeDraft",
            "AgreeDraft",
            "ConveneCongress",
            "CountVotes",
            "ProposeChanges",
            "WriteDraft",
            "AgreeDraft",
            "AgreeDraft",
            "ConveneCongress",
            "CloseVote",
            "CountVotes",
            "SignAgreement",
            "SignAgreement",
            "FileAgreement",
            "AcceptFiling",
            "ReviewFiling",
            "ProposeChanges",
            "WriteDraft",
            "AgreeDraft",
            "AgreeDraft",
            "SignAgreement",
            "SignAgreement",
            "FileAgreement",
            "AcceptFiling",
            "ReviewFiling",
            "PublishAgreement",
            "DepositWithUpperUnion");
    static final List<String> BRIEF = List.of(
            "OpenCase",
            "NominateRepresentatives",
            "CloseElection",
            "CountElection",
            "PublishRepresentatives",
            "PrepareOffer",
            "ServeOffer",
            "ProvePostalService",
            "EscalateSilence",
            "UrgeEmployer",
            "OrderReply",
            "ReplyToOffer",
            "AppointEmployerRepresentatives",
            "PublishRepresentatives",
            "RequestDisclosure",
            "SupplyDisclosure",
            "CallMeeting",
            "RecordMinutes",
            "SignMinutes",
            "SignMinutes",
            "WriteDraft",
            "AgreeDraft",
            "AgreeDraft",
            "ConveneCongress",
            "CloseVote",
            "CountVotes",
            "SignAgreement",
            "SignAgreement",
            "FileAgreement",
            "AcceptFiling",
            "DeemEffective",
            "PublishAgreement",
            "DepositWithUpperUnion");

    static final List<String> FULL_VOTES =
            List.of("REPRESENTATIVES 40 40 40 4 160", "RATIFICATION 40 37 37 1 37", "RATIFICATION 40 40 40 1 40");
    static final List<String> BRIEF_VOTES = List.of("REPRESENTATIVES 30 30 30 2 60", "RATIFICATION 30 30 30 1 30");

    static final int FULL_DOCUMENTS = 23;
    static final int BRIEF_DOCUMENTS = 22;

    private Course() {}
}
