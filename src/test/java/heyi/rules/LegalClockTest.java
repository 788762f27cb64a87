package heyi.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Dates counted by hand from the announced calendars; "off" are rest days, "mk" make-up working days. */
class LegalClockTest {

    private final LegalClock clock = new LegalClock();

    @ParameterizedTest(name = "{1} working days after {0} is {2}: {3}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            2026-03-02 | 10 | 2026-03-16 | 3-6 Mar = 4; 7-8 off; 9-13 = 9; 14-15 off; Mon 16 = 10
            2026-03-02 | 15 | 2026-03-23 | 3-6 Mar = 4; 9-13 = 9; 16-20 = 14; Mon 23 = 15
            2026-03-07 |  5 | 2026-03-13 | event on a Saturday; 8 off; Mon 9 - Fri 13 = 5
            2026-02-09 | 10 | 2026-02-28 | 10-13 Feb = 4; Sat 14 mk = 5; 15-23 Spring Festival; 24-27 = 9; Sat 28 mk = 10
            2026-02-13 |  5 | 2026-02-27 | Sat 14 mk = 1; 15-23 off; 24-27 = 5
            2026-02-27 |  1 | 2026-02-28 | Sat 28 mk = 1
            2026-02-28 |  1 | 2026-03-02 | Sun 1 Mar off; Mon 2 = 1
            2026-09-18 |  3 | 2026-09-22 | Sat 19 off; Sun 20 mk = 1; Mon 21 = 2; Tue 22 = 3
            2026-09-24 | 10 | 2026-10-15 | 25-27 Mid-Autumn; 28-30 = 3; 1-7 Oct off; 8-9 = 5; Sat 10 mk = 6; 11 off; 12-15 = 10
            2026-09-30 |  5 | 2026-10-13 | 1-7 Oct off; 8-9 = 2; Sat 10 mk = 3; Sun 11 off; 12-13 = 5
            2026-04-30 |  5 | 2026-05-11 | 1-5 May off; 6-8 = 3; Sat 9 mk = 4; Sun 10 off; Mon 11 = 5
            2025-12-31 |  3 | 2026-01-06 | 1-3 Jan off; Sun 4 mk = 1; 5-6 = 3
            2025-01-24 |  5 | 2025-02-07 | Sat 25 off; Sun 26 mk = 1; Mon 27 = 2; 28 Jan - 4 Feb off; 5-7 = 5
            2025-01-24 |  6 | 2025-02-08 | as above, Sat 8 mk = 6
            2025-09-26 | 10 | 2025-10-16 | 27 off; Sun 28 mk = 1; 29-30 = 3; 1-8 Oct off; 9-10 = 5; Sat 11 mk = 6; 12 off; 13-16 = 10
            2024-02-09 |  3 | 2024-02-20 | 10-17 Feb off; Sun 18 mk = 1; 19-20 = 3
            2024-04-03 |  3 | 2024-04-09 | Thu 4 - Sat 6 off; Sun 7 mk = 1; 8-9 = 3
            2024-09-13 |  4 | 2024-09-20 | Sat 14 mk = 1; 15-17 off; 18-20 = 4
            2024-12-27 |  3 | 2025-01-02 | 30-31 Dec = 2; 1 Jan off; Thu 2 = 3
            2022-12-26 |  5 | 2023-01-03 | 27-30 Dec = 4; 31 Dec - 2 Jan New Year; Tue 3 = 5
            """)
    void workingDaysAfter(LocalDate event, int days, LocalDate expected, String reasoning) {
        assertThat(clock.due(aRule(days, Unit.WORKING_DAY, Direction.AFTER), event))
                .returns(expected, DueDate::date)
                .returns(false, DueDate::provisional);
    }

    @ParameterizedTest(name = "{1} days after {0} is {2}: {3}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            2026-03-02 | 10 | 2026-03-12 | 2 + 10 = Thu 12 Mar
            2026-03-05 | 10 | 2026-03-16 | Sun 15 Mar, so Mon 16
            2026-02-09 | 10 | 2026-02-24 | 19 Feb in Spring Festival (15-23), so Tue 24
            2026-02-04 | 10 | 2026-02-14 | Sat 14 Feb is worked (mk): stays
            2026-02-18 | 10 | 2026-02-28 | Sat 28 Feb is worked (mk): stays
            2026-09-21 | 10 | 2026-10-08 | 1 Oct, week off until Wed 7, so Thu 8
            2026-09-30 | 10 | 2026-10-10 | Sat 10 Oct is worked (mk): stays
            2026-10-01 | 10 | 2026-10-12 | Sun 11 Oct, so Mon 12; the event may itself be a holiday
            2025-09-20 | 15 | 2025-10-09 | 5 Oct; in 2025 off until Wed 8, so Thu 9
            2026-04-28 |  7 | 2026-05-06 | Tue 5 May is the last day off, so Wed 6
            2025-12-12 | 20 | 2026-01-04 | 31 Dec = 19; 1 Jan = 20, off until Sat 3; Sun 4 is worked (mk)
            2024-02-14 | 15 | 2024-02-29 | leap year: Thu 29 Feb
            2026-02-14 | 15 | 2026-03-02 | no leap year: Sun 1 Mar, so Mon 2
            2024-01-31 | 30 | 2024-03-01 | 29 Feb = 29; Fri 1 Mar = 30
            2025-01-31 | 30 | 2025-03-03 | 28 Feb = 28; Sun 2 Mar = 30, so Mon 3
            2026-02-09 | 60 | 2026-04-10 | 28 Feb = 19; 31 Mar = 50; Fri 10 Apr = 60
            2026-02-04 | 60 | 2026-04-07 | 28 Feb = 24; 31 Mar = 55; Sun 5 Apr = 60, Qingming until Mon 6, so Tue 7
            2026-12-10 | 10 | 2026-12-21 | Sun 20 Dec, so Mon 21: still within the announced year
            """)
    void daysAfter(LocalDate event, int days, LocalDate expected, String reasoning) {
        assertThat(clock.due(aRule(days, Unit.DAY, Direction.AFTER), event))
                .returns(expected, DueDate::date)
                .returns(false, DueDate::provisional);
    }

