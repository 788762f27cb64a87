package heyi.process;

import heyi.notice.MessageKind;
import heyi.notice.StillToDo;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who has acted in the meantime, or whose colleague has, need not be told any more. */
@Component
class OpenWork implements StillToDo {

    private final JdbcClient sql;

    OpenWork(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public Set<MessageKind> kinds() {
        return Set.of(MessageKind.REMINDER, MessageKind.ESCALATION, MessageKind.NEW_WORK);
    }

    @Override
    public boolean stillToDo(MessageKind kind, String about, UUID person) {
        return switch (kind) {
            case REMINDER -> isOpen(about, person);
            case ESCALATION -> isStillLate(UUID.fromString(about));
            case NEW_WORK -> hasWork(person);
            default -> true;
        };
    }

    /** What a colleague holds is the colleague's; a date that moved is told anew. */
    private boolean isOpen(String about, UUID person) {
        var parts = about.split(" ", -1);
        // older reminders name no date: what cannot be checked any more is not sent
        return parts.length == 3
                && exists(
                        """
                select exists (select 1 from inbox_item where task_id = ? and group_key = ? and due_on = ?::date
                                                          and (assignee is null or assignee = ?))
                """,
                        parts[0],
                        parts[1],
                        parts[2],
                        person);
    }

    private boolean isStillLate(UUID clock) {
        return exists(
                """
                select exists (select 1 from case_clock c join inbox_item i
                                 on i.case_id = c.case_id and i.clock = c.clock and i.due_on = c.due_on
                               where c.id = ?)
                """,
                clock);
    }

    private boolean hasWork(UUID person) {
        return exists(
                """
                select exists (select 1 from affiliation a join organisation o on o.id = a.organisation_id
                                 join inbox_item i on i.group_key = lower(o.kind) || ':' || o.id
                               where a.person_id = ? and (i.assignee is null or i.assignee = a.person_id))
                """,
                person);
    }

    private boolean exists(String question, Object... parameters) {
        return sql.sql(question).params(parameters).query(Boolean.class).single();
    }
}
