package heyi.registration;

import heyi.party.Credentials;
import heyi.party.Organisation;
import heyi.party.People;
import heyi.party.Plants;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One organisation as its viewer sees it.
 *
 * @param members who acts for it, heads first
 * @param unions of an employer, those of the whole legal entity before those of one plant
 * @param acting the viewer's own union, where it acts for workers who have none
 * @param plant to which a union is confined
 * @param mayEdit the viewer heads it
 * @param mayMerge the viewer heads the union of its county, or administers
 */
public record OrganisationRecord(
        Organisation organisation,
        List<People.Member> members,
        List<Plants.Plant> plants,
        List<Organisation> unions,
        @Nullable Organisation acting,
        @Nullable Organisation employer,
        @Nullable Organisation upper,
        Plants.@Nullable Plant plant,
        List<Paper> papers,
        boolean mayEdit,
        boolean mayMerge) {

    /** A paper with what its period means today. */
    public record Paper(Credentials.Credential paper, Credentials.State state) {}
}
