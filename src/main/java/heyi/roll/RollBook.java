package heyi.roll;

import heyi.party.Actor;
import heyi.rules.LegalClock;
import heyi.rules.RuleBroken;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The roll, line by line: read, added to, corrected, left; every change with its author. */
@Service
@Transactional
public class RollBook {

    public static final int PAGE = 50;

    private final JdbcClient sql;
    private final RollHolds holds;
    private final Keepers keepers;
    private final PersonalData personal;
    private final Clock clock;

    RollBook(JdbcClient sql, RollHolds holds, Keepers keepers, PersonalData personal, Clock clock) {
        this.sql = sql;
        this.holds = holds;
        this.keepers = keepers;
        this.personal = personal;
        this.clock = clock;
    }

    /** Whose name, number, post or constituency contains the text; one more than a page holds if there are more. */
    @Transactional(readOnly = true)
    public List<RollLine> list(UUID employer, String text, boolean gone, int page) {
        return sql.sql(
                        RollLine.SELECT
                                + """
                        where w.employer_id = :employer and (w.left_on is not null) = :gone
                          and (strpos(p.name, :text) > 0 or strpos(w.employee_no, :text) > 0 or strpos(w.post, :text) > 0
                               or strpos(coalesce(w.constituency, ''), :text) > 0)
                        order by w.employee_no, w.person_id limit :limit offset :offset
                        """)
                .param("employer", employer)
                .param("text", text.strip())
                .param("gone", gone)
                .param("limit", PAGE + 1)
                .param("offset", Math.max(0, page) * PAGE)
                .query(RollLine.class)
                .list();
    }

    /** The same in parts that no change between two requests shifts: what follows {@code after}, at most {@code limit}. */
    @Transactional(readOnly = true)
    public List<RollLine> following(UUID employer, String text, boolean gone, @Nullable Position after, int limit) {
        return sql.sql(
                        RollLine.SELECT
                                + """
                        where w.employer_id = :employer and (w.left_on is not null) = :gone
                          and (strpos(p.name, :text) > 0 or strpos(w.employee_no, :text) > 0 or strpos(w.post, :text) > 0
                               or strpos(coalesce(w.constituency, ''), :text) > 0)
                          and (:first or (w.employee_no, w.person_id) > (:number, :person))
                        order by w.employee_no, w.person_id limit :limit
                        """)
                .param("employer", employer)
                .param("text", text.strip())
                .param("gone", gone)
                .param("first", after == null)
                .param("number", after == null ? "" : after.employeeNo())
                .param("person", after == null ? employer : after.person())
                .param("limit", limit)
                .query(RollLine.class)
                .list();
    }

    /** @throws java.util.NoSuchElementException if this person never stood on the roll */
    @Transactional(readOnly = true)
    public RollLine get(UUID employer, UUID person) {
        return sql.sql(RollLine.SELECT + "where w.employer_id = ? and w.person_id = ?")
                .params(employer, person)
                .query(RollLine.class)
                .optional()
                .orElseThrow();
    }

    /**
     * Adds one worker; somebody known by phone and name joins with the account they have.
     *
     * @throws RuleBroken {@code roll.number-taken}, {@code roll.phone}, {@code roll.phone-taken}, {@code roll.on-it-already}
     */
    public UUID add(Actor actor, UUID employer, WorkerEntry entry) {
        holds.lock(employer);
        requireNumberFree(employer, entry.employeeNo(), null);
        var person = personal.known(entry);
        var before = person == null ? null : line(employer, person);
        if (before != null && before.leftOn() == null) {
            throw new RuleBroken("roll.on-it-already", before.employeeNo());
        }
        var joining = person == null ? personal.create(entry) : person;
        sql.sql(
                        """
                        insert into worker (employer_id, person_id, employee_no, post, manager, dispatched, disabled, constituency,
                                            joined_on)
                        values (:employer, :person, :no, :post, :manager, :dispatched, :disabled, nullif(:constituency, ''), :today)
                        on conflict (employer_id, person_id) do update
                        set employee_no = excluded.employee_no, post = excluded.post, manager = excluded.manager,
                            dispatched = excluded.dispatched, disabled = excluded.disabled, constituency = excluded.constituency,
                            joined_on = excluded.joined_on, left_on = null
                        """)
                .param("employer", employer)
                .param("person", joining)
                .param("no", entry.employeeNo())
                .param("post", entry.post())
                .param("manager", entry.manager())
                .param("dispatched", entry.dispatched())
                .param("disabled", entry.disabled())
                .param("constituency", entry.constituency())
                .param("today", today())
                .update();
        keep(actor, employer, joining, before == null ? "JOINED" : "RETURNED", "{}");
        return joining;
    }

