package heyi.casefile;

import heyi.rules.DueDate;
import heyi.rules.LegalClock;
import heyi.rules.Rule;
import heyi.rules.WorkingCalendar;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Counts running statutory clocks again once the calendar has changed, by the rule and from the day with which they
 * started. Counting twice changes nothing.
 */
@Repository
public class Recount {

    private final JdbcClient sql;
    private final LegalClock law;
    private final WorkingCalendar calendar;
    private final Clock clock;

    Recount(JdbcClient sql, LegalClock law, WorkingCalendar calendar, Clock clock) {
        this.sql = sql;
        this.law = law;
        this.calendar = calendar;
        this.clock = clock;
    }

    /**
     * Cases with a running clock that was counted by an older calendar.
     *
     * @param after the last case of the call before; null for the first call
     */
    public List<CaseId> behind(@Nullable CaseId after, int limit) {
        return sql
                .sql(
                        """
                        select distinct case_id from case_clock
                        where stopped_at is null and rule is not null and calendar_revision < :revision
                          and (:after::uuid is null or case_id > :after)
                        order by case_id limit :limit
                        """)
                .param("revision", calendar.revision())
                .param("after", after == null ? null : after.value())
                .param("limit", limit)
                .query(UUID.class)
                .list()
                .stream()
                .map(CaseId::new)
                .toList();
    }

    /** How many cases are still to be counted again. */
    public int behind() {
        return sql.sql(
                        """
                        select count(distinct case_id) from case_clock
                        where stopped_at is null and rule is not null and calendar_revision < ?
                        """)
                .param(calendar.revision())
                .query(Integer.class)
                .single();
    }

    /** Counts the running clocks of a case in the caller's transaction and tells which moved or became certain. */
    public List<Moved> again(CaseId id) {
        var revision = calendar.revision();
        var moved = new ArrayList<Moved>();
        for (var each : running(id, revision)) {
            var due = law.due(Rule.parse(each.rule()), each.triggerOn());
            var changed = !due.date().equals(each.dueOn()) || due.provisional() != each.provisional();
            if (changed) {
                write(each.id(), due);
                moved.add(new Moved(
                        each.clock(),
                        each.triggerOn(),
                        each.dueOn(),
                        due.date(),
                        due.provisional(),
                        due.why(),
                        each.calendarRevision()));
            }
            sql.sql("update case_clock set calendar_revision = ? where id = ?")
                    .params(revision, each.id())
                    .update();
        }
        return moved;
    }

    private List<Row> running(CaseId id, long revision) {
        return sql.sql(
                        """
                        select id, clock, rule, trigger_on, due_on, provisional, calendar_revision from case_clock
                        where case_id = ? and stopped_at is null and rule is not null and calendar_revision < ?
                        order by due_at, clock for update
                        """)
                .params(id.value(), revision)
                .query(Row.class)
                .list();
    }

    /** Those above are told again if a date that was over is to come once more. */
    private void write(UUID id, DueDate due) {
        sql.sql(
                        """
                        update case_clock set due_on = :due, due_at = :at, why = :why, why_en = :english, provisional = :provisional,
                               escalated_at = case when :at > :now then null else escalated_at end
                        where id = :id
                        """)
                .param("due", due.date())
                .param("at", due.endOfDay().atOffset(ZoneOffset.UTC))
                .param("why", due.why())
                .param("english", due.whyEnglish())
                .param("provisional", due.provisional())
                .param("now", OffsetDateTime.now(clock))
                .param("id", id)
                .update();
    }

    /**
     * A clock whose date moved, or whose date is certain now.
     *
     * @param revision of the calendar by which it was counted before
     */
    public record Moved(
            CaseClock clock,
            LocalDate triggerOn,
            LocalDate before,
            LocalDate after,
            boolean provisional,
            String why,
            long revision) {

        /** Whether the days of a year may have brought it about. */
        public boolean touches(int year) {
            var first = Math.min(triggerOn.getYear(), Math.min(before.getYear(), after.getYear()));
            var last = Math.max(triggerOn.getYear(), Math.max(before.getYear(), after.getYear()));
            return first <= year && year <= last;
        }
    }

    private record Row(
            UUID id,
            CaseClock clock,
            String rule,
            LocalDate triggerOn,
            LocalDate dueOn,
            boolean provisional,
            long calendarRevision) {}
}
