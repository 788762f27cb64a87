package heyi.registration;

import heyi.party.Actor;
import heyi.party.Organisation;
import heyi.party.Organisations;
import heyi.rules.RuleBroken;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The unions that decide who comes in: those that organise the county. */
@Component
class Guardians {

    private final Organisations organisations;

    Guardians(Organisations organisations) {
        this.organisations = organisations;
    }

    /** The upper unions that this person heads. */
    List<Organisation> headedBy(Actor actor) {
        return actor.mandates().stream()
                .filter(m -> actor.heads(m.group()))
                .map(m -> organisations.get(m.organisationId()))
                .filter(Organisation::isUpperUnion)
                .toList();
    }

    Optional<Organisation> headedBy(Actor actor, String region) {
        return headedBy(actor).stream().filter(o -> o.region().equals(region)).findFirst();
    }

    /** @throws RuleBroken {@code registration.region} where no union could decide */
    void requireOpen(String region) {
        if (organisations.regions().contains(region)) return;
        throw new RuleBroken("registration.region", region);
    }
}
