package heyi.process;

import static heyi.process.CaseProcess.moment;

import heyi.casefile.BargainingCase;
import heyi.casefile.Deadlines;
import heyi.party.Actor;
import heyi.process.ModelDiagram.Kind;
import heyi.process.ModelDiagram.Node;
import heyi.process.ProcessPicture.Run;
import heyi.process.ProcessPicture.State;
import heyi.process.ProcessPicture.Step;
import heyi.process.ProcessPicture.Visit;
import heyi.process.RunHistory.Passage;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gives each node of a model its state in one process. */
@Component
class PictureStates {

    /** A timer that waits for a date that the law does not set is put this far away. */
    private static final int NEVER = 2900;

    private final RunHistories histories;
    private final Inbox inbox;
    private final RuntimeService runtime;
    private final ManagementService management;

    PictureStates(RunHistories histories, Inbox inbox, RuntimeService runtime, ManagementService management) {
        this.histories = histories;
        this.inbox = inbox;
        this.runtime = runtime;
        this.management = management;
    }

    ProcessPicture of(BargainingCase file, Run run, ModelDiagram diagram, List<Run> runs, Actor reader) {
        var paths = new ModelPaths(diagram);
        var past = histories.of(file.caseId(), run.id(), paths, reader);
        var current = past.current();
        var timers = run.ended() == null ? timers(run.id()) : Map.<String, LocalDate>of();
        var waiting = run.ended() == null ? waiting(run.id(), timers.keySet()) : Set.<String>of();
        var next = paths.next(current, waiting);
        var ahead = paths.after(current, waiting);
        var open = run.ended() == null ? inbox.of(file.caseId()) : List.<InboxItem>of();
        Map<String, Step> steps = new LinkedHashMap<>();
        for (var node : paths.inOrder()) {
            var passages = past.of(node.id());
            var state = state(node, passages, current, waiting, next, ahead);
            var items = state == State.CURRENT ? items(node, run, past, open) : List.<InboxItem>of();
            steps.put(
                    node.id(),
                    new Step(
                            node,
                            state,
                            state == State.DONE && next.contains(node.id()),
                            past.times(node),
                            due(node, items, timers),
                            items.stream().map(InboxItem::groupKey).distinct().toList(),
                            passages.stream()
                                    .filter(p -> !p.whole() && !p.blank())
                                    .map(PictureStates::visit)
                                    .toList(),
                            runs.stream()
                                    .filter(r -> run.id().equals(r.caller())
                                            && node.id().equals(r.calledFrom()))
                                    .toList()));
        }
        return new ProcessPicture(run, diagram, steps, new FlowsTaken(diagram, past).ids());
    }

    private static State state(
            Node node,
            List<Passage> passages,
            Set<String> current,
            Set<String> waiting,
            Set<String> next,
            Set<String> ahead) {
        if (current.contains(node.id())) return State.CURRENT;
        if (node.kind() == Kind.BOUNDARY && waiting.contains(node.id())) return State.WAITING;
        if (!passages.isEmpty()) return passages.get(passages.size() - 1).stopped() ? State.STOPPED : State.DONE;
        if (next.contains(node.id()) && node.kind() != Kind.BOUNDARY) return State.POSSIBLE;
        return ahead.contains(node.id()) ? State.AHEAD : State.SKIPPED;
    }

    private static List<InboxItem> items(Node node, Run run, RunHistory past, List<InboxItem> open) {
        var tasks = new HashSet<>(past.openTasks(node.id()));
        return open.stream()
                .filter(i -> i.process().equals(run.key()) && tasks.contains(i.taskId()))
                .toList();
    }

    private static @Nullable LocalDate due(Node node, List<InboxItem> items, Map<String, LocalDate> timers) {
        return items.stream()
                .map(InboxItem::dueOn)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElseGet(() -> timer(node, timers));
    }

    private static @Nullable LocalDate timer(Node node, Map<String, LocalDate> timers) {
        var day = timers.get(node.id());
        return day == null || day.getYear() > NEVER ? null : day;
    }

    private static Visit visit(Passage p) {
        var ended = p.activity().getEndTime();
        return new Visit(
                moment(p.activity().getStartTime()),
                ended == null ? null : moment(ended),
                p.stopped(),
                p.handled() == null ? null : p.handled().party(),
                p.handled() == null ? null : p.handled().person());
    }

    /** The day on which each waiting timer fires: the last day of its date, which it lets pass. */
    private Map<String, LocalDate> timers(String run) {
        Map<String, LocalDate> days = new LinkedHashMap<>();
        for (var job :
                management.createJobQuery().processInstanceId(run).timers().list()) {
            var definition = management
                    .createJobDefinitionQuery()
                    .jobDefinitionId(job.getJobDefinitionId())
                    .singleResult();
            if (definition == null) continue;
            var day = job.getDuedate()
                    .toInstant()
                    .minusMillis(1)
                    .atZone(Deadlines.LAW)
                    .toLocalDate();
            days.put(definition.getActivityId(), day);
        }
        return days;
    }

    private Set<String> waiting(String run, Set<String> timers) {
        var waiting = new HashSet<>(timers);
        runtime.createEventSubscriptionQuery()
                .processInstanceId(run)
                .list()
                .forEach(s -> waiting.add(s.getActivityId()));
        return waiting;
    }
}
