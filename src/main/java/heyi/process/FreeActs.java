package heyi.process;

import heyi.casefile.Acts;
import heyi.casefile.BargainingCase;
import heyi.casefile.CaseId;
import heyi.casefile.Cases;
import heyi.party.Actor;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Where acts are done that no task asks for: with the checks, the conflicts and the timeline of the desk. */
@Service
@Transactional
public class FreeActs {

    private final List<FreeAct<?>> all;
    private final Cases cases;
    private final Acts acts;
    private final Inbox inbox;
    private final Validator validator;
    private final MessageSource words;

    FreeActs(List<FreeAct<?>> all, Cases cases, Acts acts, Inbox inbox, Validator validator, MessageSource words) {
        this.all = all;
        this.cases = cases;
        this.acts = acts;
        this.inbox = inbox;
        this.validator = validator;
        this.words = words;
    }

    /** Every act with the record that it asks for, by the act's name. */
    @Transactional(readOnly = true)
    public SortedMap<String, Class<?>> formTypes() {
        var types = new TreeMap<String, Class<?>>();
        all.forEach(a -> types.put(a.name(), a.formType()));
        return types;
    }

    /** Keeps everybody else from acting in the case until the caller's transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void hold(CaseId id) {
        inbox.lockCase(id);
    }

    /** What this person may do in the case now, beside the tasks. */
    @Transactional(readOnly = true)
    public List<FreeAct<?>> openTo(BargainingCase file, Actor actor) {
        return all.stream()
                .filter(FreeAct::isListed)
                .filter(a -> a.isOpenTo(file, actor))
                .toList();
    }

    /** @throws NotThere if the person may not see the case, or nothing has that name */
    @Transactional(readOnly = true)
    public FreeAct<?> open(CaseId id, Actor actor, String name) {
        var file = cases.visible(id, actor).orElseThrow(NotThere::new);
        var act = named(name);
        if (!act.isOpenTo(file, actor)) throw closed();
        return act;
    }

    /**
     * Does it and tells the timeline, in one transaction.
     *
     * @throws NotThere to strangers
     * @throws Conflict if the case has moved on, also because the same was just done
     * @throws ConstraintViolationException if the form is incomplete
     */
    public void perform(CaseId id, Actor actor, String name, Record form) {
        inbox.lockCase(id);
        var file = cases.visible(id, actor).orElseThrow(NotThere::new);
        perform(named(name), file, actor, form);
    }

    private <F extends Record> void perform(FreeAct<F> act, BargainingCase file, Actor actor, Record form) {
        if (!act.isOpenTo(file, actor)) throw closed();
        var violations = validator.validate(form);
        if (!violations.isEmpty()) throw new ConstraintViolationException(violations);
        Printable.check(form);
        try {
            var ran = act.run(file, actor, act.formType().cast(form));
            ran.next()
                    .accept(acts.happened(
                            file.caseId(), step(act), title(act), ran.told(), actor, act.party(file, actor)));
        } catch (MismatchingMessageCorrelationException e) {
            throw closed();
        } catch (ProcessEngineException e) {
            throw EngineTrouble.translated(e);
        }
    }

    /** Whether this person may put a mistake in this entry right. */
    public static boolean mayCorrect(Acts.Act entry, Actor actor) {
        return CorrectMistake.isCorrectable(entry, actor);
    }

    /** {@code cancel-meeting} is told as {@code CancelMeeting}, like the steps. */
    private static String step(FreeAct<?> act) {
        var step = new StringBuilder();
        for (var word : act.name().split("-")) {
            step.append(word.substring(0, 1).toUpperCase(Locale.ROOT)).append(word.substring(1));
        }
        return step.toString();
    }

    private String title(FreeAct<?> act) {
        return words.getMessage("act." + act.name(), null, Locale.SIMPLIFIED_CHINESE);
    }

    private FreeAct<?> named(String name) {
        return all.stream().filter(a -> a.name().equals(name)).findFirst().orElseThrow(NotThere::new);
    }

    private static Conflict closed() {
        return new Conflict("case.moved-on");
    }
}
