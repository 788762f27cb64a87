package heyi.rehearsal;

import heyi.casefile.Acts;
import heyi.casefile.BargainingCase;
import heyi.party.Actor;
import heyi.party.OrganisationKind;
import heyi.party.Role;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Everything that was done in a case, read with the eyes of all its parties at once. */
final class Timeline {

    private final Acts acts;

    Timeline(Acts acts) {
        this.acts = acts;
    }

    List<Acts.Act> of(BargainingCase file) {
        var mandates = List.of(
                mandate(file.unionId(), OrganisationKind.UNION),
                mandate(file.employerId(), OrganisationKind.EMPLOYER),
                mandate(file.upperUnionId(), OrganisationKind.UNION),
                mandate(file.bureauId(), OrganisationKind.BUREAU));
        return acts.of(file.caseId(), new Actor(new UUID(0, 0), "", mandates, Set.of(), false));
    }

    private static Actor.Mandate mandate(UUID organisation, OrganisationKind kind) {
        return new Actor.Mandate(organisation, kind, "", Role.STAFF, "");
    }
}
