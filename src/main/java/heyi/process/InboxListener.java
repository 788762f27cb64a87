package heyi.process;

import heyi.casefile.BargainingCase;
import heyi.casefile.CaseId;
import heyi.casefile.Cases;
import heyi.casefile.Deadline;
import heyi.casefile.Deadlines;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.task.IdentityLink;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes the inbox within the engine's own transaction: both change, or neither. */
@Component
class InboxListener {

    /** Items without a date come last. */
    static final LocalDate END_OF_TIME = LocalDate.of(9999, 12, 31);

    private static final String PREFIX = "User_";

    private final JdbcClient sql;
    private final Cases cases;
    private final Deadlines deadlines;
    private final Clock clock;

    InboxListener(JdbcClient sql, Cases cases, Deadlines deadlines, Clock clock) {
        this.sql = sql;
        this.cases = cases;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    void listenTo(ActivityImpl activity, UserTaskProperties properties) {
        var definition = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
        definition.addBuiltInTaskListener(TaskListener.EVENTNAME_CREATE, task -> create(task, properties));
        definition.addBuiltInTaskListener(TaskListener.EVENTNAME_ASSIGNMENT, this::assign);
        definition.addBuiltInTaskListener(TaskListener.EVENTNAME_UPDATE, this::assign);
        definition.addBuiltInTaskListener(TaskListener.EVENTNAME_COMPLETE, this::remove);
        definition.addBuiltInTaskListener(TaskListener.EVENTNAME_DELETE, this::remove);
    }

    private void create(DelegateTask task, UserTaskProperties properties) {
        var id = caseOf(task);
        var file = cases.get(id);
        var deadline = properties.clocks().stream()
                .map(c -> deadlines.running(id, c))
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(null);
        task.getCandidates().stream()
                .map(IdentityLink::getGroupId)
                .filter(Objects::nonNull)
                .distinct()
                .forEach(group -> insert(task, properties, file, group, deadline));
    }

    private void insert(
            DelegateTask task,
            UserTaskProperties properties,
            BargainingCase file,
            String group,
            @Nullable Deadline deadline) {
        sql.sql(
                        """
                        insert into inbox_item (task_id, group_key, case_id, process, step, title, role, paper, assignee, employer,
                                                case_number, clock, due_on, due_why, due_why_en, provisional, sort_on, created_at, attend_on)
                        select :task, :group, :case, :process, :step, :title, :role, :paper, :assignee, o.name,
                               :number, :clock, :due, :why, :english, :provisional, :sort, :now, :attend
                        from organisation o where o.id = :employer
                        """)
                .param("task", task.getId())
                .param("group", group)
                .param("case", file.id())
                .param("process", processOf(task))
                .param("step", task.getTaskDefinitionKey().substring(PREFIX.length()))
                .param("title", task.getName())
                .param("role", properties.role().name())
                .param("paper", properties.paper())
                .param("assignee", assignee(task))
                .param("employer", file.employerId())
                .param("number", file.number())
                .param("clock", deadline == null ? null : deadline.clock().name())
                .param("due", deadline == null ? null : deadline.dueOn())
                .param("why", deadline == null ? null : deadline.why())
                .param("english", deadline == null ? null : deadline.whyEn())
                .param("provisional", deadline != null && deadline.provisional())
                .param("sort", deadline == null ? END_OF_TIME : deadline.dueOn())
                .param("now", OffsetDateTime.now(clock))
                .param("attend", deadline == null ? null : deadlines.today())
                .update();
    }

    private void assign(DelegateTask task) {
        sql.sql("update inbox_item set assignee = ? where task_id = ?")
                .params(assignee(task), task.getId())
                .update();
    }

    private void remove(DelegateTask task) {
        sql.sql("delete from inbox_item where task_id = ?").param(task.getId()).update();
    }

    private static @Nullable UUID assignee(DelegateTask task) {
        return task.getAssignee() == null ? null : UUID.fromString(task.getAssignee());
    }

    private static String processOf(DelegateTask task) {
        var definition = task.getProcessDefinitionId();
        return definition.substring(0, definition.indexOf(':'));
    }

    private static CaseId caseOf(DelegateTask task) {
        return CaseId.of(task.getExecution().getProcessBusinessKey());
    }
}
