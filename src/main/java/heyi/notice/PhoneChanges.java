package heyi.notice;

import heyi.party.Organisation;
import heyi.party.Organisations;
import heyi.party.People;
import heyi.party.Role;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A number on a roll opens the way to the ballot box. When it moves, the old number hears of it, and so does the union of
 * every employer on whose roll the person stands, whoever moved it.
 */
@Component
public class PhoneChanges {

    private final JdbcClient sql;
    private final Outbox outbox;
    private final Organisations organisations;
    private final People people;
    private final TransactionTemplate transaction;

    PhoneChanges(
            JdbcClient sql,
            Outbox outbox,
            Organisations organisations,
            People people,
            TransactionTemplate transaction) {
        this.sql = sql;
        this.outbox = outbox;
        this.organisations = organisations;
        this.people = people;
        this.transaction = transaction;
    }

    /** Tells of every change once: what is told is deleted in the same transaction. */
    @Scheduled(fixedDelayString = "PT20S")
    public void sweep() {
        transaction.executeWithoutResult(status -> tell());
    }

    private void tell() {
        // two nodes take turns; the one that waited finds nothing
        var changes = sql.sql("delete from phone_change returning id, person_id, old_phone")
                .query(Change.class)
                .list();
        if (changes.isEmpty()) return;
        changes.forEach(c -> outbox.sendToPhone(c.oldPhone(), PhoneLetters.moved(c.id())));
        sql.sql(
                        """
                        select employer_id as employer, count(*) as people from worker
                        where person_id = any(?) and left_on is null group by employer_id
                        """)
                .param(changes.stream().map(Change::personId).distinct().toArray(UUID[]::new))
                .query(Roll.class)
                .list()
                .forEach(roll -> tellUnions(roll, changes.get(0).id()));
    }

    private void tellUnions(Roll roll, long first) {
        var members = organisations.bargainersFor(roll.employer()).stream()
                .map(Organisation::id)
                .flatMap(union -> people.membersOf(union).stream())
                .filter(m -> m.role() != Role.SERVICE)
                .map(People.Member::personId)
                .distinct()
                .toList();
        outbox.sendAll(members, PhoneLetters.movedOnRoll(roll.employer(), roll.people(), first));
    }

    private record Change(long id, UUID personId, String oldPhone) {

        @Override
        public String toString() {
            return "Change[" + personId + "]";
        }
    }

    private record Roll(UUID employer, long people) {}
}
