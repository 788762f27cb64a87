package heyi.roll;

import heyi.party.Person;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One line of the roll as its keepers see it. */
public record RollLine(
        UUID personId,
        String employeeNo,
        String name,
        Person.Sex sex,
        @Nullable String phone,
        String post,
        @Nullable String constituency,
        boolean manager,
        boolean dispatched,
        boolean disabled,
        boolean delegate,
        @Nullable LocalDate joinedOn,
        @Nullable LocalDate leftOn) {

    static final String SELECT =
            """
            select w.person_id, w.employee_no, p.name, p.sex, p.phone, w.post, w.constituency, w.manager, w.dispatched, w.disabled,
                   exists (select 1 from delegate d where d.employer_id = w.employer_id and d.person_id = w.person_id) as delegate,
                   w.joined_on, w.left_on
            from worker w join person p on p.id = w.person_id
            """;

    /** Enough to recognise one's own number by, e.g. 138****0001. */
    public String maskedPhone() {
        if (phone == null || phone.length() < 8) return "—";
        return phone.substring(0, 3) + "****" + phone.substring(phone.length() - 4);
    }

    public WorkerEntry entry() {
        return new WorkerEntry(
                employeeNo,
                name,
                sex,
                phone == null ? "" : phone,
                post,
                constituency == null ? "" : constituency,
                manager,
                dispatched,
                disabled);
    }

    @Override
    public String toString() {
        return "RollLine[" + personId + "]";
    }
}
