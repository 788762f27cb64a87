package heyi.document;

import heyi.election.Scope;
import heyi.negotiation.Meeting;
import heyi.negotiation.Meetings;
import heyi.negotiation.RecordMinutes;
import heyi.party.Side;
import heyi.rules.Parameter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The minutes of one meeting in their present revision, before the chiefs sign them. */
@Component
class MinutesAssembly implements Assembly {
    private final Meetings meetings;
    private final Delegates delegates;
    private final Heads heads;
    private final Wording wording = new Wording();

    MinutesAssembly(Meetings meetings, Delegates delegates, Heads heads) {
        this.meetings = meetings;
        this.delegates = delegates;
        this.heads = heads;
    }

    @Override
    public DocumentKind kind() {
        return DocumentKind.MINUTES;
    }

    @Override
    public MinutesPaper paper(CaseFacts facts, String subject) {
        var meeting = meetings.all(facts.id()).stream()
                .filter(m -> m.documentSubject().equals(subject))
                .findFirst()
                .orElseThrow(this::notReady);
        var ended = meeting.endedAt();
        if (ended == null) throw notReady();
        var suspended = meeting.outcome() == RecordMinutes.Outcome.SUSPENDED;
        return new MinutesPaper(
                heads.head(
                        facts,
                        kind(),
                        subject,
                        facts.employer().name() + "集体协商会议",
                        LawTime.day(ended),
                        suspended
                                ? new Parameter[] {Parameter.AGENDA_NOTICE, Parameter.SUSPENSION_TOTAL}
                                : new Parameter[] {Parameter.AGENDA_NOTICE}),
                facts.workersParty(),
                facts.employerParty(),
                meeting.round(),
                LawTime.minute(meeting.startsAt()),
                LawTime.minute(ended),
                meeting.place(),
                presiding(facts, meeting),
                meeting.recorder(),
                Lines.orElse(meeting.attendance(), "未记载"),
                Lines.items(meeting.agenda()),
                "与会人员应当遵守会议秩序，不得采取过激、胁迫等行为；对协商中知悉的商业秘密负保密义务。",
                Lines.orElse(meeting.claims(), "无"),
                Lines.orElse(meeting.answer(), "无"),
                Lines.orElse(meeting.debate(), "双方没有其他意见。"),
                Lines.orElse(meeting.summary(), "无"),
                Lines.items(meeting.agreedItems()),
                Lines.items(meeting.openItems()),
                next(meeting),
                standIns(facts));
    }

    /** Who may sign for a chief on the day on which the minutes are written. */
    private List<String> standIns(CaseFacts facts) {
        var told = new ArrayList<String>();
        for (var side : Side.values()) {
            var standIn = delegates.standIn(facts, side);
            if (standIn != null) told.add(side.label() + "：" + standIn + "。");
        }
        return told;
    }

    private String presiding(CaseFacts facts, Meeting meeting) {
        var held = facts.on(LawTime.day(meeting.startsAt()));
        return delegates.acting(held, meeting.presiding(), Scope.NEGOTIATE);
    }

    private @Nullable String next(Meeting meeting) {
        var outcome = meeting.outcome();
        if (outcome == null || outcome == RecordMinutes.Outcome.DRAFT) return null;
        if (outcome == RecordMinutes.Outcome.NEXT_ROUND) return "双方另行约定时间和地点";
        var resume = meeting.resumeOn();
        var reason = String.join("；", Lines.items(meeting.suspension()));
        return "双方中止协商（原因：" + reason + "）" + (resume == null ? "" : "，约定于" + wording.date(resume) + "恢复");
    }
}
