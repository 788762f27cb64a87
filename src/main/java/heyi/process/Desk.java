package heyi.process;

import heyi.casefile.Acts;
import heyi.casefile.BargainingCase;
import heyi.casefile.CaseId;
import heyi.casefile.Cases;
import heyi.form.Upload;
import heyi.offer.Offers;
import heyi.party.Actor;
import heyi.rules.RuleBroken;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import java.util.Optional;
import java.util.SortedMap;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.TaskService;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where work is claimed and done. Pages, API and rehearsal all come through here, so that authorisation, conflicts,
 * idempotency and the timeline have one home.
 */
@Service
@Transactional
public class Desk {

    private final Inbox inbox;
    private final Steps steps;
    private final Cases cases;
    private final Acts acts;
    private final Turns turns;
    private final Offers offers;
    private final TaskService tasks;
    private final Validator validator;
    private final Evidence evidence;
    private final FinishedItems finished;
    private final ServiceMessages serviceMessages;

    Desk(
            Inbox inbox,
            Steps steps,
            Cases cases,
            Acts acts,
            Turns turns,
            Offers offers,
            TaskService tasks,
            Validator validator,
            Evidence evidence,
            FinishedItems finished,
            ServiceMessages serviceMessages) {
        this.inbox = inbox;
        this.steps = steps;
        this.cases = cases;
        this.acts = acts;
        this.turns = turns;
        this.offers = offers;
        this.tasks = tasks;
        this.validator = validator;
        this.evidence = evidence;
        this.finished = finished;
        this.serviceMessages = serviceMessages;
    }

    /** Every step with the record that it asks for, by the step's name. */
    public SortedMap<String, Class<?>> formTypes() {
        return steps.formTypes();
    }

    /**
     * Keeps everybody else from acting in the item's case until the caller's transaction ends: whoever then looks at the
     * case acts on what was seen.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void hold(String taskId) {
        inbox.lockWithCase(taskId);
    }

    /** The record that a step asks for. */
    public Class<?> formType(String step) {
        return steps.get(step).formType();
    }

    /**
     * An item with the form as far as the system can fill it in.
     *
     * @throws NotThere if the person's parties have nothing to do with it
     * @throws NotYours if the person lacks the role
     * @throws Conflict if it is done already
     */
    public Opened open(String taskId, Actor actor) {
        var work = take(taskId, actor, Upload.NONE, true);
        return new Opened(work.item(), work.file(), formType(work.item().step()), onPaper(work), prefilled(work));
    }

    private @Nullable Record prefilled(Work work) {
        return steps.get(work.item().step()).prefilled(work);
    }

    /**
     * Does the work and completes the item, all in one transaction.
     *
     * @param form of the type {@link #formType}
     * @param original the employer's paper original, if the union records the act from paper; else {@link Upload#NONE}
     * @throws heyi.rules.RuleBroken if the law or the state of the case forbids it
     * @throws ConstraintViolationException if the form is incomplete
     * @throws Conflict if somebody else did or claimed it; the same person repeating the same act gets the same answer
     */
    public Done complete(String taskId, Actor actor, Record form, Upload original) {
        // a second click, or the other side, waits here for the first and then sees what it did
        var open = inbox.lockWithCase(taskId);
        var before = open ? Optional.<Acts.Completed>empty() : acts.completed(taskId);
        if (before.isPresent() && before.get().personId().equals(actor.person())) {
            return done(new CaseId(before.get().caseId()), before.get().title(), actor);
        }
        var work = take(taskId, actor, original, false);
        requireNotTaken(work, false);
        var violations = validator.validate(form);
        if (!violations.isEmpty()) throw new ConstraintViolationException(violations);
        Printable.check(form);
        if (work.fromPaper()) evidence.keep(work.caseId(), "paper-" + taskId, original);
        var step = steps.get(work.item().step());
        var told = step.run(work, form);
        if (work.fromPaper()) told += "（依据企业提交的纸质材料由工会录入）";
        record(work, told, step.isInternal() || work.internal().get());
        serviceMessages.after(work);
        try {
            tasks.complete(taskId, work.results());
        } catch (ProcessEngineException e) {
            throw EngineTrouble.translated(e);
        }
        return done(work.caseId(), work.item().title(), actor);
    }

    private void record(Work work, String told, boolean internal) {
        var item = work.item();
        var party = work.fromPaper() ? work.file().union() : item.groupKey();
        if (internal) {
            acts.internal(item.file(), item.step(), item.title(), told, work.actor(), party, item.taskId());
        } else {
            acts.done(item.file(), item.step(), item.title(), told, work.actor(), party, item.taskId());
        }
    }

