package heyi.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingCalendarTest {

    private final WorkingCalendar calendar = new WorkingCalendar();

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "2026-03-02, 工作日", // an ordinary Monday
        "2026-03-07, 周末",
        "2026-02-14, 工作日", // a Saturday worked for the Spring Festival
        "2026-02-16, 春节",
        "2025-10-06, 中秋", // named, within the National Day week
        "2027-01-01, 元旦", // fixed date, year not loaded
        "2027-02-08, 工作日", // Spring Festival 2027 is not announced
        "2027-05-02, 劳动节",
        "2027-10-04, 工作日"
    })
    void nameOf(LocalDate day, String name) {
        assertThat(calendar.nameOf(day)).isEqualTo(name);
        assertThat(calendar.isWorkingDay(day)).isEqualTo(name.equals("工作日"));
    }

    @ParameterizedTest
    @CsvSource({"2021, false", "2022, true", "2026, true", "2027, false"})
    void knows(int year, boolean known) {
        assertThat(calendar.knows(year)).isEqualTo(known);
    }
}
