package heyi.process;

import heyi.casefile.Acts;
import heyi.casefile.BargainingCase;
import heyi.casefile.CaseId;
import heyi.casefile.Cases;
import heyi.election.Representatives;
import heyi.form.Upload;
import heyi.offer.Offers;
import heyi.party.Actor;
import heyi.party.Side;
import heyi.rules.RuleBroken;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import java.util.Optional;
import java.util.UUID;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.TaskService;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
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
    private final Representatives representatives;
    private final Offers offers;
    private final TaskService tasks;
    private final Validator validator;
    private final Evidence evidence;

    Desk(
            Inbox inbox,
            Steps steps,
            Cases cases,
            Acts acts,
            Representatives representatives,
            Offers offers,
            TaskService tasks,
            Validator validator,
            Evidence evidence) {
        this.inbox = inbox;
        this.steps = steps;
        this.cases = cases;
        this.acts = acts;
        this.representatives = representatives;
        this.offers = offers;
        this.tasks = tasks;
        this.validator = validator;
        this.evidence = evidence;
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
        // a second click waits here for the first and then finds it done
        inbox.lock(taskId);
        var before = acts.completed(taskId);
        if (before.isPresent() && before.get().personId().equals(actor.person())) {
            return done(new CaseId(before.get().caseId()), before.get().title(), actor);
        }
        var work = take(taskId, actor, original, false);
        var violations = validator.validate(form);
        if (!violations.isEmpty()) throw new ConstraintViolationException(violations);
        Printable.check(form);
        if (work.fromPaper()) evidence.keep(work.caseId(), "paper-" + taskId, original);
        var step = steps.get(work.item().step());
        var told = step.run(work, form);
        if (work.fromPaper()) told += "（依据企业提交的纸质材料由工会录入）";
        record(work, told, step.isInternal());
        try {
            tasks.complete(taskId, work.results());
        } catch (OptimisticLockingException e) {
            throw new Conflict("task.overtaken", "该事项刚刚被他人办理，请刷新后查看最新进展。");
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
        var item = take(taskId, actor, Upload.NONE, false).item();
        if (item.assignee() == null) tasks.setAssignee(taskId, actor.person().toString());
    }

    /** Gives an item back to the common list. */
    public void release(String taskId, Actor actor) {
        inbox.lock(taskId);
        var item = take(taskId, actor, Upload.NONE, false).item();
        if (item.assignee() != null) tasks.setAssignee(taskId, null);
    }

    /**
     * Hands an item over to a colleague who acts for the same party.
     *
     * @param colleague person id
     */
    public void handOver(String taskId, Actor actor, Actor colleague) {
        inbox.lock(taskId);
        var item = take(taskId, actor, Upload.NONE, false).item();
        if (!colleague.actsFor(item.groupKey())) throw new NotThere();
        tasks.setAssignee(taskId, colleague.person().toString());
    }

    private Work take(String taskId, Actor actor, Upload original, boolean reading) {
        var found = inbox.find(taskId, actor).or(() -> paperItem(taskId, actor));
        if (found.isEmpty()) throw missing(taskId, actor);
        var item = found.get();
        var file = cases.get(item.file());
        var work = Work.on(item, file, actor, original);
        var own = actor.actsFor(item.groupKey());
        if (own && !mayDo(work)) throw new NotYours("您不具备办理“" + item.title() + "”所需的身份，请转交有权人员办理。");
        if (!own && original.isEmpty() && !reading) {
            throw new RuleBroken("paper.original-missing", "代企业录入纸质材料时，必须上传企业签章的原件扫描件。");
        }
        if (item.assignee() != null && !item.assignee().equals(actor.person()) && !reading) {
            throw new Conflict("task.claimed", "该事项已由同事认领。请先请其退回或移交给您。");
        }
        return work;
    }

    private boolean mayDo(Work work) {
        var group = work.item().groupKey();
        return switch (work.item().role()) {
            case STAFF -> true;
            case HEAD -> work.actor().heads(group);
            case CHIEF -> isChief(work.caseId(), work.side(), work.actor().person());
        };
    }

    private boolean isChief(CaseId id, Side side, UUID person) {
        return representatives.chief(id, side).map(person::equals).orElse(false);
    }

    /** The union records what an employer who was served by post hands in on paper. */
    private Optional<InboxItem> paperItem(String taskId, Actor actor) {
        return inbox.find(taskId)
                .filter(InboxItem::paper)
                .filter(i -> actor.actsFor(cases.get(i.file()).union()) && offers.servedByPost(i.file()));
    }

    private static boolean onPaper(Work work) {
        return !work.actor().actsFor(work.item().groupKey());
    }

    private RuntimeException missing(String taskId, Actor actor) {
        return acts.completed(taskId)
                .filter(c -> cases.visible(new CaseId(c.caseId()), actor).isPresent())
                .<RuntimeException>map(
                        c -> new Conflict("task.done", "“" + c.title() + "”已由" + c.person() + "办结，无需重复办理。"))
                .orElseGet(NotThere::new);
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
