package heyi.portal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import heyi.HeyiTest;
import heyi.Round;
import heyi.TestClock;
import heyi.account.CalendarAddresses;
import java.io.IOException;
import java.io.StringReader;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@HeyiTest
class PersonalCalendarTest {

    @Autowired
    ApplicationContext context;

    @Autowired
    PersonalCalendar calendars;

    @Autowired
    CalendarAddresses addresses;

    @Autowired
    MockMvcTester web;

    @AfterEach
    void let_the_clock_go() {
        TestClock.letGo();
    }

    @Test
    void another_reader_finds_the_dates_and_nothing_that_is_nobodys_business() throws Exception {
        var round = Round.at(context, "ReplyToOffer");
        var manager = round.parties.actor(round.parties.manager);
        var due = round.item("ReplyToOffer").dueOn();
        var text = calendars.of(manager, "https://heyi.example.cn");
        var calendar = parse(text);
        assertThat(calendar.validate().getEntries()).as("%s", text).isEmpty();
        var event = calendar.<VEvent>getComponents(Component.VEVENT).stream()
                .filter(e -> e.getSummary().getValue().contains("答复"))
                .findFirst()
                .orElseThrow();
        assertThat(event.getDateTimeStart().getDate()).isEqualTo(due);
        assertThat(event.getUid().orElseThrow().getValue())
                .contains(round.item("ReplyToOffer").taskId());
        assertThat(text.replace("\r\n ", "")).doesNotContain(manager.name()).doesNotContain("6%");
    }

    @Test
    void an_address_of_the_english_page_speaks_english() throws Exception {
        var round = Round.at(context, "ReplyToOffer");
        var address = "/calendar/" + addresses.issue(round.parties.manager) + ".ics";
        var summaries = parse(new String(
                        web.get()
                                .uri(address + "?lang=en")
                                .exchange()
                                .getResponse()
                                .getContentAsByteArray(),
                        UTF_8))
                .<VEvent>getComponents(Component.VEVENT)
                .stream()
                .map(e -> e.getSummary().getValue())
                .toList();
        assertThat(summaries).isNotEmpty().anyMatch(s -> s.matches(".*[A-Za-z]{4}.*"));
        assertThat(summaries).noneMatch(s -> s.contains("答复"));
    }

    @Test
    void meetings_and_votes_are_there_until_they_are_over() throws Exception {
        var round = Round.at(context, "RecordMinutes");
        var chair = round.parties.actor(round.parties.chair);
        assertThat(parse(calendars.of(chair, "http://x")).<VEvent>getComponents(Component.VEVENT))
                .filteredOn(e -> e.getSummary().getValue().contains("协商会议") && e.getLocation() != null)
                .extracting(e -> e.getLocation().getValue())
                .containsExactly("三楼会议室");
        round.playTo("CloseVote");
        var voter = round.parties.actor(round.parties.delegates.get(0));
        assertThat(parse(calendars.of(voter, "http://x")).<VEvent>getComponents(Component.VEVENT))
                .anyMatch(e -> e.getSummary().getValue().startsWith("投票"));
        round.playTo("SignAgreement");
        assertThat(parse(calendars.of(voter, "http://x")).<VEvent>getComponents(Component.VEVENT))
                .noneMatch(e -> e.getSummary().getValue().startsWith("投票"));
    }

    @Test
    void an_address_opens_its_calendar_without_sign_in_until_it_is_renewed_or_revoked() {
        var round = Round.at(context, "ReplyToOffer");
        var person = round.parties.manager;
        var first = addresses.issue(person);
        assertThat(web.get().uri("/calendar/" + first + ".ics"))
                .hasStatusOk()
                .hasContentTypeCompatibleWith("text/calendar");
        var second = addresses.issue(person);
        assertThat(web.get().uri("/calendar/" + first + ".ics")).hasStatus(404);
        assertThat(web.get().uri("/calendar/" + second + ".ics")).hasStatusOk();
        addresses.revoke(person);
        assertThat(web.get().uri("/calendar/" + second + ".ics")).hasStatus(404);
        assertThat(web.get().uri("/calendar/invented.ics")).hasStatus(404);
    }

    private static Calendar parse(String text) throws IOException, ParserException {
        return new CalendarBuilder().build(new StringReader(text));
    }
}
