package heyi.party;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * The person who acts now, with everything that says for whom.
 *
 * @param employers whose workers' roll the person stands on
 * @param administrator keeps the installation; sees no case for that
 */
public record Actor(UUID person, String name, List<Mandate> mandates, Set<UUID> employers, boolean administrator) {

    /** The task groups of this person's one list. */
    public Set<String> groups() {
        return mandates.stream().map(Mandate::group).collect(Collectors.toSet());
    }

    public boolean actsFor(String group) {
        return mandates.stream().anyMatch(m -> m.group().equals(group));
    }

    public boolean heads(String group) {
        return mandates.stream().anyMatch(m -> m.group().equals(group) && m.role() == Role.HEAD);
    }

    /** Whether a program acts: it never votes, reads for nobody and never vouches for a paper. */
    public boolean isService() {
        return mandates.stream().anyMatch(m -> m.role() == Role.SERVICE);
    }

    public boolean isOfficer() {
        return !mandates.isEmpty();
    }

    @Override
    public String toString() {
        return "Actor[" + person + "]";
    }

    /** For which organisation, in which role. */
    public record Mandate(UUID organisationId, OrganisationKind kind, String organisation, Role role, String post) {

        public String group() {
            return Organisation.group(kind, organisationId);
        }
    }
}
