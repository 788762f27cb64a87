package heyi.process;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Compares the inbox with the engine's own tables. They are written together, so a difference is a bug or a tampering. */
@Repository
public class InboxCheck {

    private final JdbcClient sql;

    InboxCheck(JdbcClient sql) {
        this.sql = sql;
    }

    /** All differences at one moment, while work goes on; empty if all is well. */
    public List<Drift> drift() {
        return sql.sql(
                        """
                        with engine as (
                            select t.id_ as task_id, l.group_id_ as group_key, t.assignee_ as assignee, t.name_ as title,
                                   t.task_def_key_ as step, p.business_key_ as file
                            from act_ru_task t
                            join act_ru_execution p on p.id_ = t.proc_inst_id_
                            left join act_ru_identitylink l
                              on l.task_id_ = t.id_ and l.type_ = 'candidate' and l.group_id_ is not null
                        ), inbox as (
                            select task_id, group_key, assignee::text as assignee, title, 'User_' || step as step,
                                   case_id::text as file
                            from inbox_item
                        )
                        select coalesce(e.task_id, i.task_id) as task_id, coalesce(e.group_key, i.group_key) as group_key,
                               case when i.task_id is null then 'MISSING' when e.task_id is null then 'LEFT_OVER'
                                    else 'DIFFERENT' end as kind
                        from engine e full join inbox i on i.task_id = e.task_id and i.group_key = e.group_key
                        where (e.assignee, e.title, e.step, e.file) is distinct from (i.assignee, i.title, i.step, i.file)
                        order by 1, 2
                        """)
                .query(Drift.class)
                .list();
    }

    /** @param groupKey null for a task of the engine that lies in nobody's list */
    public record Drift(String taskId, @Nullable String groupKey, Kind kind) {}

    /** How an item differs. */
    public enum Kind {
        /** In the engine only. */
        MISSING,
        /** In the inbox only. */
        LEFT_OVER,
        /** Another holder, title, step or case. */
        DIFFERENT
    }
}
