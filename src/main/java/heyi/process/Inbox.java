package heyi.process;

import heyi.casefile.CaseClock;
import heyi.casefile.CaseId;
import heyi.party.Actor;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Everybody's open work, sorted by statutory date. A read model: {@link InboxListener} writes it in the engine's own
 * transaction, so the next item is there when the page comes back.
 */
@Repository
public class Inbox {

    private static final String ITEM =
            """
            select task_id, group_key, case_id, process, step, title, role, paper, assignee, employer, case_number,
                   due_on, due_why, due_why_en, provisional, sort_on, created_at
            from inbox_item
            """;

    private final JdbcClient sql;

    Inbox(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * The next items of a person with all roles in one list: those of the person's groups that no colleague has claimed.
     * Each group gives its own next page by the index, so that the whole costs the same however much is open.
     *
     * @param after the last item of the page before; null for the first page
     */
    public List<InboxItem> page(Actor actor, Filter filter, @Nullable Cursor after, int size) {
        return sql.sql(
                        """
                        select i.* from unnest(:groups) as mine (group_key) cross join lateral (
                        """
                                + ITEM
                                + "where group_key = mine.group_key"
                                + filter.conditions()
                                + (after == null ? "" : " and (sort_on, task_id) > (:afterOn, :afterTask)")
                                + """
                             order by sort_on, task_id limit :size
                        ) as i order by i.sort_on, i.task_id limit :size
                        """)
                .param("groups", actor.groups().toArray(String[]::new))
                .param("me", actor.person())
                .param("process", filter.process())
                .param("until", filter.dueUntil())
                .param("text", filter.like())
                .param("afterOn", after == null ? null : after.sortOn())
                .param("afterTask", after == null ? null : after.taskId())
                .param("size", size)
                .query(InboxItem.class)
                .list();
    }

    /** @param today where the law applies */
    public Counts counts(Actor actor, LocalDate today) {
        return sql.sql(
                        """
                        select count(*) as open,
                               count(*) filter (where due_on < :today) as late,
                               count(*) filter (where due_on = :today) as due_today,
                               count(*) filter (where assignee = :me) as mine
                        from inbox_item
                        where group_key = any(:groups) and (assignee is null or assignee = :me)
                        """)
                .param("today", today)
                .param("me", actor.person())
                .param("groups", actor.groups().toArray(String[]::new))
                .query(Counts.class)
                .single();
    }

    /** The item as it stands in one of the person's groups. */
    public Optional<InboxItem> find(String taskId, Actor actor) {
        return sql.sql(ITEM + "where task_id = ? and group_key = any(?) order by group_key limit 1")
                .params(taskId, actor.groups().toArray(String[]::new))
                .query(InboxItem.class)
                .optional();
    }

    /** The item whosever it is. */
    public Optional<InboxItem> find(String taskId) {
        return sql.sql(ITEM + "where task_id = ? order by group_key limit 1")
                .param(taskId)
                .query(InboxItem.class)
                .optional();
    }

    /** Every open item of a case, for its current step. */
    public List<InboxItem> of(CaseId id) {
        return sql.sql(ITEM + "where case_id = ? order by sort_on, task_id, group_key")
                .param(id.value())
                .query(InboxItem.class)
                .list();
    }

    /**
     * Lets the acts of one case happen one after the other, so that each sees the one before; timers do not wait. Then
     * waits for the item as {@link #lock} does.
     *
     * @return false if the item is gone by then
     */
    boolean lockWithCase(String taskId) {
        return !sql.sql(
                        """
                        with held as materialized (
                            select task_id, pg_advisory_xact_lock(hashtextextended(case_id::text, 0)) is not null as waited
                            from inbox_item where task_id = ?)
                        select 1 from inbox_item i join held using (task_id) where waited for update of i
                        """)
                .param(taskId)
                .query(Integer.class)
                .list()
                .isEmpty();
    }

    /** As {@link #lockWithCase}, without an item. */
    void lockCase(CaseId id) {
        sql.sql("select pg_advisory_xact_lock(hashtextextended(?::text, 0)) is null")
                .param(id.value())
                .query(Boolean.class)
                .single();
    }

    /** Waits for whoever else is completing the item; false if it is gone by then. Runs in the caller's transaction. */
    boolean lock(String taskId) {
        return !sql.sql("select 1 from inbox_item where task_id = ? for update")
                .param(taskId)
                .query(Integer.class)
                .list()
                .isEmpty();
    }

    /** Gives the items under a running clock its date, in the caller's transaction. */
    void reschedule(CaseId id, CaseClock clock) {
        sql.sql(
                        """
                        update inbox_item i set due_on = c.due_on, due_why = c.why, due_why_en = c.why_en, provisional = c.provisional, sort_on = c.due_on,
                               -- the next sweep looks when to remind of the new date
                               attend_on = i.created_at::date
                        from case_clock c
                        where i.case_id = :case and i.clock = :clock
                          and c.case_id = i.case_id and c.clock = i.clock and c.stopped_at is null
                        """)
                .param("case", id.value())
                .param("clock", clock.name())
                .update();
    }

    /**
     * @param process only items of this process
     * @param dueUntil only items due on or before this day
     * @param text part of the employer's name or the case number
     * @param mine only what the person claimed
     * @param colleagues also what colleagues claimed
     */
    public record Filter(
            @Nullable String process,
            @Nullable LocalDate dueUntil,
            @Nullable String text,
            boolean mine,
            boolean colleagues) {

        public static final Filter NONE = new Filter(null, null, null, false, false);

        /** Only what is asked for: PostgreSQL plans a statement anew each time while it may ask for less than it says. */
        String conditions() {
            return (mine ? " and assignee = :me" : colleagues ? "" : " and (assignee is null or assignee = :me)")
                    + (process == null ? "" : " and process = :process")
                    + (dueUntil == null ? "" : " and due_on <= :until")
                    + (like() == null ? "" : " and (employer ilike :text or case_number ilike :text)");
        }

        @Nullable
        String like() {
            if (text == null || text.isBlank()) return null;
            var literal = text.strip().replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
            return "%" + literal + "%";
        }
    }

    /** Where the page before ended. */
    public record Cursor(LocalDate sortOn, String taskId) {

        public static Cursor after(InboxItem item) {
            return new Cursor(item.sortOn(), item.taskId());
        }
    }

    /** In items. */
    public record Counts(int open, int late, int dueToday, int mine) {}
}
