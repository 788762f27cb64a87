package heyi.e2e;

import heyi.ballot.Ballots;
import heyi.ballot.Choice;
import heyi.ballot.VoteId;
import heyi.casefile.CaseId;
import heyi.casefile.Deadlines;
import heyi.election.AppointRepresentatives;
import heyi.election.CloseElection;
import heyi.election.NominateRepresentatives;
import heyi.form.Upload;
import heyi.negotiation.CallMeeting;
import heyi.negotiation.RecordMinutes;
import heyi.negotiation.RequestDisclosure;
import heyi.negotiation.SupplyDisclosure;
import heyi.offer.PrepareOffer;
import heyi.offer.ReplyToOffer;
import heyi.offer.ServeOffer;
import heyi.offer.Subject;
import heyi.party.Actor;
import heyi.party.Actors;
import heyi.party.Side;
import heyi.process.BargainingCycleProcess;
import heyi.process.Desk;
import heyi.process.Inbox;
import heyi.process.InboxItem;
import heyi.rules.AgreementKind;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.List;
import java.util.UUID;

/** A case played through the desk up to the step whose page is looked at. */
final class Round {

    final Firm firm;
    final CaseId id;

    private final Actors actors = Installation.bean(Actors.class);
    private final Desk desk = Installation.bean(Desk.class);
    private final Inbox inbox = Installation.bean(Inbox.class);
    private final Ballots ballots = Installation.bean(Ballots.class);
    private final LocalDateTime now = LocalDateTime.now(Deadlines.LAW);

    private Round(Firm firm) {
        this.firm = firm;
        id = Installation.bean(BargainingCycleProcess.class)
                .open(actors.of(firm.clerk), firm.employer, AgreementKind.WAGE, now.getYear())
                .caseId();
    }

    /** Opens a case of a new firm and does what lies in its inbox, until the step is open. */
    static Round at(String firm, String step) {
        var round = new Round(new Firm(firm));
        for (int i = 0; i < 20 && !round.isOpen(step); i++) {
            round.play(round.inbox.of(round.id).get(0));
        }
        return round;
    }

    String taskPath(String step) {
        return inbox.of(id).stream()
                .filter(i -> i.step().equals(step))
                .findFirst()
                .map(i -> "/tasks/" + i.taskId())
                .orElseThrow();
    }

    String casePath() {
        return "/cases/" + id.value();
    }

    String votePath() {
        return "/votes/" + vote().value();
    }

    private boolean isOpen(String step) {
        return inbox.of(id).stream().anyMatch(i -> i.step().equals(step));
    }

    private void play(InboxItem item) {
        var actor = holder(item);
        desk.complete(item.taskId(), actor, form(item, actor), Upload.NONE);
    }

    private Actor holder(InboxItem item) {
        var chair = actors.of(firm.chair);
        return chair.actsFor(item.groupKey()) ? chair : actors.of(firm.principal);
    }

    private Record form(InboxItem item, Actor actor) {
        return switch (item.step()) {
            case "NominateRepresentatives" ->
                new NominateRepresentatives(
                        List.of("0001", "0002", "0003", "0004"), List.of(), now.minusMinutes(1), now.plusHours(8));
            case "CloseElection" -> {
                firm.delegates.forEach(d -> ballots.cast(vote(), d, Collections.nCopies(4, Choice.FOR)));
                yield new CloseElection(true);
            }
            case "PrepareOffer" ->
                new PrepareOffer(List.of(Subject.AVERAGE_PAY), "平均工资提高6%。", now.plusWeeks(2), "三楼会议室", null, "上年度工资总额");
            case "ServeOffer" ->
                new ServeOffer(((ServeOffer) prefilled(item, actor)).sha256(), ServeOffer.Mode.ELECTRONIC, true);
            case "ReplyToOffer" ->
                new ReplyToOffer(ReplyToOffer.Decision.ACCEPT, "同意协商。", now.plusWeeks(2), "三楼会议室", "", "", null);
            case "AppointEmployerRepresentatives" ->
                new AppointRepresentatives(List.of("0031", "0032", "0033", "0034"), "", true);
            case "RequestDisclosure" -> new RequestDisclosure(List.of(new RequestDisclosure.Item("上年度工资总额", "上年度")));
            case "SupplyDisclosure" -> new SupplyDisclosure("上年度工资总额320万元。", null);
            case "CallMeeting" -> new CallMeeting(now.minusHours(3), "三楼会议室", Side.WORKERS, "徐秀明", "工资调整幅度");
            case "RecordMinutes" ->
                new RecordMinutes(
                        now.minusHours(1),
                        "双方协商代表全部到会",
                        "提高6%",
                        "同意5%",
                        "",
                        "提高5%",
                        "",
                        "",
                        RecordMinutes.Outcome.DRAFT,
                        null,
                        "");
            default -> prefilled(item, actor);
        };
    }

    private Record prefilled(InboxItem item, Actor actor) {
        return desk.open(item.taskId(), actor).prefilled();
    }

    private VoteId vote() {
        UUID voter = firm.delegates.get(0);
        return ballots.of(voter).stream()
                .findFirst()
                .map(v -> new VoteId(v.id()))
                .orElseThrow();
    }
}
