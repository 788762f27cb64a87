package heyi.portal;

import heyi.casefile.BargainingCase;
import heyi.casefile.CaseId;
import heyi.casefile.Cases;
import heyi.party.Actor;
import heyi.party.Organisations;
import heyi.process.CaseProcess;
import heyi.process.ModelDiagram;
import heyi.process.ModelDiagram.Node;
import heyi.process.NotThere;
import heyi.process.ProcessPicture;
import heyi.process.ProcessPicture.State;
import heyi.process.ProcessPicture.Step;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** The picture of a case's process, and the same in words. */
@Controller
@RequestMapping("/cases/{id}/process")
class ProcessPages {

    private final CaseProcess processes;
    private final Cases cases;
    private final Organisations organisations;
    private final MessageSource messages;

    ProcessPages(CaseProcess processes, Cases cases, Organisations organisations, MessageSource messages) {
        this.processes = processes;
        this.cases = cases;
        this.organisations = organisations;
        this.messages = messages;
    }

    @GetMapping
    String cycle(@PathVariable UUID id, Actor actor, Locale locale, Model model) {
        return page(id, null, actor, locale, model);
    }

    @GetMapping("/{run}")
    String run(@PathVariable UUID id, @PathVariable String run, Actor actor, Locale locale, Model model) {
        return page(id, run, actor, locale, model);
    }

    private String page(UUID id, @Nullable String run, Actor actor, Locale locale, Model model) {
        var file = cases.visible(new CaseId(id), actor).orElseThrow(NotThere::new);
        var picture = processes.picture(file.caseId(), run, actor);
        var names = new Names(messages, locale);
        model.addAttribute("file", file);
        model.addAttribute("employer", organisations.get(file.employerId()));
        model.addAttribute("parties", parties(file));
        model.addAttribute("picture", picture);
        model.addAttribute("runs", processes.runs(file.caseId(), actor));
        model.addAttribute("names", names);
        model.addAttribute("now", at(picture, State.CURRENT));
        model.addAttribute("drawing", BpmnSvg.draw(picture, names::name, names::name, names::due));
        return "portal/process";
    }

    private static List<Step> at(ProcessPicture picture, State state) {
        return picture.steps().values().stream().filter(s -> s.state() == state).toList();
    }

    private Map<String, String> parties(BargainingCase file) {
        Map<String, String> names = new LinkedHashMap<>();
        for (var id : List.of(file.unionId(), file.employerId(), file.upperUnionId(), file.bureauId())) {
            var organisation = organisations.get(id);
            names.put(organisation.group(), organisation.name());
        }
        return names;
    }

    /** The names of a model in the reader's language; Chinese as the version of the model has them. */
    record Names(MessageSource messages, Locale locale) {

        public String name(Node node) {
            var key = node.step() == null ? "process." + node.id() : "title." + node.step();
            return named(key, node.name());
        }

        public String name(ModelDiagram.Flow flow) {
            return named("process." + flow.id(), flow.name());
        }

        public String name(ProcessPicture.Run run) {
            return named("process." + run.key(), run.name());
        }

        /** A model by its key. */
        public String model(String key) {
            return messages.getMessage("process." + key, null, key, locale);
        }

        /** A step by its id in the model; the Chinese name as the model has it. */
        public String activity(String id, String chinese) {
            var key = id.startsWith("User_") ? "title." + id.substring(5) : "process." + id;
            return chinese.isEmpty() ? String.valueOf(messages.getMessage(key, null, id, locale)) : named(key, chinese);
        }

        /** For what has no name in the reader's language. */
        public @Nullable String lang(Node node) {
            return foreign(name(node), node.name());
        }

        public @Nullable String lang(ProcessPicture.Run run) {
            return foreign(name(run), run.name());
        }

        public String due(Step step) {
            var on = step.dueOn();
            return on == null ? "" : messages.getMessage("process.until", new Object[] {shortDay(on)}, locale);
        }

        private String shortDay(LocalDate on) {
            return messages.getMessage("process.day", new Object[] {on.getMonthValue(), on.getDayOfMonth()}, locale);
        }

        private String named(String key, String chinese) {
            if (chinese.isEmpty() || isChinese()) return chinese;
            return messages.getMessage(key, null, chinese, locale);
        }

        private @Nullable String foreign(String shown, String chinese) {
            return !isChinese() && shown.equals(chinese) ? "zh-CN" : null;
        }

        private boolean isChinese() {
            return locale.getLanguage().equals(Locale.CHINESE.getLanguage());
        }
    }
}
