package heyi.process;

import heyi.ballot.Ballots;
import heyi.casefile.Acts;
import heyi.casefile.BargainingCase;
import heyi.casefile.Cases;
import heyi.election.Representative;
import heyi.election.Representatives;
import heyi.negotiation.Meeting;
import heyi.negotiation.Meetings;
import heyi.notice.CaseLetters;
import heyi.notice.Letter;
import heyi.notice.Letters;
import heyi.party.Actor;
import heyi.party.Organisations;
import heyi.party.Side;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Tells, in the transaction of the act, whoever counts on what an act or the end of a period has changed. Each is about one
 * entry of the timeline, so it is told once; whoever acted is not told.
 */
@Component
class CaseMessages {

    private final Messenger messenger;
    private final Organisations organisations;
    private final Representatives representatives;
    private final Meetings meetings;
    private final Ballots ballots;
    private final Cases cases;
    private final Acts acts;

    CaseMessages(
            Messenger messenger,
            Organisations organisations,
            Representatives representatives,
            Meetings meetings,
            Ballots ballots,
            Cases cases,
            Acts acts) {
        this.messenger = messenger;
        this.organisations = organisations;
        this.representatives = representatives;
        this.meetings = meetings;
        this.ballots = ballots;
        this.cases = cases;
        this.acts = acts;
    }

    /** Call it when the step has run and stands in the timeline. */
    void meetingCalled(Work work) {
        var file = work.file();
        var meeting = meetings.last(file.caseId());
        var before = acts.steps(file.caseId(), List.of("CallMeeting", "CancelMeeting"));
        var moved = before.size() > 1 && before.get(before.size() - 2).equals("CancelMeeting");
        var matter = matter(file, work.item().taskId());
        atTheTable(
                file,
                work.actor(),
                CaseLetters.meetingCalled(matter, meeting.round(), meeting.startsAt(), meeting.place(), moved));
    }

    void meetingCalledOff(BargainingCase file, Actor by, Meeting meeting, UUID entry) {
        var matter = matter(file, entry.toString());
        atTheTable(file, by, CaseLetters.meetingCalledOff(matter, meeting.round(), meeting.startsAt()));
    }

    /** @param voters read before the roll of the vote is gone */
    void voteCalledOff(BargainingCase file, Actor by, UUID vote, OffsetDateTime opensAt, Collection<UUID> voters) {
        var letter = CaseLetters.voteCalledOff(matter(file, vote.toString()), opensAt);
        messenger.tellAll(List.of(file.union(), file.employer()), voters, by, letter);
    }

    void offerWithdrawn(BargainingCase file, Actor by, UUID entry) {
        var letter = CaseLetters.offerWithdrawn(
                matter(file, entry.toString()), file.initiator().label());
        atTheTable(file, by, letter);
    }

    void replyLapsed(BargainingCase file, LocalDate dueOn, UUID entry) {
        var silent = file.initiator().other().label();
        var letter = CaseLetters.replyLapsed(matter(file, entry.toString()), silent, dueOn);
        messenger.tellAll(List.of(file.union(), file.employer()), List.of(), null, letter);
    }

    /** The bureau hears of it, too: its silence was consent. */
    void inForce(BargainingCase file, LocalDate effectiveOn, UUID entry) {
        var letter = CaseLetters.inForce(matter(file, entry.toString()), effectiveOn);
        messenger.tellAll(List.of(file.union(), file.employer(), file.bureau()), seated(file), null, letter);
    }

    void notInForce(BargainingCase file, Actor by, UUID entry) {
        var bureau = messenger.nameOf(file.bureau());
        atTheTable(file, by, CaseLetters.notInForce(matter(file, entry.toString()), bureau));
    }

    private void atTheTable(BargainingCase file, Actor by, Letter letter) {
        messenger.tellAll(List.of(file.union(), file.employer()), seated(file), by, letter);
    }

    /** Representatives in office on either side whom the system knows; experts from outside are told by their side. */
    private List<UUID> seated(BargainingCase file) {
        return Arrays.stream(Side.values())
                .flatMap(side -> representatives.of(file.caseId(), side).stream())
                .map(Representative::personId)
                .filter(Objects::nonNull)
                .toList();
    }

    private Letters.Matter matter(BargainingCase file, String about) {
        var employer = organisations.get(file.employerId()).name();
        return new Letters.Matter(about, "", employer, file.number(), "/cases/" + file.id());
    }
}
