package heyi.process;

import heyi.casefile.CaseClock;
import heyi.casefile.CaseId;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * On which day each open item must be looked at next: when it is new or its date moved, when it is time to remind, the day after its date,
 * then never. One index holds those days, so that a sweep costs what there is to do and not what is open.
 */
@Repository
class Attention {

    private static final int BATCH = 500;

    private final JdbcClient sql;

    Attention(JdbcClient sql) {
        this.sql = sql;
    }

    /** The next items to be looked at by a day, after the one given. */
    List<Item> due(LocalDate day, @Nullable Item after) {
        return sql.sql(
                        """
                        select task_id, group_key, case_id, clock, due_on, attend_on from inbox_item
                        where attend_on <= :day and (attend_on, task_id, group_key) > (:afterOn, :afterTask, :afterGroup)
                        order by attend_on, task_id, group_key limit :batch
                        """)
                .param("day", day)
                .param("afterOn", after == null ? LocalDate.EPOCH : after.attendOn())
                .param("afterTask", after == null ? "" : after.taskId())
                .param("afterGroup", after == null ? "" : after.groupKey())
                .param("batch", BATCH)
                .query(Item.class)
                .list();
    }

    /** Whether it still is to be looked at; ask with the item locked. */
    boolean isDue(Item item, LocalDate day) {
        return sql.sql("select count(*) from inbox_item where task_id = ? and group_key = ? and attend_on <= ?")
                        .params(item.taskId(), item.groupKey(), day)
                        .query(Integer.class)
                        .single()
                == 1;
    }

    void again(Item item, LocalDate day) {
        attend(item, day);
    }

    void never(Item item) {
        attend(item, null);
    }

    private void attend(Item item, @Nullable LocalDate day) {
        sql.sql("update inbox_item set attend_on = ? where task_id = ? and group_key = ?")
                .params(day, item.taskId(), item.groupKey())
                .update();
    }

    /** An open item with a date. */
    record Item(String taskId, String groupKey, UUID caseId, CaseClock clock, LocalDate dueOn, LocalDate attendOn) {

        CaseId file() {
            return new CaseId(caseId);
        }

        /**
         * Silence after an offer has its own branch in the model, with work for the upper union and the bureau. The bureau's
         * silence is no delay: it is consent, and a timer says so.
         */
        boolean escalates() {
            return clock != CaseClock.REPLY && clock != CaseClock.REVIEW;
        }
    }
}
