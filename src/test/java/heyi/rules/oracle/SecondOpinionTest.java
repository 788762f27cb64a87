package heyi.rules.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import heyi.rules.Direction;
import heyi.rules.LegalClock;
import heyi.rules.Unit;
import java.time.LocalDate;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Two clocks written independently from the same articles must name the same day. */
class SecondOpinionTest {

    private static final Unit[] UNITS = {Unit.DAY, Unit.WORKING_DAY, Unit.MONTH, Unit.YEAR};
    private static final int PERIODS = 1_000_000;
    private static final int DAYS_ON_THE_CALENDAR = 5 * 365 + 1;

    private final LegalClock engine = new LegalClock();
    private final NaiveClock naive = new NaiveClock();

    /** Repeat a failure with {@code -Dheyi.seed=}. */
    private final long seed = Long.getLong("heyi.seed", new Random().nextLong());

    private final Random random = new Random(seed);

    /** Draws until that many due dates lie where the holidays are announced; the others must say that they do not. */
    @Test
    void aMillionPeriodsEndOnTheSameDay() {
        var start = System.nanoTime();
        var provisional = 0;
        var compared = 0;
        while (compared < PERIODS) {
            if (onePeriodIsKnown()) compared++;
            else provisional++;
        }
        System.out.printf(
                "second opinion: seed %d, %d due dates equal, %d more provisional in both, %.1f s%n",
                seed, compared, provisional, (System.nanoTime() - start) / 1e9);
    }

    private boolean onePeriodIsKnown() {
        var unit = UNITS[random.nextInt(UNITS.length)];
        var amount = 1 + random.nextInt(longest(unit));
        var direction = random.nextBoolean() ? Direction.AFTER : Direction.BEFORE;
        var trigger = trigger(amount, unit, direction);

        var expected = naive.due(trigger, amount, unit, direction);
        var actual = engine.due(Rules.of(amount, unit, direction), trigger);

        var same = !expected.known() || actual.date().equals(expected.date());
        var provisionalIfUnknown = expected.known() || actual.provisional();
        var certainIfInside = !expected.known() || !isOnTheCalendar(trigger) || !actual.provisional();
        if (!same || !provisionalIfUnknown || !certainIfInside)
            throw new AssertionError("seed %d: %d %s %s %s: engine %s, naive %s"
                    .formatted(seed, amount, unit, direction, trigger, actual, expected));
        return expected.known();
    }

    private static int longest(Unit unit) {
        return switch (unit) {
            case MONTH -> 24;
            case YEAR -> 5;
            default -> 120;
        };
    }

    /** A day from which the period ends roughly somewhere in the years of the calendar, so that few draws are lost. */
    private LocalDate trigger(int amount, Unit unit, Direction direction) {
        var roughDays = amount
                * switch (unit) {
                    case MONTH -> 30;
                    case YEAR -> 365;
                    default -> 1;
                };
        var aim = NaiveClock.FIRST.plusDays(random.nextInt(DAYS_ON_THE_CALENDAR));
        return direction == Direction.AFTER ? aim.minusDays(roughDays) : aim.plusDays(roughDays);
    }

    private static boolean isOnTheCalendar(LocalDate day) {
        return !day.isBefore(NaiveClock.FIRST) && !day.isAfter(NaiveClock.LAST);
    }

    @ParameterizedTest(name = "{1} {2} {3} {0}: {4}, {5}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            2026-12-30 |   1 | DAY         | AFTER  | false | ends on the last day of the calendar
            2026-12-31 |   1 | DAY         | AFTER  | true  | ends on 2027-01-01
            2026-12-01 |  31 | DAY         | AFTER  | true  | ends on 2027-01-01
            2026-12-30 |   1 | WORKING_DAY | AFTER  | false | ends on the last day of the calendar
            2026-12-31 |   1 | WORKING_DAY | AFTER  | true  | the next working day lies in 2027
            2026-10-12 | 120 | WORKING_DAY | AFTER  | true  | counted through the new year and beyond
            2026-11-30 |   1 | MONTH       | AFTER  | false | ends on 2026-12-30
            2026-12-15 |   1 | MONTH       | AFTER  | true  | ends in January 2027
            2025-06-10 |   2 | YEAR        | AFTER  | true  | ends in 2027
            2027-03-10 | 100 | WORKING_DAY | BEFORE | true  | counted back through 2027
            2022-01-05 |   1 | DAY         | BEFORE | false | ends on 2022-01-04, a working day
            2022-01-04 |   1 | DAY         | BEFORE | true  | ends on a holiday and moves back into 2021
            2022-01-10 |  10 | DAY         | BEFORE | true  | ends on 2021-12-31
            2022-01-04 |   1 | WORKING_DAY | BEFORE | true  | the working day before lies in 2021
            2022-02-10 |   2 | MONTH       | BEFORE | true  | ends in December 2021
            2023-12-31 |   2 | YEAR        | BEFORE | true  | ends in 2021
            2021-12-20 |  10 | WORKING_DAY | AFTER  | true  | counted through December 2021
            """)
    void aDateOverAYearWithoutAnnouncedHolidaysIsProvisional(
            LocalDate trigger, int amount, Unit unit, Direction direction, boolean provisional, String reasoning) {
        assertThat(engine.due(Rules.of(amount, unit, direction), trigger).provisional())
                .isEqualTo(provisional);
        assertThat(naive.due(trigger, amount, unit, direction).known()).isEqualTo(!provisional);
    }
}
