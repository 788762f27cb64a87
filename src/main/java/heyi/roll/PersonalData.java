package heyi.roll;

import heyi.party.People;
import heyi.party.Person;
import heyi.rules.RuleBroken;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Name, sex and phone belong to the person, not to one roll: a phone opens an account. */
@Component
class PersonalData {

    private final JdbcClient sql;
    private final People people;

    PersonalData(JdbcClient sql, People people) {
        this.sql = sql;
        this.people = people;
    }

    /**
     * Whoever is meant by phone and name; null if nobody on record is.
     *
     * @throws RuleBroken {@code roll.phone}, {@code roll.phone-taken}
     */
    @Nullable
    UUID known(WorkerEntry entry) {
        var owner = owner(phone(entry));
        owner.filter(o -> !o.name().equals(entry.name())).ifPresent(o -> {
            throw taken();
        });
        return owner.map(Person::id).orElse(null);
    }

    UUID create(WorkerEntry entry) {
        var person = new Person(UUID.randomUUID(), entry.name(), entry.sex(), phone(entry));
        people.add(person);
        return person.id();
    }

    /** Whether the person has an account of another kind or works elsewhere too, so that one roll cannot decide alone. */
    boolean isGuarded(UUID employer, UUID person) {
        return sql.sql(
                        """
                        select exists (select 1 from worker where person_id = :person and employer_id <> :employer and left_on is null)
                            or exists (select 1 from affiliation where person_id = :person)
                            or exists (select 1 from administrator where person_id = :person)
                            or exists (select 1 from login where person_id = :person)
                        """)
                .param("person", person)
                .param("employer", employer)
                .query(Boolean.class)
                .single();
    }

    /**
     * @throws RuleBroken {@code roll.guarded}, {@code roll.phone}, {@code roll.phone-taken}; {@code roll.phone-of-voter} to
     *     the union, too, while the person may vote: the code for the ballot goes to that number
     */
    void change(RollLine before, WorkerEntry entry, boolean guarded) {
        var phone = phone(entry);
        var same = before.name().equals(entry.name())
                && before.sex() == entry.sex()
                && Objects.equals(before.phone(), phone);
        if (same) return;
        if (guarded) {
            throw new RuleBroken("roll.guarded");
        }
        owner(phone).filter(o -> !o.id().equals(before.personId())).ifPresent(o -> {
            throw taken();
        });
        try {
            sql.sql("update person set name = ?, sex = ?, phone = ? where id = ?")
                    .params(entry.name(), entry.sex().name(), phone, before.personId())
                    .update();
        } catch (DataIntegrityViolationException refused) {
            throw isOfVoter(refused) ? new RuleBroken("roll.phone-of-voter", before.name()) : refused;
        }
    }

    /** The database itself refuses it, so that no way around this class and no vote called at this very moment helps. */
    static boolean isOfVoter(DataIntegrityViolationException refused) {
        return String.valueOf(refused.getMostSpecificCause().getMessage()).contains("telephone number of a voter");
    }

    private Optional<Person> owner(@Nullable String phone) {
        return phone == null ? Optional.empty() : people.byPhone(phone);
    }

    private static @Nullable String phone(WorkerEntry entry) {
        if (entry.phone().isEmpty()) return null;
        var phone = Values.phone(entry.phone());
        if (phone == null) throw new RuleBroken("roll.phone");
        return phone;
    }

    private static RuleBroken taken() {
        return new RuleBroken("roll.phone-taken");
    }
}
