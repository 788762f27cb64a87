package heyi.process;

import heyi.casefile.Acts;
import heyi.casefile.Acts.Handled;
import heyi.casefile.CaseId;
import heyi.party.Actor;
import heyi.process.RunHistory.Passage;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ActivityInstance;
import org.springframework.stereotype.Component;

/**
 * Reads what happened in one process, without what a party did within itself.
 *
 * <p>A step that the timeline hides from the reader leaves no trace, nor do the gateways and automatic steps that followed
 * from it; unless what the reader does see can only have come after it: then it is there, but blank.
 */
@Component
class RunHistories {

    private final Acts acts;
    private final HistoryService history;
    private final RuntimeService runtime;

    RunHistories(Acts acts, HistoryService history, RuntimeService runtime) {
        this.acts = acts;
        this.history = history;
        this.runtime = runtime;
    }

    RunHistory of(CaseId id, String run, ModelPaths paths, Actor reader) {
        var handled =
                acts.handled(id).stream().collect(Collectors.toMap(Handled::taskId, Function.identity(), (a, b) -> a));
        var all = passages(run, paths.model(), handled, reader.groups());
        var current = all.stream()
                .filter(p -> p.activity().getEndTime() == null)
                .map(Passage::node)
                .collect(Collectors.toCollection(HashSet::new));
        current.addAll(inTransition(run));
        var seen = new HashSet<>(current);
        all.stream().filter(p -> !p.hidden()).map(Passage::node).forEach(seen::add);
        return new RunHistory(shown(all, seen, paths), Set.copyOf(current));
    }

    private List<Passage> passages(
            String run, ModelDiagram model, Map<String, Handled> handled, Set<String> readersGroups) {
        var passages = new ArrayList<Passage>();
        var hiding = false;
        for (var each : history.createHistoricActivityInstanceQuery()
                .processInstanceId(run)
                .orderPartiallyByOccurrence()
                .asc()
                .list()) {
            var node = CaseProcess.nodeOf(each);
            var by = each.getTaskId() == null ? null : handled.get(each.getTaskId());
            if (model.node(node).map(n -> n.kind().waits()).orElse(false)) {
                hiding = by != null && by.onlyFor() != null && !readersGroups.contains(by.onlyFor());
            }
            passages.add(new Passage(node, each, by, hiding, false));
        }
        return passages;
    }

    private static List<Passage> shown(List<Passage> all, Set<String> seen, ModelPaths paths) {
        var last = all.stream().collect(Collectors.toMap(Passage::node, Function.identity(), (a, b) -> b));
        var shown = new ArrayList<Passage>();
        for (var each : all) {
            if (!each.hidden()) {
                shown.add(each);
            } else if (each == last.get(each.node()) && paths.isBeforeOneOf(each.node(), seen)) {
                shown.add(each.asBlank());
            }
        }
        return shown;
    }

    /** Steps that are a job still, so that they have not begun. */
    private List<String> inTransition(String run) {
        var found = new ArrayList<String>();
        if (runtime.createProcessInstanceQuery().processInstanceId(run).count() > 0) {
            collect(runtime.getActivityInstance(run), found);
        }
        return found;
    }

    private static void collect(ActivityInstance instance, List<String> found) {
        for (var each : instance.getChildTransitionInstances()) found.add(each.getActivityId());
        for (var each : instance.getChildActivityInstances()) collect(each, found);
    }
}