    @ParameterizedTest(name = "{1} {2} {3} {0} is {4}: {5}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            2026-01-31 | 1 | MONTH       | AFTER  | 2026-02-28 | no 31 Feb: last day of the month; Sat 28 is worked (mk)
            2024-01-31 | 1 | MONTH       | AFTER  | 2024-02-29 | no 31 Feb: last day, Thu 29 in a leap year
            2025-08-15 | 3 | MONTH       | AFTER  | 2025-11-17 | 15 Nov is a Saturday, so Mon 17
            2024-02-29 | 1 | YEAR        | AFTER  | 2025-02-28 | no 29 Feb 2025: Fri 28
            2025-10-04 | 1 | YEAR        | AFTER  | 2026-10-08 | 4 Oct 2026 in the holiday until 7, so Thu 8
            2026-03-20 | 7 | DAY         | BEFORE | 2026-03-13 | 19 = 1 ... Fri 13 = 7
            2026-03-22 | 7 | DAY         | BEFORE | 2026-03-13 | Sun 15 Mar; on Mon 16 only 6 days are left, so back to Fri 13
            2026-02-27 | 7 | DAY         | BEFORE | 2026-02-14 | 20 Feb in Spring Festival; back to Sat 14, worked (mk)
            2026-10-13 | 7 | DAY         | BEFORE | 2026-09-30 | 6 Oct in the holiday; back to Wed 30 Sep
            2026-01-05 | 3 | DAY         | BEFORE | 2025-12-31 | 2 Jan off; back over New Year to Wed 31 Dec
            2026-12-31 |90 | DAY         | BEFORE | 2026-09-30 | 30 Nov = 31; 31 Oct = 61; 2 Oct = 90, off; back to 30 Sep
            2026-05-31 | 3 | MONTH       | BEFORE | 2026-02-28 | no 31 Feb: last day; Sat 28 is worked (mk)
            2027-01-15 |30 | DAY         | BEFORE | 2026-12-16 | 31 Dec = 15; Wed 16 Dec = 30: only the last day is looked at
            2026-03-20 | 7 | WORKING_DAY | BEFORE | 2026-03-11 | 19-16 = 4; 15-14 off; 13 = 5; 12 = 6; Wed 11 = 7
            2026-02-27 | 7 | WORKING_DAY | BEFORE | 2026-02-11 | 26-24 = 3; 23-15 off; Sat 14 mk = 4; 13 = 5; 12 = 6; Wed 11 = 7
            2025-02-10 | 7 | WORKING_DAY | BEFORE | 2025-01-24 | 9 off; Sat 8 mk = 1; 7-5 = 4; 4 Feb - 28 Jan off; 27 = 5; Sun 26 mk = 6; 25 off; Fri 24 = 7
            """)
    void monthsYearsAndCountingBack(
            LocalDate event, int amount, Unit unit, Direction direction, LocalDate expected, String reasoning) {
        assertThat(clock.due(aRule(amount, unit, direction), event))
                .returns(expected, DueDate::date)
                .returns(false, DueDate::provisional);
    }

    @ParameterizedTest(name = "{1} {2} {3} {0} is {4} for now: {5}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            2026-12-25 | 10 | WORKING_DAY | AFTER  | 2027-01-11 | 28-31 Dec = 4; 1 Jan fixed holiday; 2-3 weekend; 4-8 = 9; Mon 11 = 10
            2026-12-22 | 10 | DAY         | AFTER  | 2027-01-04 | Fri 1 Jan fixed holiday; weekend; Mon 4
            2026-12-20 | 30 | DAY         | AFTER  | 2027-01-19 | 31 Dec = 11; Tue 19 Jan = 30
            2027-04-17 | 15 | DAY         | AFTER  | 2027-05-03 | Sun 2 May fixed holiday; Mon 3 counts as worked for now
            2027-09-21 | 10 | DAY         | AFTER  | 2027-10-04 | 1-3 Oct fixed holiday; Mon 4 counts as worked for now
            2027-01-06 |  5 | WORKING_DAY | BEFORE | 2026-12-29 | 5-4 Jan = 2; 3-1 off; 31 Dec = 3; 30 = 4; Tue 29 = 5
            """)
    void aYearWithoutCalendarIsProvisional(
            LocalDate event, int amount, Unit unit, Direction direction, LocalDate expected, String reasoning) {
        var due = clock.due(aRule(amount, unit, direction), event);
        assertThat(due).returns(expected, DueDate::date).returns(true, DueDate::provisional);
        assertThat(due.why()).contains("2027年放假安排尚未载入").contains("暂定");
    }

