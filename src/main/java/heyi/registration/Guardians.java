package heyi.registration;

import heyi.party.Actor;
import heyi.party.Organisation;
import heyi.party.Organisations;
import heyi.region.Regions;
import heyi.rules.LegalClock;
import heyi.rules.RuleBroken;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The unions that decide who comes in: those that organise the county. */
@Component
class Guardians {

    private final Organisations organisations;
    private final Regions regions;
    private final Clock clock;

    Guardians(Organisations organisations, Regions regions, Clock clock) {
        this.organisations = organisations;
        this.regions = regions;
        this.clock = clock;
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
        // unions of a split county lie there until they are assigned, but nobody new can come into what is no more
        var there = regions.find(region, LocalDate.ofInstant(clock.instant(), LegalClock.ZONE));
        if (there.isPresent() && organisations.regions().contains(region)) return;
        throw new RuleBroken("registration.region", region);
    }
}
