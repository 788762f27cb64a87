package heyi;

import heyi.ballot.Ballots;
import heyi.ballot.Choice;
import heyi.ballot.VoteId;
import heyi.casefile.CaseId;
import heyi.congress.CloseVote;
import heyi.congress.ConveneCongress;
import heyi.contract.SignAgreement;
import heyi.election.AppointRepresentatives;
import heyi.election.CloseElection;
import heyi.election.NominateRepresentatives;
import heyi.filing.FileAgreement;
import heyi.form.Upload;
import heyi.negotiation.CallMeeting;
import heyi.negotiation.RecordMinutes;
import heyi.negotiation.RequestDisclosure;
import heyi.negotiation.SupplyDisclosure;
import heyi.notice.PublishAgreement;
import heyi.offer.PrepareOffer;
import heyi.offer.ReplyToOffer;
import heyi.offer.ServeOffer;
import heyi.offer.Subject;
import heyi.party.Actor;
import heyi.party.People;
import heyi.party.Role;
import heyi.party.Side;
import heyi.process.BargainingCycleProcess;
import heyi.process.Desk;
import heyi.process.Inbox;
import heyi.process.InboxItem;
import heyi.rules.AgreementKind;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.ApplicationContext;

/** One case played through the desk with forms that are in order. Needs {@link TestClock} to stand still. */
public final class Round {

    private static final LocalDateTime MONDAY = LocalDateTime.of(2026, 3, 2, 10, 0);

    public final Xiaoshan parties;
    public final CaseId id;

    private final ApplicationContext context;
    private final Desk desk;
    private final Inbox inbox;
    private final Ballots ballots;
    private LocalDateTime now = MONDAY;

    private Round(ApplicationContext context, String region, String employer, Side initiator) {
        this.context = context;
        desk = context.getBean(Desk.class);
        inbox = context.getBean(Inbox.class);
        ballots = context.getBean(Ballots.class);
        goTo(MONDAY);
        parties = Xiaoshan.settle(context, region, employer);
        id = context.getBean(BargainingCycleProcess.class)
                .open(
                        parties.actor(initiator == Side.WORKERS ? parties.clerk : parties.assistant),
                        parties.employer,
                        AgreementKind.WAGE,
                        2026)
                .caseId();
    }

    /** Opens a case of a new employer on Monday, 2 March 2026. */
    public static Round open(ApplicationContext context) {
        return openFor(context, Xiaoshan.NAME);
    }

    public static Round openFor(ApplicationContext context, String employer) {
        return openIn(context, Xiaoshan.REGION, employer);
    }

    public static Round openIn(ApplicationContext context, String region, String employer) {
        return new Round(context, region, employer, Side.WORKERS);
    }

    /** The employer starts. */
    public static Round openByEmployer(ApplicationContext context) {
        return new Round(context, Xiaoshan.REGION, Xiaoshan.NAME, Side.EMPLOYER);
    }

    /** Opens one and plays it up to the named step. */
    public static Round at(ApplicationContext context, String step) {
        return open(context).playTo(step);
    }

    public void goTo(LocalDateTime moment) {
        now = moment;
        TestClock.stopAt(moment);
    }

    /** Does what lies in the inbox, item by item, until the step is open. */
    public Round playTo(String step) {
        for (int i = 0; i < 40 && !isOpen(step); i++) play(inbox.of(id).get(0));
        item(step);
        return this;
    }

    public boolean isOpen(String step) {
        return inbox.of(id).stream().anyMatch(i -> i.step().equals(step));
    }

    public InboxItem item(String step) {
        var open = inbox.of(id);
        return open.stream()
                .filter(i -> i.step().equals(step))
                .findFirst()
                .orElseThrow(() -> new AssertionError(step + " is not open, but "
                        + open.stream().map(InboxItem::step).toList()));
    }

    /** Completes an item as its chief. */
    public void play(InboxItem item) {
        var actor = holder(item);
        desk.complete(item.taskId(), actor, form(item, actor), Upload.NONE);
    }

    /** Who may do anything that the item's party may. */
    public Actor holder(InboxItem item) {
        var p = parties;
        for (var person : List.of(p.chair, p.manager, p.organiser, p.reviewer)) {
            if (p.actor(person).actsFor(item.groupKey())) return p.actor(person);
        }
        throw new AssertionError("nobody for " + item);
    }

