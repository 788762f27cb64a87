package heyi.portal;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.util.DateTimeComponents;
import biweekly.util.Duration;
import biweekly.util.ICalDate;
import heyi.ballot.Ballots;
import heyi.casefile.Deadlines;
import heyi.party.Actor;
import heyi.process.Inbox;
import heyi.process.InboxItem;
import heyi.registry.Appointments;
import heyi.rules.Phrase;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Date;
import java.util.Objects;
import org.springframework.stereotype.Component;

/**
 * One's statutory dates, meetings and votes as a calendar (RFC 5545). It leaves the house, so it names employer and step
 * and nothing else: no person, no wage, no claim, and not whether somebody voted. It speaks the language of the page on
 * which its address was made; how a date came about is record and stays Chinese.
 */
@Component
class PersonalCalendar {

    private static final int ITEMS = 500;
    private static final Duration MEETING = Duration.builder().hours(2).build();

    private final Inbox inbox;
    private final Appointments appointments;
    private final Ballots ballots;
    private final Words words;
    private final Clock clock;

    PersonalCalendar(Inbox inbox, Appointments appointments, Ballots ballots, Words words, Clock clock) {
        this.inbox = inbox;
        this.appointments = appointments;
        this.ballots = ballots;
        this.words = words;
        this.clock = clock;
    }

    /** @param base address of this installation, without a slash at the end */
    String of(Actor actor, String base) {
        var calendar = new ICalendar();
        calendar.setVersion(ICalVersion.V2_0);
        calendar.setProductId("-//Heyi//Statutory dates//ZH");
        calendar.setName(said("name"));
        calendar.setRefreshInterval(Duration.builder().hours(6).build());
        inbox.page(actor, Inbox.Filter.NONE, null, ITEMS).stream()
                .filter(item -> item.dueOn() != null)
                .forEach(item -> calendar.addEvent(due(item, base)));
        var now = OffsetDateTime.now(clock);
        appointments.of(actor, now.minusDays(30)).forEach(a -> calendar.addEvent(meeting(a, base)));
        ballots.of(actor.person()).stream()
                .filter(v -> v.closedAt() == null && v.endsAt().isAfter(now))
                .forEach(v -> calendar.addEvent(vote(v, base)));
        return Biweekly.write(calendar).go();
    }

    private VEvent due(InboxItem item, String base) {
        var day = Objects.requireNonNull(item.dueOn());
        var event = event("task-" + item.taskId());
        event.setSummary(said("due", words.title(item), item.employer()));
        // a day is a day wherever the phone is: written without a time zone
        event.setDateStart(
                new ICalDate(new DateTimeComponents(day.getYear(), day.getMonthValue(), day.getDayOfMonth()), false));
        event.setDescription(
                (item.provisional() ? said("provisional") : "") + (item.dueWhy() == null ? "" : item.dueWhy()));
        event.setUrl(base + "/tasks/" + item.taskId());
        event.setTransparency(true);
        return event;
    }

    private VEvent meeting(Appointments.Appointment a, String base) {
        var event = event("meeting-" + a.caseId() + "-" + a.round());
        event.setSummary(said("meeting", a.round(), a.employer()));
        event.setDateStart(Date.from(a.startsAt().toInstant()));
        event.setDuration(MEETING);
        event.setLocation(a.place());
        event.setUrl(base + "/cases/" + a.caseId());
        return event;
    }

    private VEvent vote(Ballots.MyVote v, String base) {
        var event = event("vote-" + v.id());
        event.setSummary(said("vote", v.title()));
        event.setDateStart(Date.from(v.opensAt().toInstant()));
        event.setDateEnd(Date.from(v.endsAt().toInstant()));
        event.setUrl(base + "/votes/" + v.id());
        event.setTransparency(true);
        return event;
    }

    private static String said(String key, Object... values) {
        return Phrase.of("feed." + key, values).in(Languages.current());
    }

    private VEvent event(String id) {
        var event = new VEvent();
        event.setUid(id + "@heyi");
        event.setDateTimeStamp(Date.from(clock.instant().atZone(Deadlines.LAW).toInstant()));
        return event;
    }
}