    private Done done(CaseId id, String title, Actor actor) {
        var file = cases.get(id);
        var mine = inbox.of(id).stream()
                .filter(i -> actor.actsFor(i.groupKey()))
                .filter(i -> i.assignee() == null || i.assignee().equals(actor.person()))
                .filter(i -> mayDo(Work.on(i, file, actor, Upload.NONE)))
                .findFirst()
                .orElse(null);
        return new Done(id, title, mine);
    }

    /** Takes an item out of the common list for oneself. */
    public void claim(String taskId, Actor actor) {
        inbox.lock(taskId);
        var work = take(taskId, actor, Upload.NONE, false);
        requireNotTaken(work, false);
        if (work.item().assignee() == null)
            tasks.setAssignee(taskId, actor.person().toString());
    }

    /** Gives an item back to the common list; a head may give back what a colleague holds, also what only the chief may do. */
    public void release(String taskId, Actor actor) {
        inbox.lock(taskId);
        var headed = inbox.find(taskId, actor).filter(i -> actor.heads(i.groupKey()));
        var work = headed.isPresent()
                ? Work.on(headed.get(), cases.get(headed.get().file()), actor, Upload.NONE)
                : take(taskId, actor, Upload.NONE, false);
        requireNotTaken(work, true);
        if (work.item().assignee() != null) tasks.setAssignee(taskId, null);
    }

    /**
     * Hands an item over to a colleague who acts for the same party; a head also what another colleague holds.
     *
     * @param colleague person id
     */
    public void handOver(String taskId, Actor actor, Actor colleague) {
        inbox.lock(taskId);
        var work = take(taskId, actor, Upload.NONE, false);
        requireNotTaken(work, true);
        if (!colleague.actsFor(work.item().groupKey())) throw new NotThere();
        // an item in the hands of somebody who may not do it would be lost to all
        if (!mayDo(Work.on(work.item(), work.file(), colleague, Upload.NONE))) {
            throw new RuleBroken("task.colleague-may-not", work.item().called());
        }
        tasks.setAssignee(taskId, colleague.person().toString());
    }

    private Work take(String taskId, Actor actor, Upload original, boolean reading) {
        var found =
                inbox.find(taskId, actor).or(() -> chiefsItem(taskId, actor)).or(() -> paperItem(taskId, actor));
        if (found.isEmpty()) throw finished.explain(taskId, actor);
        var item = found.get();
        var own = actor.actsFor(item.groupKey()) || turns.may(item, actor);
        if (!own && actor.isService()) throw new NotYours("paper.by-union-staff");
        // who acts for the party itself acts here, not on paper
        var work = Work.on(item, cases.get(item.file()), actor, own ? Upload.NONE : original);
        if (own && !mayDo(work)) throw turns.refusal(item, actor);
        if (!own && original.isEmpty() && !reading) {
            throw new RuleBroken("paper.original-missing");
        }
        return work;
    }

    private static void requireNotTaken(Work work, boolean headMay) {
        var holder = work.item().assignee();
        if (holder == null || holder.equals(work.actor().person())) return;
        if (headMay && work.actor().heads(work.item().groupKey())) return;
        throw new Conflict("task.claimed");
    }

    private boolean mayDo(Work work) {
        return turns.may(work.item(), work.actor());
    }

    /** The chief's own item, also if the chief acts for no organisation and signs in as a worker. */
    private Optional<InboxItem> chiefsItem(String taskId, Actor actor) {
        return inbox.find(taskId).filter(i -> i.role() == StepRole.CHIEF && turns.may(i, actor));
    }

    /** The union records what an employer who was served by post hands in on paper. */
    private Optional<InboxItem> paperItem(String taskId, Actor actor) {
        return inbox.find(taskId)
                .filter(InboxItem::paper)
                .filter(i -> actor.actsFor(cases.get(i.file()).union()) && offers.servedByPost(i.file()));
    }

    private boolean onPaper(Work work) {
        return !work.actor().actsFor(work.item().groupKey()) && !turns.may(work.item(), work.actor());
    }

    /**
     * An item ready to be done.
     *
     * @param onPaper the person records the employer's act from paper, so the original must be uploaded
     * @param prefilled null if nothing is known beforehand
     */
    public record Opened(
            InboxItem item, BargainingCase file, Class<?> formType, boolean onPaper, @Nullable Record prefilled) {}

    /** @param next the person's next item in the same case, ready already; null if it is somebody else's turn */
    public record Done(CaseId caseId, String title, @Nullable InboxItem next) {}
}