    /** The heads of an item's party. */
    public List<Actor> colleagues(InboxItem item) {
        return context
                .getBean(People.class)
                .membersOf(UUID.fromString(item.groupKey().split(":")[1]))
                .stream()
                .filter(m -> m.role() == Role.HEAD)
                .map(m -> parties.actor(m.personId()))
                .toList();
    }

    /** A form that is in order at this moment. */
    public Record form(InboxItem item, Actor actor) {
        return switch (item.step()) {
            case "NominateRepresentatives" ->
                new NominateRepresentatives(List.of("G001", "G002", "G003", "G004"), List.of(), now, now.plusHours(8));
            case "CloseElection" -> {
                everybodyVotes(4, Choice.FOR);
                yield new CloseElection(true);
            }
            case "PrepareOffer" ->
                new PrepareOffer(List.of(Subject.AVERAGE_PAY), "平均工资提高6%。", now.plusWeeks(2), "三楼会议室", null, "上年度工资总额");
            case "ServeOffer" ->
                new ServeOffer(((ServeOffer) prefilled(item, actor)).sha256(), ServeOffer.Mode.ELECTRONIC, true);
            case "ReplyToOffer" ->
                new ReplyToOffer(ReplyToOffer.Decision.ACCEPT, "同意协商。", now.plusWeeks(2), "三楼会议室", "", "", null);
            case "AppointEmployerRepresentatives" ->
                new AppointRepresentatives(List.of("M031", "M032", "M033", "M034"), "", true);
            case "RequestDisclosure" -> new RequestDisclosure(List.of(new RequestDisclosure.Item("上年度工资总额", "2025年度")));
            case "SupplyDisclosure" -> new SupplyDisclosure("上年度工资总额320万元。", null);
            case "CallMeeting" -> new CallMeeting(now.plusHours(1), "三楼会议室", Side.WORKERS, "周敏", "工资调整幅度");
            case "RecordMinutes" -> minutes();
            case "ConveneCongress" -> new ConveneCongress("第三届第二次职工代表大会", "食堂", now, now.plusHours(8));
            case "CloseVote" -> {
                everybodyVotes(1, Choice.FOR);
                yield new CloseVote(true);
            }
            case "SignAgreement" -> new SignAgreement(((SignAgreement) prefilled(item, actor)).sha256(), true, null);
            case "FileAgreement" -> {
                runDocumentJobs();
                yield filing();
            }
            case "PublishAgreement" -> new PublishAgreement("公告栏", "张贴", now.toLocalDate(), null);
            default -> prefilled(item, actor);
        };
    }

    public FileAgreement filing() {
        return new FileAgreement("韩洁", 5, 40, new BigDecimal("6100"), new BigDecimal("6466"), "", true);
    }

    private RecordMinutes minutes() {
        goTo(now.plusHours(3));
        return new RecordMinutes(
                now.minusHours(1),
                "双方协商代表全部到会",
                "提高6%",
                "同意5%",
                "",
                "提高6%",
                "",
                "",
                RecordMinutes.Outcome.DRAFT,
                null,
                "");
    }

    private Record prefilled(InboxItem item, Actor actor) {
        return desk.open(item.taskId(), actor).prefilled();
    }

    public void everybodyVotes(int items, Choice choice) {
        for (var delegate : parties.delegates) ballots.cast(vote(), delegate, Collections.nCopies(items, choice));
    }

    /** The latest vote of the case. */
    public VoteId vote() {
        return ballots.of(parties.delegates.get(0)).stream()
                .filter(v -> v.caseId().equals(id.value()))
                .findFirst()
                .map(v -> new VoteId(v.id()))
                .orElseThrow();
    }

    public void runDocumentJobs() {
        runJobs("document");
    }

    /** Lets the one timer of a process ring, whatever the time. */
    public void runTimer(String process) {
        runJobs(process);
    }

    private void runJobs(String process) {
        var management = context.getBean(ManagementService.class);
        var processes = context.getBean(RuntimeService.class)
                .createProcessInstanceQuery()
                .processDefinitionKey(process)
                .processInstanceBusinessKey(id.toString())
                .list();
        for (var each : processes) {
            management
                    .createJobQuery()
                    .processInstanceId(each.getId())
                    .list()
                    .forEach(job -> management.executeJob(job.getId()));
        }
    }

    public LocalDateTime now() {
        return now;
    }
}
