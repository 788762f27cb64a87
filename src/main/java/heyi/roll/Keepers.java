package heyi.roll;

import heyi.party.Actor;
import heyi.party.Organisation;
import heyi.party.OrganisationKind;
import heyi.party.Organisations;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Who keeps a roll: the employer's own staff, who know who works there, and the employer's own union, whose congress rests
 * on it. Both see it and both may change it, each under their name, so that neither can hide a change from the other; who
 * sits in the congress is for the union alone.
 */
@Component
public class Keepers {

    private final Organisations organisations;

    Keepers(Organisations organisations) {
        this.organisations = organisations;
    }

    public boolean keeps(Actor actor, UUID employer) {
        return actor.actsFor(Organisation.group(OrganisationKind.EMPLOYER, employer)) || isUnion(actor, employer);
    }

    /** Acts for a union of the workers, or for the one above while they have none of their own. */
    public boolean isUnion(Actor actor, UUID employer) {
        return organisations.bargainersFor(employer).stream().anyMatch(u -> actor.actsFor(u.group()));
    }

    /** The employers whose rolls a person keeps. */
    public List<Organisation> employers(Actor actor) {
        return actor.mandates().stream()
                .flatMap(m -> Stream.ofNullable(
                        m.kind() == OrganisationKind.EMPLOYER
                                ? m.organisationId()
                                : organisations.get(m.organisationId()).employerId()))
                .filter(Objects::nonNull)
                .distinct()
                .map(organisations::get)
                .toList();
    }
}
