package heyi.process;

import heyi.casefile.Acts;
import heyi.casefile.BargainingCase;
import heyi.casefile.Cases;
import heyi.casefile.Deadlines;
import heyi.notice.Letters;
import heyi.rules.LegalClock;
import heyi.rules.Parameter;
import heyi.rules.RuleBook;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
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

    private final Attention attention;
    private final Inbox inbox;
    private final Cases cases;
    private final Messenger messenger;
    private final Acts acts;
    private final Deadlines deadlines;
    private final RuleBook rules;
    private final LegalClock law;
    private final TransactionTemplate transaction;

    Reminders(
            Attention attention,
            Inbox inbox,
            Cases cases,
            Messenger messenger,
            Acts acts,
            Deadlines deadlines,
            RuleBook rules,
            LegalClock law,
            TransactionTemplate transaction) {
        this.attention = attention;
        this.inbox = inbox;
        this.cases = cases;
        this.messenger = messenger;
        this.acts = acts;
        this.deadlines = deadlines;
        this.rules = rules;
        this.law = law;
        this.transaction = transaction;
    }

    /** Looks at every item that must be looked at by today; each in a transaction of its own. */
    @Scheduled(fixedDelayString = "PT1M")
    public void sweep() {
        var today = deadlines.today();
        var some = attention.due(today, null);
        while (!some.isEmpty()) {
            some.forEach(this::apart);
            some = attention.due(today, some.get(some.size() - 1));
        }
    }

    /** What goes wrong with one item keeps nobody else from being told; it is tried again at the next sweep. */
    private void apart(Attention.Item dated) {
        try {
            transaction.executeWithoutResult(status -> look(dated));
        } catch (RuntimeException e) {
            LOG.error("an item was left out of the sweep", e);
        }
    }

    private void look(Attention.Item dated) {
        // whoever waited here for another node or for the act itself finds the work done
        if (!inbox.lock(dated.taskId()) || !attention.isDue(dated, deadlines.today())) return;
        var dueOn = dated.dueOn();
        if (deadlines.today().isAfter(dueOn)) {
            if (dated.escalates()) escalate(dated);
            attention.never(dated);
            return;
        }
        var opens = remindsFrom(cases.get(dated.file()), dueOn);
        if (opens.isPresent() && deadlines.today().isBefore(opens.get())) {
            attention.again(dated, opens.get());
            return;
        }
        if (opens.isPresent()) remind(dated);
        attention.again(dated, dueOn.plusDays(1));
    }

    private Optional<LocalDate> remindsFrom(BargainingCase file, LocalDate dueOn) {
        return rules.stated(file.law(), file.kind(), Parameter.REMINDER_LEAD, dueOn)
                .map(lead -> law.opens(lead, dueOn).date());
    }

    private void remind(Attention.Item dated) {
        var item = item(dated);
        var about =
                String.join(" ", item.taskId(), item.groupKey(), dated.dueOn().toString());
        messenger.tell(
                item.groupKey(),
                item.role() != StepRole.STAFF,
                Letters.reminder(about, Messenger.matter(about, item), dated.dueOn(), why(item)));
    }

    private InboxItem item(Attention.Item dated) {
        return inbox.of(dated.file()).stream()
                .filter(i -> i.taskId().equals(dated.taskId()) && i.groupKey().equals(dated.groupKey()))
                .findFirst()
                .orElseThrow();
    }

    private static String why(InboxItem item) {
        return Objects.requireNonNullElse(item.dueWhy(), "");
    }

    /** One date escalates once, however many items stand under it; whoever marks it first tells the others. */
    private void escalate(Attention.Item dated) {
        var escalated = deadlines.escalate(dated.file(), dated.clock(), dated.dueOn());
        if (escalated.isEmpty()) return;
        var item = item(dated);
        var file = cases.get(item.file());
        var told = new ArrayList<>(List.of(file.upperUnion()));
        if (dated.clock().parameter() != null && !item.groupKey().equals(file.union())) told.add(file.bureau());
        var holder = messenger.nameOf(item.groupKey());
        var about = escalated.get().toString();
        var matter = new Letters.Matter(about, item.title(), item.employer(), item.caseNumber(), "/cases/" + file.id());
        var letter = Letters.datePassed(about, matter, dated.dueOn(), holder, why(item));
        told.forEach(group -> messenger.tell(group, true, letter));
        var names = told.stream().map(messenger::nameOf).collect(Collectors.joining("、"));
        acts.happened(
                file.caseId(),
                "EscalateOverdue",
                "逾期提请督促",
                holder + "应于" + Told.day(Objects.requireNonNull(item.dueOn())) + "前办理的“" + item.title() + "”尚未办理，已提请"
                        + names + "督促。",
                null,
                item.groupKey());
    }
}
