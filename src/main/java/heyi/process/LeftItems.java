package heyi.process;

import heyi.party.AffiliationEnded;
import org.camunda.bpm.engine.TaskService;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What somebody had claimed for an organisation goes back to its colleagues when the mandate ends, in one transaction. */
@Component
class LeftItems {

    private final JdbcClient sql;
    private final TaskService tasks;

    LeftItems(JdbcClient sql, TaskService tasks) {
        this.sql = sql;
        this.tasks = tasks;
    }

    @EventListener
    void release(AffiliationEnded ended) {
        sql.sql("select task_id from inbox_item where assignee = ? and group_key = ?")
                .params(ended.person(), ended.group())
                .query(String.class)
                .list()
                .forEach(task -> tasks.setAssignee(task, null));
    }
}