    @Test
    void onceTheYearIsAnnouncedTheDateIsFirm() {
        var calendar = new WorkingCalendar();
        var review = aRule(10, Unit.DAY, Direction.AFTER);
        var event = LocalDate.of(2027, 9, 21);
        assertThat(new LegalClock(calendar).due(review, event)).returns(true, DueDate::provisional);

        // A made-up notice: 1-7 October off, Saturday 9 October worked.
        var notice = new ArrayList<CalendarDay>();
        for (var day = 1; day <= 7; day++) notice.add(new CalendarDay(LocalDate.of(2027, 10, day), false, "国庆节"));
        notice.add(new CalendarDay(LocalDate.of(2027, 10, 9), true, "国庆节"));
        var announced = calendar.announcing(2027, notice);

        assertThat(new LegalClock(announced).due(review, event))
                .returns(LocalDate.of(2027, 10, 8), DueDate::date)
                .returns(false, DueDate::provisional);
    }

    @Test
    void aRuleWithoutALengthOfTimeHasNoDate() {
        var quorum =
                new RuleBook().require(Place.NATION, AgreementKind.ANY, Parameter.QUORUM, LocalDate.of(2026, 3, 2));
        assertThatIllegalStateException().isThrownBy(() -> clock.due(quorum, LocalDate.of(2026, 3, 2)));
    }

    @Test
    void aWindowOpensOnItsDayEvenIfNobodyWorks() {
        assertThat(clock.opens(aRule(90, Unit.DAY, Direction.BEFORE), LocalDate.of(2026, 12, 31)))
                .returns(LocalDate.of(2026, 10, 2), DueDate::date);
    }

    @Test
    void theDayIsOverAtMidnightInShanghai() {
        var due = clock.due(aRule(10, Unit.DAY, Direction.AFTER), LocalDate.of(2026, 3, 2));
        assertThat(due.startOfDay()).isEqualTo(Instant.parse("2026-03-11T16:00:00Z"));
        assertThat(due.endOfDay()).isEqualTo(Instant.parse("2026-03-12T16:00:00Z"));
    }

    static Rule aRule(int amount, Unit unit, Direction direction) {
        return new Rule(
                Parameter.REPLY,
                Place.NATION,
                AgreementKind.ANY,
                LocalDate.of(2000, 1, 1),
                null,
                String.valueOf(amount),
                unit,
                direction == Direction.BEFORE ? "召开协商会议" : "收到协商要约书",
                direction,
                true,
                "",
                "《试验规定》第一条",
                Certainty.READ_IN_FULL,
                null);
    }
}
