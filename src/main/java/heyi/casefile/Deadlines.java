package heyi.casefile;

import heyi.rules.DueDate;
import heyi.rules.Event;
import heyi.rules.LegalClock;
import heyi.rules.Rule;
import heyi.rules.RuleBook;
import heyi.rules.Worded;
import heyi.rules.WorkingCalendar;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Starts, shows and stops the clocks of cases. The stored row is the truth: it keeps the rule that was in force when the
 * clock started, so a later change of law moves no running date.
 */
@Repository
public class Deadlines {

    public static final ZoneId LAW = LegalClock.ZONE;

    /** A date as sentences tell it: 2026年3月2日. */
    public static String told(LocalDate day) {
        return day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
    }

    private static final String COLUMNS =
            "select clock, trigger_on, due_on, due_at, why, why_en, provisional, stopped_at from case_clock ";

    private final JdbcClient sql;
    private final Cases cases;
    private final RuleBook rules;
    private final LegalClock law;
    private final WorkingCalendar calendar;
    private final Clock clock;

    Deadlines(JdbcClient sql, Cases cases, RuleBook rules, LegalClock law, WorkingCalendar calendar, Clock clock) {
        this.sql = sql;
        this.cases = cases;
        this.rules = rules;
        this.law = law;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** Today where the law applies. */
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), LAW);
    }

    /**
     * Starts a statutory clock from the day of an event; a clock of the same name that still runs is replaced.
     *
     * @return empty where the law of the place sets no such period
     */
    public Optional<Deadline> start(CaseId id, CaseClock name, LocalDate trigger) {
        var c = cases.get(id);
        var rule = rules.stated(c.law(), c.kind(), Objects.requireNonNull(name.parameter()), trigger);
        rule.ifPresent(r -> {
            // asked first: a notice that comes in between is counted in again
            var revision = calendar.revision();
            DueDate due = law.due(r, trigger);
            write(id, name, r, trigger, due.date(), due.endOfDay(), due, due.provisional(), revision);
        });
        return rule.flatMap(r -> running(id, name));
    }

    /**
     * Starts a statutory clock if the law of the place counts it from this event: one place counts from the offer, the
     * next from the reply or the first meeting.
     *
     * @return empty where no such period runs from this event
     */
    public Optional<Deadline> start(CaseId id, CaseClock name, Event event, LocalDate trigger) {
        var c = cases.get(id);
        var counts = rules.stated(c.law(), c.kind(), Objects.requireNonNull(name.parameter()), trigger)
                .filter(r -> r.countsFrom(event))
                .isPresent();
        return counts ? start(id, name, trigger) : Optional.empty();
    }

    /**
     * Counts a statutory clock, running or stopped, from another day: the day that was recorded was wrong. It keeps its rule.
     *
     * @return empty if there is no such clock, or it was counted from that day already
     */
    public Optional<Moved> countFrom(CaseId id, CaseClock name, LocalDate trigger) {
        var row = sql.sql(
                        """
                        select id, rule, trigger_on, due_on from case_clock
                        where case_id = ? and clock = ? and rule is not null order by started_at desc limit 1 for update
                        """)
                .params(id.value(), name.name())
                .query(Counted.class)
                .optional()
                .filter(c -> !c.triggerOn().equals(trigger));
        return row.map(c -> {
            var due = law.due(Rule.parse(c.rule()), trigger);
            sql.sql(
                            """
                            update case_clock set trigger_on = :trigger, due_on = :due, due_at = :at, why = :why, why_en = :english,
                                   provisional = :provisional,
                                   -- those above are told again if a date that was over is to come once more
                                   escalated_at = case when :at > :now then null else escalated_at end
                            where id = :id
                            """)
                    .param("trigger", trigger)
                    .param("due", due.date())
                    .param("at", due.endOfDay().atOffset(ZoneOffset.UTC))
                    .param("why", due.why())
                    .param("english", due.whyEnglish())
                    .param("provisional", due.provisional())
                    .param("now", OffsetDateTime.now(clock))
                    .param("id", c.id())
                    .update();
            return new Moved(name, c.dueOn(), due.date());
        });
    }

    /** A date that moved because the day from which it is counted was wrong. */
    public record Moved(CaseClock clock, LocalDate before, LocalDate after) {}

    private record Counted(UUID id, String rule, LocalDate triggerOn, LocalDate dueOn) {}

    /** Starts a clock whose end the parties set themselves. */
    public void set(CaseId id, CaseClock name, Instant until, Worded why) {
        // a moment that is midnight ends the day before
        var lastDay = LocalDate.ofInstant(until.minusNanos(1), LAW);
        write(id, name, null, today(), lastDay, until, why, false, 0);
    }

    private void write(
            CaseId id,
            CaseClock name,
            @Nullable Rule rule,
            LocalDate trigger,
            LocalDate due,
            Instant dueAt,
            Worded why,
            boolean provisional,
            long revision) {
        stop(id, name);
        sql.sql(
                        """
                        insert into case_clock (id, case_id, clock, rule, trigger_on, due_on, due_at, why, why_en, provisional,
                                                started_at, calendar_revision)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        UUID.randomUUID(),
                        id.value(),
                        name.name(),
                        rule == null ? null : rule.snapshot(),
                        trigger,
                        due,
                        dueAt.atOffset(ZoneOffset.UTC),
                        why.in(Locale.SIMPLIFIED_CHINESE),
                        why.in(Locale.ENGLISH),
                        provisional,
                        OffsetDateTime.now(clock),
                        revision)
                .update();
    }

    public void stop(CaseId id, CaseClock name) {
        sql.sql("update case_clock set stopped_at = ? where case_id = ? and clock = ? and stopped_at is null")
                .params(OffsetDateTime.now(clock), id.value(), name.name())
                .update();
    }

    /** No date runs in a case that is over. */
    public void stopAll(CaseId id) {
        sql.sql("update case_clock set stopped_at = ? where case_id = ? and stopped_at is null")
                .params(OffsetDateTime.now(clock), id.value())
                .update();
    }

    /**
     * Marks that a date passed and those above were told: exactly one caller gets the clock.
     *
     * @return empty if it was marked before
     */
    public Optional<UUID> escalate(CaseId id, CaseClock name, LocalDate dueOn) {
        return sql.sql(
                        """
                        update case_clock set escalated_at = :now
                        where escalated_at is null
                          and id = (select id from case_clock where case_id = :case and clock = :clock and due_on = :due
                                    order by started_at desc limit 1)
                        returning id
                        """)
                .param("now", OffsetDateTime.now(clock))
                .param("case", id.value())
                .param("clock", name.name())
                .param("due", dueOn)
                .query(UUID.class)
                .optional();
    }

    public Optional<Deadline> running(CaseId id, CaseClock name) {
        return sql.sql(COLUMNS + "where case_id = ? and clock = ? and stopped_at is null")
                .params(id.value(), name.name())
                .query(Deadline.class)
                .optional();
    }

    /** The latest clock of that name, running or stopped. */
    public Optional<Deadline> latest(CaseId id, CaseClock name) {
        return sql.sql(COLUMNS + "where case_id = ? and clock = ? order by started_at desc limit 1")
                .params(id.value(), name.name())
                .query(Deadline.class)
                .optional();
    }

    /** Every date of a case, those that are over too, in the order in which they began to run. */
    public List<Deadline> all(CaseId id) {
        return sql.sql(COLUMNS + "where case_id = ? order by started_at, clock")
                .param(id.value())
                .query(Deadline.class)
                .list();
    }

    public List<Deadline> running(CaseId id) {
        return sql.sql(COLUMNS + "where case_id = ? and stopped_at is null order by due_at, clock")
                .param(id.value())
                .query(Deadline.class)
                .list();
    }

    /** The latest clock of each name that the law set, running or stopped, in the order in which they started. */
    public List<Deadline> statutory(CaseId id) {
        return sql.sql(
                        """
                        select clock, trigger_on, due_on, due_at, why, why_en, provisional, stopped_at from (
                            select distinct on (clock) * from case_clock where case_id = ? and rule is not null
                            order by clock, started_at desc
                        ) c order by started_at, due_at, clock
                        """)
                .param(id.value())
                .query(Deadline.class)
                .list();
    }
}
