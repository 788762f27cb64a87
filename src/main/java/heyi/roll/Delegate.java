package heyi.roll;

import heyi.party.Person;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One member of the workers' congress; the term is unknown for those who were entered before terms were kept. */
public record Delegate(
        UUID personId,
        String employeeNo,
        String name,
        Person.Sex sex,
        String post,
        String constituency,
        @Nullable LocalDate termFrom,
        @Nullable LocalDate termTo,
        boolean manager,
        boolean dispatched,
        boolean disabled) {

    @Override
    public String toString() {
        return "Delegate[" + personId + "]";
    }
}