    /**
     * Corrects one line.
     *
     * @throws RuleBroken {@code roll.left}, {@code roll.number-taken}, {@code roll.phone}, {@code roll.phone-taken}, {@code
     *     roll.guarded}, {@code roll.phone-of-voter}
     */
    public void edit(Actor actor, UUID employer, UUID person, WorkerEntry entry) {
        edit(actor, employer, person, entry, before -> {});
    }

    /** @param expected looks at the line before it changes and throws if it is not what the sender decided on */
    public void edit(Actor actor, UUID employer, UUID person, WorkerEntry entry, Consumer<RollLine> expected) {
        holds.lock(employer);
        var before = get(employer, person);
        expected.accept(before);
        if (before.leftOn() != null) throw new RuleBroken("roll.left");
        requireNumberFree(employer, entry.employeeNo(), person);
        var guarded = personal.isGuarded(employer, person)
                || (!keepers.isUnion(actor, employer) && holds.of(employer).containsKey(person));
        personal.change(before, entry, guarded);
        sql.sql(
                        """
                        update worker set employee_no = ?, post = ?, manager = ?, dispatched = ?, disabled = ?,
                                          constituency = nullif(?, '')
                        where employer_id = ? and person_id = ?
                        """)
                .params(
                        entry.employeeNo(),
                        entry.post(),
                        entry.manager(),
                        entry.dispatched(),
                        entry.disabled(),
                        entry.constituency(),
                        employer,
                        person)
                .update();
        var changes = Differences.json(before, get(employer, person));
        if (!changes.equals("{}")) keep(actor, employer, person, "CHANGED", changes);
    }

    /**
     * Takes somebody off the roll from today; what they did stays.
     *
     * @throws RuleBroken {@code roll.delegate-in-office} if the congress, a running case or an open vote counts on them
     */
    public void leave(Actor actor, UUID employer, UUID person) {
        holds.lock(employer);
        var line = get(employer, person);
        if (line.leftOn() != null) return;
        var why = holds.of(employer).get(person);
        if (why != null) {
            throw new RuleBroken("roll.delegate-in-office", line.name(), why);
        }
        sql.sql("update worker set left_on = ? where employer_id = ? and person_id = ?")
                .params(today(), employer, person)
                .update();
        keep(actor, employer, person, "LEFT", "{}");
    }

    /** What happened to one line, newest first. */
    @Transactional(readOnly = true)
    public List<Change> history(UUID employer, UUID person) {
        return sql.sql(
                        """
                        select c.kind, c.at, p.name as by_name, i.file_name as file, %s
                        from worker_change c join person p on p.id = c.by_person left join roll_import i on i.id = c.import_id
                        where c.employer_id = ? and c.person_id = ? order by c.serial desc limit 100
                        """
                                .formatted(FieldChange.stored("c.changes")))
                .params(employer, person)
                .query(Change.class)
                .list();
    }

    private @Nullable RollLine line(UUID employer, UUID person) {
        return sql.sql(RollLine.SELECT + "where w.employer_id = ? and w.person_id = ?")
                .params(employer, person)
                .query(RollLine.class)
                .optional()
                .orElse(null);
    }

    private void requireNumberFree(UUID employer, String number, @Nullable UUID person) {
        sql.sql("select person_id from worker where employer_id = ? and employee_no = ? and left_on is null")
                .params(employer, number)
                .query(UUID.class)
                .optional()
                .filter(holder -> !holder.equals(person))
                .ifPresent(holder -> {
                    throw new RuleBroken("roll.number-taken", number);
                });
    }

    private void keep(Actor actor, UUID employer, UUID person, String kind, String changes) {
        sql.sql(
                        """
                        insert into worker_change (employer_id, person_id, kind, changes, at, by_person)
                        values (?, ?, ?, ?::jsonb, ?, ?)
                        """)
                .params(employer, person, kind, changes, OffsetDateTime.now(clock), actor.person())
                .update();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), LegalClock.ZONE);
    }

    /** A place in the list. */
    public record Position(String employeeNo, UUID person) {}

    /** @param file the file that brought the change; null if it was typed */
    public record Change(Kind kind, OffsetDateTime at, String byName, @Nullable String file, @Nullable String stored) {

        /** The fields before and after. */
        public List<FieldChange> changes() {
            return FieldChange.read(stored);
        }

        public enum Kind {
            JOINED("入册"),
            RETURNED("再次入册"),
            CHANGED("变更"),
            LEFT("离开名册"),
            DELEGATE("担任职工代表"),
            DELEGATE_CHANGED("职工代表信息变更"),
            DELEGATE_ENDED("不再担任职工代表");

            private final String label;

            Kind(String label) {
                this.label = label;
            }

            public String label() {
                return label;
            }
        }
    }
}
