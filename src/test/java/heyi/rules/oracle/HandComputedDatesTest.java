package heyi.rules.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import heyi.rules.Direction;
import heyi.rules.LegalClock;
import heyi.rules.Unit;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Due dates worked out on paper from the announced holidays, Civil Code arts 201-203.
 *
 * <p>The reasoning names the days counted, then the day on which the period would end, then where that day moves.
 */
class HandComputedDatesTest {

    private final LegalClock engine = new LegalClock();
    private final NaiveClock naive = new NaiveClock();

    @ParameterizedTest(name = "{1} {2} {3} {0} is {4}: {5}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            # Spring Festival 2022: rest 01-31 to 02-06, make-up Saturday 01-29 and Sunday 01-30
            2022-01-21 | 10 | DAY         | AFTER  | 2022-02-07 | 01-31 is the first holiday, the last is Sunday 02-06
            2022-01-19 | 10 | DAY         | AFTER  | 2022-01-29 | a make-up Saturday is no rest day
            2022-01-20 | 10 | DAY         | AFTER  | 2022-01-30 | a make-up Sunday is no rest day
            2022-01-28 |  1 | WORKING_DAY | AFTER  | 2022-01-29 | the make-up Saturday counts
            2022-01-28 |  3 | WORKING_DAY | AFTER  | 2022-02-07 | 29, 30, then the holiday, 02-07
            2022-01-26 |  5 | WORKING_DAY | AFTER  | 2022-02-07 | 27, 28, 29, 30, then the holiday, 02-07
            2022-02-06 |  5 | WORKING_DAY | AFTER  | 2022-02-11 | triggered on a holiday: 7, 8, 9, 10, 11
            2022-02-07 |  1 | WORKING_DAY | BEFORE | 2022-01-30 | the last day worked was a make-up Sunday
            2022-02-08 |  3 | DAY         | BEFORE | 2022-01-30 | 02-05 is a holiday, earlier to the make-up Sunday
            2022-02-10 |  5 | WORKING_DAY | BEFORE | 2022-01-29 | 9, 8, 7, 01-30, 01-29
            2022-01-05 |  1 | MONTH       | AFTER  | 2022-02-07 | 02-05 is a holiday, a Saturday besides
            2022-03-01 |  1 | MONTH       | BEFORE | 2022-01-30 | 02-01 is a holiday, earlier to the make-up Sunday

            # Spring Festival 2023: rest 01-21 to 01-27, make-up Saturday 01-28 and Sunday 01-29
            2023-01-16 |  7 | DAY         | AFTER  | 2023-01-28 | 01-23 is a holiday, work resumes on a Saturday
            2023-01-20 |  1 | WORKING_DAY | AFTER  | 2023-01-28 | the next day worked is a Saturday
            2023-01-19 |  5 | WORKING_DAY | AFTER  | 2023-01-31 | 20, 28, 29, 30, 31
            2023-01-30 |  3 | WORKING_DAY | BEFORE | 2023-01-20 | 29, 28, then the holiday, 20
            2023-01-30 |  5 | DAY         | BEFORE | 2023-01-20 | 01-25 is a holiday, earlier to Friday
            2022-12-27 |  1 | MONTH       | AFTER  | 2023-01-28 | 01-27 is the last holiday, then a make-up Saturday
            2022-12-28 |  1 | MONTH       | AFTER  | 2023-01-28 | the same number, a make-up Saturday
            2023-01-14 | 15 | DAY         | AFTER  | 2023-01-29 | the holiday inside counts, ends on a make-up Sunday

            # Spring Festival 2024: rest 02-10 to 02-17, make-up Sundays 02-04 and 02-18
            2024-02-02 |  1 | WORKING_DAY | AFTER  | 2024-02-04 | Saturday rests, the make-up Sunday counts
            2024-02-08 |  3 | WORKING_DAY | AFTER  | 2024-02-19 | 9, then the holiday, Sunday 18, 19
            2024-02-09 |  5 | WORKING_DAY | AFTER  | 2024-02-22 | Sunday 18, 19, 20, 21, 22
            2024-02-05 | 10 | DAY         | AFTER  | 2024-02-18 | 02-15 is a holiday, work resumes on a Sunday
            2024-01-17 |  1 | MONTH       | AFTER  | 2024-02-18 | 02-17 is the last holiday
            2024-02-20 |  3 | WORKING_DAY | BEFORE | 2024-02-09 | 19, Sunday 18, then the holiday, 9
            2024-02-23 | 10 | DAY         | BEFORE | 2024-02-09 | 02-13 is a holiday, earlier to Friday
            2024-03-16 |  1 | MONTH       | BEFORE | 2024-02-09 | 02-16 is a holiday, earlier to Friday

            # Spring Festival 2025: rest 01-28 to 02-04, make-up Sunday 01-26 and Saturday 02-08
            2025-01-24 |  2 | WORKING_DAY | AFTER  | 2025-01-27 | Saturday rests, Sunday 26, 27
            2025-01-27 |  4 | WORKING_DAY | AFTER  | 2025-02-08 | 5, 6, 7, Saturday 8
            2025-01-27 |  5 | WORKING_DAY | AFTER  | 2025-02-10 | 5, 6, 7, Saturday 8, Sunday rests, 10
            2025-01-20 | 10 | DAY         | AFTER  | 2025-02-05 | 01-30 is a holiday, the last is Tuesday 02-04
            2025-01-29 | 10 | DAY         | AFTER  | 2025-02-08 | a make-up Saturday is no rest day
            2025-02-05 |  2 | WORKING_DAY | BEFORE | 2025-01-26 | 01-27, the make-up Sunday 01-26
            2025-02-05 |  3 | DAY         | BEFORE | 2025-01-27 | 02-02 is a holiday, earlier to Monday
            2025-01-09 |  1 | MONTH       | AFTER  | 2025-02-10 | 02-09 is a Sunday that nobody makes up

            # Spring Festival 2026: rest 02-15 to 02-23, make-up Saturdays 02-14 and 02-28
            2026-02-13 |  1 | WORKING_DAY | AFTER  | 2026-02-14 | the make-up Saturday counts
            2026-02-13 |  2 | WORKING_DAY | AFTER  | 2026-02-24 | Saturday 14, then nine days of rest, 24
            2026-02-24 |  5 | WORKING_DAY | AFTER  | 2026-03-02 | 25, 26, 27, Saturday 28, Sunday rests, 03-02
            2026-02-10 | 10 | DAY         | AFTER  | 2026-02-24 | 02-20 is a holiday, the last is Monday 02-23
            2026-02-24 |  1 | WORKING_DAY | BEFORE | 2026-02-14 | nine days of rest, then the make-up Saturday
            2026-01-15 |  1 | MONTH       | AFTER  | 2026-02-24 | 02-15 is the first holiday
            2026-01-31 |  1 | MONTH       | AFTER  | 2026-02-28 | no 02-31, the last of February is a make-up Saturday
            2026-03-20 |  1 | MONTH       | BEFORE | 2026-02-14 | 02-20 is a holiday, earlier to the make-up Saturday

            # Qingming: 2022 rest 04-03 to 05, make-up Saturday 04-02; 2023 rest 04-05 only
            2022-04-01 |  2 | WORKING_DAY | AFTER  | 2022-04-06 | Saturday 2, then the holiday, 6
            2022-03-26 |  7 | DAY         | AFTER  | 2022-04-02 | a make-up Saturday is no rest day
            2022-03-25 | 10 | DAY         | AFTER  | 2022-04-06 | 04-04 is a holiday
            2022-04-06 |  1 | WORKING_DAY | BEFORE | 2022-04-02 | the make-up Saturday
            2022-04-08 |  4 | DAY         | BEFORE | 2022-04-02 | 04-04 is a holiday, earlier to the make-up Saturday
            2023-04-04 |  1 | WORKING_DAY | AFTER  | 2023-04-06 | one Wednesday off
            2023-03-26 | 10 | DAY         | AFTER  | 2023-04-06 | 04-05 is the holiday
            2023-04-06 |  1 | DAY         | BEFORE | 2023-04-04 | 04-05 is the holiday, earlier to Tuesday
            # 2024 rest 04-04 to 06, make-up Sunday 04-07; 2025 rest 04-04 to 06; 2026 rest 04-04 to 06
            2024-04-03 |  1 | WORKING_DAY | AFTER  | 2024-04-07 | the next day worked is a Sunday
            2024-03-25 | 10 | DAY         | AFTER  | 2024-04-07 | 04-04 is a holiday, work resumes on a Sunday
            2024-04-08 |  2 | WORKING_DAY | BEFORE | 2024-04-03 | Sunday 7, then the holiday, 3
            2025-04-03 |  2 | WORKING_DAY | AFTER  | 2025-04-08 | Friday to Sunday rest, 7, 8
            2025-03-05 |  1 | MONTH       | AFTER  | 2025-04-07 | 04-05 is a holiday
            2026-04-03 |  1 | WORKING_DAY | AFTER  | 2026-04-07 | Saturday to Monday rest
            2026-04-10 |  5 | DAY         | BEFORE | 2026-04-03 | 04-05 is a holiday, earlier to Friday

            # Labour Day 2022: rest 04-30 to 05-04, make-up Sunday 04-24 and Saturday 05-07
            2022-04-22 |  5 | WORKING_DAY | AFTER  | 2022-04-28 | Sunday 24, 25, 26, 27, 28
            2022-04-29 |  3 | WORKING_DAY | AFTER  | 2022-05-07 | 5, 6, Saturday 7
            2022-04-20 | 10 | DAY         | AFTER  | 2022-05-05 | 04-30 is the first holiday
            2022-05-09 |  3 | WORKING_DAY | BEFORE | 2022-05-05 | Saturday 7, 6, 5
            2022-05-09 |  4 | WORKING_DAY | BEFORE | 2022-04-29 | Saturday 7, 6, 5, then the holiday, 04-29
            # Labour Day 2023: rest 04-29 to 05-03, make-up Sunday 04-23 and Saturday 05-06
            2023-04-21 |  1 | WORKING_DAY | AFTER  | 2023-04-23 | Saturday rests, the make-up Sunday counts
            2023-04-28 |  3 | WORKING_DAY | AFTER  | 2023-05-06 | 4, 5, Saturday 6
            2023-03-31 |  1 | MONTH       | AFTER  | 2023-05-04 | no 04-31, the last of April is a holiday
            2023-05-04 |  2 | WORKING_DAY | BEFORE | 2023-04-27 | 04-28, 04-27
            # Labour Day 2024: rest 05-01 to 05-05, make-up Sunday 04-28 and Saturday 05-11
            2024-04-26 |  3 | WORKING_DAY | AFTER  | 2024-04-30 | Sunday 28, 29, 30
            2024-04-30 |  6 | WORKING_DAY | AFTER  | 2024-05-11 | 6, 7, 8, 9, 10, Saturday 11
            2024-05-01 | 10 | DAY         | AFTER  | 2024-05-11 | a make-up Saturday is no rest day
            2024-05-13 | 10 | DAY         | BEFORE | 2024-04-30 | 05-03 is a holiday, earlier to Tuesday
            # Labour Day 2025: rest 05-01 to 05-05, make-up Sunday 04-27; 2026: rest 05-01 to 05-05, make-up Saturday 05-09
            2025-04-30 |  1 | WORKING_DAY | AFTER  | 2025-05-06 | Thursday to Monday rest
            2025-04-17 | 10 | DAY         | AFTER  | 2025-04-27 | a make-up Sunday is no rest day
            2025-05-06 |  4 | WORKING_DAY | BEFORE | 2025-04-27 | 30, 29, 28, the make-up Sunday 27
            2026-04-30 |  4 | WORKING_DAY | AFTER  | 2026-05-09 | 6, 7, 8, Saturday 9
            2026-04-21 | 10 | DAY         | AFTER  | 2026-05-06 | 05-01 is the first holiday
            2026-05-11 |  5 | WORKING_DAY | BEFORE | 2026-04-30 | Saturday 9, 8, 7, 6, then the holiday, 04-30

            # Dragon Boat: 2022 rest 06-03 to 05; 2023 rest 06-22 to 24, make-up Sunday 06-25; 2024 rest 06-10
            2022-06-02 |  1 | WORKING_DAY | AFTER  | 2022-06-06 | Friday to Sunday rest
            2022-05-24 | 10 | DAY         | AFTER  | 2022-06-06 | 06-03 is the first holiday
            2023-06-21 |  2 | WORKING_DAY | AFTER  | 2023-06-26 | Sunday 25, 26
            2023-06-12 | 10 | DAY         | AFTER  | 2023-06-25 | 06-22 is a holiday, work resumes on a Sunday
            2023-06-26 |  2 | WORKING_DAY | BEFORE | 2023-06-21 | Sunday 25, then the holiday, 21
            2024-06-07 |  1 | WORKING_DAY | AFTER  | 2024-06-11 | Saturday to Monday rest
            2024-06-11 |  1 | WORKING_DAY | BEFORE | 2024-06-07 | Monday to Saturday rest
            # 2025 rest 05-31 to 06-02; 2026 rest 06-19 to 21
            2025-03-31 |  2 | MONTH       | AFTER  | 2025-06-03 | 05-31 is the first holiday
            2025-05-22 | 10 | DAY         | AFTER  | 2025-06-03 | 06-01 is a holiday
            2026-06-18 |  2 | WORKING_DAY | AFTER  | 2026-06-23 | Friday to Sunday rest, 22, 23
            2026-06-01 | 20 | DAY         | AFTER  | 2026-06-22 | 06-21 is the last holiday
            2026-06-30 | 10 | DAY         | BEFORE | 2026-06-18 | 06-20 is a holiday, earlier to Thursday

            # Mid-Autumn: 2022 rest 09-10 to 12; 2024 rest 09-15 to 17, make-up Saturday 09-14
            2022-09-09 |  1 | WORKING_DAY | AFTER  | 2022-09-13 | Saturday to Monday rest
            2022-09-01 | 10 | DAY         | AFTER  | 2022-09-13 | 09-11 is a holiday
            2024-09-13 |  2 | WORKING_DAY | AFTER  | 2024-09-18 | Saturday 14, then the holiday, 18
            2024-09-06 | 10 | DAY         | AFTER  | 2024-09-18 | 09-16 is a holiday
            2024-09-18 |  1 | WORKING_DAY | BEFORE | 2024-09-14 | the make-up Saturday
            # 2026 rest 09-25 to 27, make-up Sunday 09-20 (for National Day)
            2026-09-18 |  5 | WORKING_DAY | AFTER  | 2026-09-24 | Sunday 20, 21, 22, 23, 24
            2026-09-24 |  4 | WORKING_DAY | AFTER  | 2026-10-08 | 28, 29, 30, then National Day, 10-08

            # National Day 2022: rest 10-01 to 07, make-up Saturday 10-08 and Sunday 10-09
            2022-09-30 |  2 | WORKING_DAY | AFTER  | 2022-10-09 | Saturday 8, Sunday 9
            2022-09-30 | 10 | WORKING_DAY | AFTER  | 2022-10-19 | 8, 9, 10 to 14 make seven, 17, 18, 19
            2022-09-23 | 10 | DAY         | AFTER  | 2022-10-08 | 10-03 is a holiday, work resumes on a Saturday
            2022-10-10 |  3 | WORKING_DAY | BEFORE | 2022-09-30 | Sunday 9, Saturday 8, then the holiday, 09-30
            # Mid-Autumn and National Day 2023: rest 09-29 to 10-06, make-up Saturday 10-07 and Sunday 10-08
            2023-09-28 |  1 | WORKING_DAY | AFTER  | 2023-10-07 | the next day worked is a Saturday
            2023-09-28 |  3 | WORKING_DAY | AFTER  | 2023-10-09 | Saturday 7, Sunday 8, 9
            2023-09-19 | 10 | DAY         | AFTER  | 2023-10-07 | 09-29 is Mid-Autumn, the first holiday
            2023-09-28 | 10 | DAY         | AFTER  | 2023-10-08 | the holiday inside counts, ends on a make-up Sunday
            2023-08-31 |  1 | MONTH       | AFTER  | 2023-10-07 | no 09-31, the last of September is a holiday
            2023-10-09 |  3 | WORKING_DAY | BEFORE | 2023-09-28 | Sunday 8, Saturday 7, then the holiday, 09-28
            # National Day 2024: rest 10-01 to 07, make-up Sunday 09-29 and Saturday 10-12
            2024-09-27 |  3 | WORKING_DAY | AFTER  | 2024-10-08 | Sunday 29, 30, then the holiday, 10-08
            2024-09-30 |  5 | WORKING_DAY | AFTER  | 2024-10-12 | 8, 9, 10, 11, Saturday 12
            2024-10-14 | 10 | DAY         | BEFORE | 2024-09-30 | 10-04 is a holiday, earlier to Monday
            # National Day with Mid-Autumn 2025: rest 10-01 to 08, make-up Sunday 09-28 and Saturday 10-11
            2025-09-26 |  4 | WORKING_DAY | AFTER  | 2025-10-09 | Sunday 28, 29, 30, then the holiday, 10-09
            2025-09-30 |  3 | WORKING_DAY | AFTER  | 2025-10-11 | 9, 10, Saturday 11
            2025-09-26 | 10 | DAY         | AFTER  | 2025-10-09 | 10-06 is Mid-Autumn
            2025-10-09 |  3 | WORKING_DAY | BEFORE | 2025-09-28 | 30, 29, the make-up Sunday 28
            # National Day 2026: rest 10-01 to 07, make-up Saturday 10-10
            2026-09-30 |  3 | WORKING_DAY | AFTER  | 2026-10-10 | 8, 9, Saturday 10
            2026-10-08 | 10 | DAY         | BEFORE | 2026-09-28 | a Monday between the two holidays
            2026-10-08 |  4 | WORKING_DAY | BEFORE | 2026-09-24 | 30, 29, 28, then Mid-Autumn, 24

            # Leap day and month ends
            2024-01-31 |  1 | MONTH       | AFTER  | 2024-02-29 | no 02-31, the last of February is the leap day
            2023-11-30 |  3 | MONTH       | AFTER  | 2024-02-29 | no 02-30, the last of February is the leap day
            2022-01-31 |  1 | MONTH       | AFTER  | 2022-02-28 | no 02-31, the last of February, a Monday
            2022-02-28 |  1 | MONTH       | AFTER  | 2022-03-28 | the same number, not the end of March
            2024-02-29 |  1 | MONTH       | AFTER  | 2024-03-29 | the same number, not the end of March
            2022-05-31 |  1 | MONTH       | AFTER  | 2022-06-30 | no 06-31, the last of June
            2025-04-30 |  1 | MONTH       | AFTER  | 2025-05-30 | the same number, not the end of May
            2024-02-29 | 12 | MONTH       | AFTER  | 2025-02-28 | no 02-29 in 2025
            2024-02-29 |  1 | YEAR        | AFTER  | 2025-02-28 | no 02-29 in 2025
            2024-02-29 |  2 | YEAR        | AFTER  | 2026-02-28 | no 02-29 in 2026, a make-up Saturday
            2023-02-28 |  1 | YEAR        | AFTER  | 2024-02-28 | the same number, not the leap day
            2024-02-29 |  1 | YEAR        | BEFORE | 2023-02-28 | no 02-29 in 2023
            2024-03-31 |  1 | MONTH       | BEFORE | 2024-02-29 | no 02-31, the last of February is the leap day
            2023-03-31 |  1 | MONTH       | BEFORE | 2023-02-28 | no 02-31, the last of February
            2022-05-31 |  3 | MONTH       | BEFORE | 2022-02-28 | no 02-31, the last of February
            2024-02-28 |  1 | DAY         | AFTER  | 2024-02-29 | the leap day is a Thursday
            2024-02-20 | 10 | DAY         | AFTER  | 2024-03-01 | the leap day counts as the ninth
            2024-03-01 |  1 | DAY         | BEFORE | 2024-02-29 | the leap day is a Thursday
            2024-03-04 |  2 | WORKING_DAY | BEFORE | 2024-02-29 | Friday 03-01, the leap day

            # Year end 2022/23: rest 12-31 to 01-02
            2022-12-30 |  1 | WORKING_DAY | AFTER  | 2023-01-03 | Saturday to Monday rest
            2022-12-21 | 10 | DAY         | AFTER  | 2023-01-03 | 12-31 is the first holiday
            2022-11-30 |  1 | MONTH       | AFTER  | 2022-12-30 | the same number, the last day worked
            2022-12-01 |  1 | MONTH       | AFTER  | 2023-01-03 | 01-01 is a holiday
            2023-01-03 |  1 | WORKING_DAY | BEFORE | 2022-12-30 | Monday to Saturday rest
            2023-01-11 | 10 | DAY         | BEFORE | 2022-12-30 | 01-01 is a holiday, earlier to Friday
            # Year end 2023/24: the weekend 12-30 and 31, rest 01-01
            2023-12-29 |  1 | WORKING_DAY | AFTER  | 2024-01-02 | Saturday to Monday rest
            2023-12-20 | 10 | DAY         | AFTER  | 2024-01-02 | 12-30 is a Saturday, the holiday follows the weekend
            2023-10-31 |  2 | MONTH       | AFTER  | 2024-01-02 | 12-31 is a Sunday, the holiday follows
            2024-01-02 |  1 | DAY         | BEFORE | 2023-12-29 | 01-01 is a holiday, earlier over the weekend
            # Year end 2024/25: rest 01-01
            2024-12-31 |  1 | WORKING_DAY | AFTER  | 2025-01-02 | one Wednesday off
            2024-12-22 | 10 | DAY         | AFTER  | 2025-01-02 | 01-01 is the holiday
            2024-01-01 |  1 | YEAR        | AFTER  | 2025-01-02 | 01-01 is the holiday
            2025-01-02 |  1 | WORKING_DAY | BEFORE | 2024-12-31 | one Wednesday off
            # Year end 2025/26: rest 01-01 to 03, make-up Sunday 01-04
            2025-12-31 |  2 | WORKING_DAY | AFTER  | 2026-01-05 | Sunday 4, 5
            2025-12-22 | 10 | DAY         | AFTER  | 2026-01-04 | 01-01 is a holiday, work resumes on a Sunday
            2025-01-02 |  1 | YEAR        | AFTER  | 2026-01-04 | 01-02 is a holiday, work resumes on a Sunday
            2022-01-04 |  4 | YEAR        | AFTER  | 2026-01-04 | a make-up Sunday is no rest day
            2026-01-05 |  2 | WORKING_DAY | BEFORE | 2025-12-31 | Sunday 4, then the holiday, 12-31
            2026-01-13 | 10 | DAY         | BEFORE | 2025-12-31 | 01-03 is a holiday, earlier to Wednesday

            # Where places count from another event: Ningbo from the first meeting, Shandong from the reply, Henan's filing
            2026-04-02 | 30 | WORKING_DAY | AFTER  | 2026-05-19 | 3; 7 to 30 April make 19; 6 to 8 May 22, Saturday 9 23; 11 to 15 28; 18, 19
            2026-03-11 | 60 | DAY         | AFTER  | 2026-05-11 | 20 in March, 30 in April, 05-10 is a Sunday
            2026-04-15 |  5 | WORKING_DAY | AFTER  | 2026-04-22 | 16, 17, 20, 21, 22

            # Far from any holiday
            2026-03-02 | 15 | WORKING_DAY | AFTER  | 2026-03-23 | 3 to 6 make four, 9 to 13 nine, 16 to 20 fourteen, 23
            2022-11-18 |  1 | DAY         | AFTER  | 2022-11-21 | 11-19 is a Saturday
            2022-11-21 |  1 | DAY         | BEFORE | 2022-11-18 | 11-20 is a Sunday, earlier to Friday
            2021-03-01 |  5 | YEAR        | AFTER  | 2026-03-02 | 03-01 is a Sunday
            2030-05-03 |  4 | YEAR        | BEFORE | 2026-04-30 | 05-03 is a holiday, earlier to Thursday
            """)
    void bothClocksNameTheDayFoundOnPaper(
            LocalDate trigger, int amount, Unit unit, Direction direction, LocalDate onPaper, String reasoning) {
        assertThat(naive.due(trigger, amount, unit, direction).date())
                .as("naive: %s", reasoning)
                .isEqualTo(onPaper);
        assertThat(engine.due(Rules.of(amount, unit, direction), trigger).date())
                .as("engine: %s", reasoning)
                .isEqualTo(onPaper);
    }
}
