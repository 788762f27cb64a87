package heyi.process;

import heyi.casefile.BargainingCase;
import heyi.casefile.CallOff;
import heyi.casefile.Deadlines;
import heyi.negotiation.Meetings;
import heyi.party.Actor;
import org.springframework.stereotype.Component;

/** The union, which called the meeting, calls it off while no minutes of it exist. */
@Component
class CancelMeeting implements FreeAct<CallOff> {

    private static final String MESSAGE = "MeetingCancelled";

    private final Meetings meetings;
    private final Signals signals;
    private final CaseMessages messages;

    CancelMeeting(Meetings meetings, Signals signals, CaseMessages messages) {
        this.meetings = meetings;
        this.signals = signals;
        this.messages = messages;
    }

    @Override
    public String name() {
        return "cancel-meeting";
    }

    @Override
    public Class<CallOff> formType() {
        return CallOff.class;
    }

    @Override
    public boolean isOpenTo(BargainingCase file, Actor actor) {
        return actor.actsFor(file.union())
                && signals.awaited(file.caseId(), MESSAGE)
                && meetings.last(file.caseId()).endedAt() == null;
    }

    @Override
    public String party(BargainingCase file, Actor actor) {
        return file.union();
    }

    @Override
    public Ran run(BargainingCase file, Actor actor, CallOff form) {
        var meeting = meetings.cancel(file.caseId());
        return Ran.told("取消原定" + Told.minute(meeting.startsAt().atZoneSameInstant(Deadlines.LAW)) + "在"
                        + meeting.place() + "召开的第" + meeting.round() + "次协商会议，将另行约定时间。原因：" + form.reason())
                .then(entry -> {
                    signals.send(file.caseId(), MESSAGE);
                    messages.meetingCalledOff(file, actor, meeting, entry);
                });
    }
}
