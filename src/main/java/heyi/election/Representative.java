package heyi.election;

import heyi.party.Person;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One who sits at the table.
 *
 * @param personId null for an expert from outside
 * @param post for an outsider: organisation and post
 * @param elected null where nobody votes
 */
public record Representative(
        int no,
        @Nullable UUID personId,
        String name,
        Person.Sex sex,
        String post,
        boolean chief,
        boolean outside,
        @Nullable Boolean elected) {

    /** Those of them who are persons that the system knows; experts from outside are none. */
    static List<UUID> persons(List<Representative> members) {
        return members.stream()
                .map(Representative::personId)
                .filter(Objects::nonNull)
                .toList();
    }

    Representative asChief() {
        return new Representative(no, personId, name, sex, post, true, outside, elected);
    }
}
