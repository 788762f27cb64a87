package heyi.roll;

import heyi.roll.Comparison.Subject;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes compared rows to the roll, set by set, and keeps what was there before. In the caller's transaction. */
@Repository
class Application {

    /** Numbers move between people, so all that move are free before any is given. */
    private static final String FREE_PHONES =
            """
            update person p set phone = null
            from roll_import_row r
            where r.import_id = :import and not r.guarded and p.id = r.person_id and p.phone <> r.phone
            """;

    private static final String RELEASED_PHONES =
            """
            update person p set phone = null
            from roll_import_row r
            where r.import_id = :import and not r.guarded and p.phone = r.phone and p.id <> r.person_id
            """;

    private static final String NEW_PEOPLE =
            """
            insert into person (id, name, sex, phone)
            select person_id, name, sex, phone from roll_import_row where import_id = :import and person_id = new_person
            """;

    private static final String KNOWN_PEOPLE =
            """
            update person p set name = r.name, sex = r.sex, phone = coalesce(r.phone, p.phone)
            from roll_import_row r
            where r.import_id = :import and p.id = r.person_id and r.person_id <> r.new_person and not r.guarded
              and r.changes <> '{}'
            """;

    private static final String NEW_WORKERS =
            """
            insert into worker (employer_id, person_id, employee_no, post, manager, dispatched, disabled, constituency,
                                joined_on)
            select :employer, person_id, employee_no, coalesce(post, ''), coalesce(manager, false),
                   coalesce(dispatched, false), coalesce(disabled, false), constituency, :today
            from roll_import_row where import_id = :import and kind = 'NEW'
            """;

    private static final String KNOWN_WORKERS =
            """
            update worker w
            set employee_no = r.employee_no, post = coalesce(r.post, w.post), manager = coalesce(r.manager, w.manager),
                dispatched = coalesce(r.dispatched, w.dispatched), disabled = coalesce(r.disabled, w.disabled),
                constituency = coalesce(r.constituency, w.constituency), left_on = null,
                joined_on = case when w.left_on is null then w.joined_on else :today end
            from roll_import_row r
            where r.import_id = :import and r.kind in ('CHANGED', 'RETURNED')
              and w.employer_id = :employer and w.person_id = r.person_id
            """;

    private static final String HISTORY =
            """
            insert into worker_change (employer_id, person_id, kind, changes, at, by_person, import_id)
            select :employer, person_id,
                   case kind when 'NEW' then 'JOINED' when 'RETURNED' then 'RETURNED' else 'CHANGED' end,
                   changes, :now, :by, import_id
            from roll_import_row where import_id = :import and kind <> 'UNCHANGED' order by line
            """;

    /** Those who leave free their numbers before others take them. */
    private static final String LEAVE =
            """
            with gone as (
                update worker w set left_on = :today
                where w.employer_id = :employer and w.left_on is null
                  and not exists (select 1 from roll_import_row r where r.import_id = :import and r.person_id = w.person_id)
                returning w.person_id)
            insert into worker_change (employer_id, person_id, kind, at, by_person, import_id)
            select :employer, person_id, 'LEFT', :now, :by, :import from gone
            """;

    private static final List<String> STEPS =
            List.of(FREE_PHONES, RELEASED_PHONES, NEW_PEOPLE, KNOWN_PEOPLE, NEW_WORKERS, KNOWN_WORKERS, HISTORY);

    private final JdbcClient sql;

    Application(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * @return how many left
     * @throws RollChanged if another employer registered one of the phone numbers at this very moment
     */
    int apply(Subject s, UUID by, boolean leave, LocalDate today, OffsetDateTime now) {
        try {
            var left = leave ? run(LEAVE, s, by, today, now) : 0;
            STEPS.forEach(step -> run(step, s, by, today, now));
            return left;
        } catch (DuplicateKeyException taken) {
            throw (RollChanged) new RollChanged().initCause(taken);
        } catch (DataIntegrityViolationException refused) {
            // a vote was called since the preview
            throw PersonalData.isOfVoter(refused) ? (RollChanged) new RollChanged().initCause(refused) : refused;
        }
    }

    private int run(String step, Subject s, UUID by, LocalDate today, OffsetDateTime now) {
        return sql.sql(step)
                .param("import", s.importId())
                .param("employer", s.employer())
                .param("by", by)
                .param("today", today)
                .param("now", now)
                .update();
    }
}
