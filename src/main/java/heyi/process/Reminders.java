package heyi.process;

import heyi.casefile.Acts;
import heyi.casefile.BargainingCase;
import heyi.casefile.CaseClock;
import heyi.casefile.CaseId;
import heyi.casefile.Cases;
import heyi.casefile.Deadlines;
import heyi.notice.MessageKind;
import heyi.notice.Outbox;
import heyi.party.Organisations;
import heyi.party.People;
import heyi.party.Role;
import heyi.rules.LegalClock;
import heyi.rules.Parameter;
import heyi.rules.RuleBook;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reminds those who have work before its last day, and tells the upper union, where the law has it also the bureau,
 * after that day. A sweep does what is due by the date, whenever it runs: twice, on two nodes, or after a downtime.
 */
@Service
public class Reminders {

    private static final Logger LOG = LoggerFactory.getLogger(Reminders.class);

    private final JdbcClient sql;
    private final Inbox inbox;
    private final Cases cases;
    private final Organisations organisations;
    private final People people;
    private final Outbox outbox;
    private final Acts acts;
    private final Deadlines deadlines;
    private final RuleBook rules;
    private final LegalClock law;
    private final TransactionTemplate transaction;

    Reminders(
            JdbcClient sql,
            Inbox inbox,
            Cases cases,
            Organisations organisations,
            People people,
            Outbox outbox,
            Acts acts,
            Deadlines deadlines,
            RuleBook rules,
            LegalClock law,
            TransactionTemplate transaction) {
        this.sql = sql;
        this.inbox = inbox;
        this.cases = cases;
        this.organisations = organisations;
        this.people = people;
        this.outbox = outbox;
        this.acts = acts;
        this.deadlines = deadlines;
        this.rules = rules;
        this.law = law;
        this.transaction = transaction;
    }

    /** Looks at every open item with a date; each in a transaction of its own. */
    @Scheduled(fixedDelayString = "PT1M")
    public void sweep() {
        for (var item : unreminded()) apart(() -> remind(item));
        for (var item : overdue()) apart(() -> escalate(item));
    }

    /** What goes wrong with one item keeps nobody else from being told. */
    private void apart(Runnable each) {
        try {
            transaction.executeWithoutResult(status -> each.run());
        } catch (RuntimeException e) {
            LOG.error("an item was left out of the sweep", e);
        }
    }

    private List<Dated> unreminded() {
        return sql.sql(
                        """
                        select i.task_id, i.group_key, i.case_id, i.clock, i.due_on from inbox_item i
                        where i.due_on >= :today
                          and not exists (select 1 from message m where m.kind = 'REMINDER'
                                            and m.about = i.task_id || ' ' || i.group_key)
                        order by i.due_on, i.task_id, i.group_key
                        """)
                .param("today", deadlines.today())
                .query(Dated.class)
                .list();
    }

    private List<Dated> overdue() {
        return sql.sql(
                        """
                        select i.task_id, i.group_key, i.case_id, i.clock, i.due_on
                        from inbox_item i join case_clock c on c.case_id = i.case_id and c.clock = i.clock and c.due_on = i.due_on
                        where i.due_on < :today and c.escalated_at is null and c.clock <> :silence
                          -- the bureau's silence is no delay: it is consent, and a timer says so
                          and c.clock <> 'REVIEW'
                        order by i.due_on, i.task_id, i.group_key
                        """)
                .param("today", deadlines.today())
                // silence after an offer has its own branch in the model, with work for the upper union and the bureau
                .param("silence", CaseClock.REPLY.name())
                .query(Dated.class)
                .list();
    }

    private void remind(Dated dated) {
        var file = cases.get(new CaseId(dated.caseId()));
        if (!timeToRemind(file, dated.dueOn()) || !inbox.lock(dated.taskId())) return;
        var item = item(dated);
        var text = "【和议】" + item.employer() + "（" + item.caseNumber() + "）：“" + item.title() + "”须在" + item.dueOn()
                + "前（含当日）办理，请及时处理。" + item.dueWhy();
        tell(
                item.groupKey(),
                item.role() != StepRole.STAFF,
                MessageKind.REMINDER,
                item.taskId() + " " + item.groupKey(),
                text);
    }

    private InboxItem item(Dated dated) {
        return inbox.of(new CaseId(dated.caseId())).stream()
                .filter(i -> i.taskId().equals(dated.taskId()) && i.groupKey().equals(dated.groupKey()))
                .findFirst()
                .orElseThrow();
    }

    private boolean timeToRemind(BargainingCase file, LocalDate dueOn) {
        return rules.stated(file.law(), file.kind(), Parameter.REMINDER_LEAD, dueOn)
                .filter(lead ->
                        !deadlines.today().isBefore(law.opens(lead, dueOn).date()))
                .isPresent();
    }

    /** One date escalates once, however many items stand under it; whoever marks it first tells the others. */
    private void escalate(Dated dated) {
        if (!inbox.lock(dated.taskId())) return;
        var item = item(dated);
        var escalated = deadlines.escalate(item.file(), dated.clock(), dated.dueOn());
        if (escalated.isEmpty()) return;
        var file = cases.get(item.file());
        var told = new ArrayList<>(List.of(file.upperUnion()));
        if (dated.clock().parameter() != null && !item.groupKey().equals(file.union())) told.add(file.bureau());
        var holder = nameOf(item.groupKey());
        var text = "【和议】" + item.employer() + "（" + item.caseNumber() + "）：" + holder + "应于" + item.dueOn() + "前办理的“"
                + item.title() + "”已逾期，请督促。" + item.dueWhy();
        told.forEach(group ->
                tell(group, true, MessageKind.ESCALATION, escalated.get().toString(), text));
        var names = told.stream().map(this::nameOf).collect(Collectors.joining("、"));
        acts.happened(
                file.caseId(),
                "EscalateOverdue",
                "逾期提请督促",
                holder + "应于" + item.dueOn() + "前办理的“" + item.title() + "”尚未办理，已提请" + names + "督促。",
                null,
                item.groupKey());
    }

    private void tell(String group, boolean headsOnly, MessageKind kind, String about, String text) {
        for (var member : people.membersOf(organisation(group))) {
            if (headsOnly && member.role() != Role.HEAD) continue;
            outbox.send(people.get(member.personId()), kind, about, text);
        }
    }

    private String nameOf(String group) {
        return organisations.get(organisation(group)).name();
    }

    private static UUID organisation(String group) {
        return UUID.fromString(group.substring(group.indexOf(':') + 1));
    }

    private record Dated(String taskId, String groupKey, UUID caseId, CaseClock clock, LocalDate dueOn) {}
}
