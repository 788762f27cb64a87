package heyi.casefile;

import heyi.party.Actor;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The timeline of a case: what was done, by whom, for which party. Append only. */
@Repository
public class Acts {

    private final JdbcClient sql;
    private final Clock clock;

    Acts(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** An act that completed a work item. */
    public void done(CaseId id, String step, String title, String detail, Actor by, String party, String taskId) {
        write(id, step, title, detail, by.person(), party, null, taskId);
    }

    /** An act outside the task list, or an event that the law brought about; then {@code by} is null. */
    public UUID happened(CaseId id, String step, String title, String detail, @Nullable Actor by, String party) {
        return write(id, step, title, detail, by == null ? null : by.person(), party, null, null);
    }

    /** Like {@link #happened}, for the acting party's eyes alone. */
    public UUID happenedInside(CaseId id, String step, String title, String detail, Actor by, String party) {
        return write(id, step, title, detail, by.person(), party, party, null);
    }

    /** An act that only the acting party may read. */
    public void internal(CaseId id, String step, String title, String detail, Actor by, String party, String taskId) {
        write(id, step, title, detail, by.person(), party, party, taskId);
    }

    private UUID write(
            CaseId id,
            String step,
            String title,
            String detail,
            @Nullable UUID person,
            String party,
            @Nullable String onlyFor,
            @Nullable String taskId) {
        var act = UUID.randomUUID();
        sql.sql(
                        """
                        insert into act (id, case_id, at, step, title, detail, person_id, party, only_for, task_id)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(act, id.value(), OffsetDateTime.now(clock), step, title, detail, person, party, onlyFor, taskId)
                .update();
        return act;
    }

    /** The timeline as this person may see it, oldest first. Workers see what is open to all parties. */
    public List<Act> of(CaseId id, Actor reader) {
        return sql.sql(
                        """
                        select a.id, a.at, a.step, a.title, a.detail, a.person_id, p.name as person, a.party, a.only_for,
                               exists (select 1 from correction k where k.corrects = a.id) as corrected
                        from act a left join person p on p.id = a.person_id
                        where a.case_id = ? and (a.only_for is null or a.only_for = any(?))
                        order by a.serial
                        """)
                .params(id.value(), reader.groups().toArray(String[]::new))
                .query(Act.class)
                .list();
    }

    /** How often anything happened in a case: it rises with every entry. */
    public long serial(CaseId id) {
        return sql.sql("select coalesce(max(serial), 0) from act where case_id = ?")
                .param(id.value())
                .query(Long.class)
                .single();
    }

    /** The last entry of a step in a case. */
    public Optional<UUID> latest(CaseId id, String step) {
        return sql.sql("select id from act where case_id = ? and step = ? order by serial desc limit 1")
                .params(id.value(), step)
                .query(UUID.class)
                .optional();
    }

    /** Which of these steps happened, in their order; once for each time. */
    public List<String> steps(CaseId id, Collection<String> among) {
        return sql.sql("select step from act where case_id = ? and step = any(?) order by serial")
                .params(id.value(), among.toArray(String[]::new))
                .query(String.class)
                .list();
    }

    /** Who completed a work item, if anybody did. */
    public Optional<Completed> completed(String taskId) {
        return sql.sql(
                        """
                        select a.case_id, a.step, a.title, a.person_id, p.name as person, a.at
                        from act a join person p on p.id = a.person_id where a.task_id = ?
                        """)
                .param(taskId)
                .query(Completed.class)
                .optional();
    }

    /** Who completed the work items of a case, also those that only one party may read. */
    public List<Handled> handled(CaseId id) {
        return sql.sql(
                        """
                        select a.task_id, p.name as person, a.party, a.only_for
                        from act a left join person p on p.id = a.person_id
                        where a.case_id = ? and a.task_id is not null
                        """)
                .param(id.value())
                .query(Handled.class)
                .list();
    }

    /** Name of the person who completed a step, the first time from this moment on. */
    public Optional<String> doer(CaseId id, String step, OffsetDateTime from) {
        return sql.sql(
                        """
                        select p.name from act a join person p on p.id = a.person_id
                        where a.case_id = ? and a.step = ? and a.at >= ? and a.task_id is not null
                        order by a.serial limit 1
                        """)
                .params(id.value(), step, from)
                .query(String.class)
                .optional();
    }

    /**
     * One line of the timeline.
     *
     * @param person null for an event that the law brought about
     * @param corrected whether a later act says that this one holds a mistake
     */
    public record Act(
            UUID id,
            OffsetDateTime at,
            String step,
            String title,
            String detail,
            @Nullable UUID personId,
            @Nullable String person,
            String party,
            @Nullable String onlyFor,
            boolean corrected) {}

    /** @param onlyFor the only party that may know of it; null for everybody who may see the case */
    public record Handled(String taskId, @Nullable String person, String party, @Nullable String onlyFor) {}

    /** A work item that is done. */
    public record Completed(UUID caseId, String step, String title, UUID personId, String person, OffsetDateTime at) {}
}
