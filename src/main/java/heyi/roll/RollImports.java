package heyi.roll;

import heyi.party.Actor;
import heyi.roll.Comparison.Plan;
import heyi.roll.Comparison.Subject;
import heyi.rules.LegalClock;
import heyi.rules.Phrase;
import heyi.rules.RuleBroken;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Rolls from files: read and compared first, imported only when a person has seen what would change and says so, and then
 * exactly that.
 */
@Service
@Transactional
public class RollImports {

    private final JdbcClient sql;
    private final Staging staging;
    private final Comparison comparison;
    private final Application application;
    private final RollHolds holds;
    private final Keepers keepers;
    private final Clock clock;

    RollImports(
            JdbcClient sql,
            Staging staging,
            Comparison comparison,
            Application application,
            RollHolds holds,
            Keepers keepers,
            Clock clock) {
        this.sql = sql;
        this.staging = staging;
        this.comparison = comparison;
        this.application = application;
        this.holds = holds;
        this.keepers = keepers;
        this.clock = clock;
    }

    /**
     * Reads a file and compares it with the roll. Changes nothing on the roll.
     *
     * @param sheet which sheet of a workbook; blank if there is only one
     * @return the import to look at
     * @throws RuleBroken {@code roll.*} if the file cannot be read as a roll; then nothing of it is kept
     */
    public UUID upload(Actor actor, UUID employer, RollFile file, String sheet) {
        var grid = file.grid(sheet);
        var id = UUID.randomUUID();
        removeAbandoned(employer);
        var byUnion = keepers.isUnion(actor, employer);
        sql.sql(
                        """
                        insert into roll_import (id, employer_id, file_name, file_sha256, person_id, by_union, uploaded_at,
                                                 notes, has_rows)
                        values (?, ?, ?, ?, ?, ?, ?, '{}', 0)
                        """)
                .params(id, employer, file.name(), file.sha256(), actor.person(), byUnion, now())
                .update();
        var writer = staging.writer(id);
        var reader = new RollReader(writer::row, writer::finding);
        var rows = reader.read(grid);
        writer.flush();
        staging.settle();
        var notes = new ArrayList<>(grid.notes());
        notes.addAll(reader.notes());
        sql.sql("update roll_import set notes = ?, has_rows = ? where id = ?")
                .params(notes.stream().map(StoredPhrase::write).toArray(String[]::new), rows, id)
                .update();
        compare(get(employer, id));
        return id;
    }

    /** Compares again with the roll as it is now, if the import still waits for its confirmation. */
    public void compareAgain(UUID employer, UUID id) {
        var file = lock(employer, id);
        if (!file.isConfirmed()) compare(file);
    }

    /**
     * Imports exactly what was previewed, or nothing. Confirming twice gives the same answer.
     *
     * @param seen the {@link RollImport#plan} that the person looked at
     * @param leave whether those who are on the roll and not in the file leave today
     * @throws RollChanged if the roll is no longer what the preview was compared with
     * @throws RuleBroken {@code roll.bad-rows} if a row is wrong; {@code roll.delegate-in-office} if somebody would leave on
     *     whom a vote, a seat or the congress counts
     */
    public RollImport confirm(Actor actor, UUID employer, UUID id, String seen, boolean leave) {
        holds.lock(employer);
        var file = lock(employer, id);
        if (file.isConfirmed()) return file;
        var subject = subject(file);
        comparison.run(subject);
        var plan = comparison.plan(subject);
        if (!plan.print().equals(seen)) throw new RollChanged();
        if (plan.errors() > 0) {
            throw new RuleBroken("roll.bad-rows", plan.errors());
        }
        if (leave) requireNobodyHeld(file);
        var left = application.apply(subject, actor.person(), leave, today(), now());
        sql.sql("update roll_import set confirmed_by = ?, confirmed_at = ?, left_count = ? where id = ?")
                .params(actor.person(), now(), left, id)
                .update();
        store(id, plan);
        staging.clear(id);
        return get(employer, id);
    }

    private void requireNobodyHeld(RollImport file) {
        var held = leaving(file);
        if (held.isEmpty()) return;
        var names = held.stream()
                .limit(10)
                .map(h -> Phrase.of("phrase.held", h.name(), h.employeeNo(), h.reason()))
                .toList();
        var sentence = held.size() > 10 ? "roll.delegate-in-office/file-more" : "roll.delegate-in-office/file";
        throw new RuleBroken(sentence, held.size(), names);
    }

    /** Who is missing in the file and cannot leave now. */
    @Transactional(readOnly = true)
    public List<Held> leaving(RollImport file) {
        var held = holds.of(file.employerId());
        return sql.sql(
                        """
                        select w.person_id, w.employee_no, p.name
                        from worker w join person p on p.id = w.person_id
                        where w.employer_id = :employer and w.left_on is null and w.person_id = any(:held)
                          and not exists (select 1 from roll_import_row r
                                          where r.import_id = :import and r.person_id = w.person_id)
                        order by w.employee_no
                        """)
                .param("employer", file.employerId())
                .param("import", file.id())
                .param("held", held.keySet().toArray(UUID[]::new))
                .query((rs, i) -> new Held(
                        rs.getString("employee_no"),
                        rs.getString("name"),
                        Objects.requireNonNull(held.get(rs.getObject("person_id", UUID.class)))))
                .list();
    }

    /** Drops a file that nobody wants to import. */
    public void abandon(UUID employer, UUID id) {
        var file = lock(employer, id);
        if (file.isConfirmed()) return;
        staging.clear(id);
        sql.sql("delete from roll_import where id = ?").param(id).update();
    }

    /** @throws java.util.NoSuchElementException if this employer has no such import */
    @Transactional(readOnly = true)
    public RollImport get(UUID employer, UUID id) {
        return sql.sql(RollImport.SELECT + "where i.employer_id = ? and i.id = ?")
                .params(employer, id)
                .query(RollImport.class)
                .optional()
                .orElseThrow();
    }

    private RollImport lock(UUID employer, UUID id) {
        sql.sql("select id from roll_import where employer_id = ? and id = ? for update")
                .params(employer, id)
                .query(UUID.class)
                .optional();
        return get(employer, id);
    }

    private void compare(RollImport file) {
        var subject = subject(file);
        comparison.run(subject);
        store(file.id(), comparison.plan(subject));
    }

    private Subject subject(RollImport file) {
        var held = holds.of(file.employerId());
        return new Subject(file.id(), file.employerId(), file.byUnion(), held.keySet());
    }

    private void store(UUID id, Plan plan) {
        sql.sql(
                        """
                        update roll_import set plan = ?, added = ?, changed = ?, unchanged = ?, missing = ?, errors = ?, warnings = ?
                        where id = ?
                        """)
                .params(
                        plan.print(),
                        plan.added(),
                        plan.changed(),
                        plan.unchanged(),
                        plan.missing(),
                        plan.errors(),
                        plan.warnings(),
                        id)
                .update();
    }

    /** Files that wait since yesterday are forgotten: they hold personal data. */
    private void removeAbandoned(UUID employer) {
        sql.sql("select id from roll_import where employer_id = ? and confirmed_at is null and uploaded_at < ?")
                .params(employer, now().minusDays(1))
                .query(UUID.class)
                .list()
                .forEach(id -> abandon(employer, id));
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), LegalClock.ZONE);
    }

    /** One who cannot leave, and why. */
    public record Held(String employeeNo, String name, Phrase reason) {}
}
