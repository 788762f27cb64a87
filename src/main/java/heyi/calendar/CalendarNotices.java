package heyi.calendar;

import heyi.rules.CalendarDay;
import heyi.rules.HolidayNotices;
import heyi.rules.Holidays;
import heyi.rules.RuleBroken;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * All notices of holidays. The tables are the truth for every node; what a node has read it keeps until a newer notice
 * is there.
 */
@Repository
public class CalendarNotices implements HolidayNotices {

    private static final String SHIPPED = "随软件提供";
    private static final int FIRST_YEAR = 2022;
    private static final int LAST_YEAR = 2099;
    private static final int LONGEST_SOURCE = 100;

    private static final String NOTICE =
            """
            select n.id, n.year, n.source, n.imported_at, p.name as imported_by,
                   (select count(*) from calendar_day d where d.notice_id = n.id and not d.worked)::int as holidays,
                   (select count(*) from calendar_day d where d.notice_id = n.id and d.worked)::int as make_up_days
            from calendar_notice n left join person p on p.id = n.imported_by
            """;

    private final JdbcClient sql;
    private final Clock clock;
    private final TransactionTemplate transaction;
    private volatile @Nullable Holidays known;

    CalendarNotices(JdbcClient sql, Clock clock, TransactionTemplate transaction) {
        this.sql = sql;
        this.clock = clock;
        this.transaction = transaction;
        transaction.executeWithoutResult(status -> keepShipped());
    }

    /** A year that a newer version of the software brings along is taken in unless somebody was faster. */
    private void keepShipped() {
        lock();
        var shipped = Holidays.shipped();
        for (var year : shipped.years().stream().sorted().toList()) {
            if (latest(year).isEmpty()) insert(year, shipped.in(year), SHIPPED, null);
        }
    }

    @Override
    public Holidays current() {
        // asked before the days are read: days that are newer than their number are only read once more
        var revision = revision();
        var before = known;
        if (before != null && before.revision() == revision) return before;
        var days = sql.sql(
                        """
                        select d.day as date, d.worked, d.name from calendar_day d
                        where d.notice_id in (select max(id) from calendar_notice group by year)
                        """)
                .query(CalendarDay.class)
                .list();
        var fresh = Holidays.of(days, revision);
        known = fresh;
        return fresh;
    }

    private long revision() {
        return sql.sql("select coalesce(max(id), 0) from calendar_notice")
                .query(Long.class)
                .single();
    }

    /** The notices in force, the latest year first. */
    public List<Notice> inForce() {
        return sql.sql(NOTICE
                        + "where n.id in (select max(id) from calendar_notice group by year) order by n.year desc")
                .query(Notice.class)
                .list();
    }

    /** The years to look at: those announced, the one of that day and the next. */
    public SortedSet<Integer> yearsAround(LocalDate day) {
        var years = new TreeSet<>(current().years());
        years.add(day.getYear());
        years.add(day.getYear() + 1);
        return years;
    }

    /** Every notice of a year, the one in force first. */
    public List<Notice> of(int year) {
        return sql.sql(NOTICE + "where n.year = ? order by n.id desc")
                .param(year)
                .query(Notice.class)
                .list();
    }

    /** Those that came after a revision, oldest first. */
    public List<Notice> since(long revision) {
        return sql.sql(NOTICE + "where n.id > ? order by n.id")
                .param(revision)
                .query(Notice.class)
                .list();
    }

    /** Id of the notice in force; empty if the year has not been announced. */
    public Optional<Long> latest(int year) {
        return of(year).stream().findFirst().map(Notice::id);
    }

    /** What a file would change. */
    public List<Difference> differences(int year, List<CalendarDay> days) {
        return Difference.between(current().in(year), days);
    }

    /** @throws RuleBroken {@code calendar.year} if no calendar is kept for that year */
    public static void requireYear(int year) {
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            throw new RuleBroken("calendar.year", FIRST_YEAR, LAST_YEAR);
        }
    }

    /**
     * Keeps a notice, which is in force from this moment on every node.
     *
     * @param seen the notice that the person compared it with; null if there was none
     * @throws RuleBroken {@code calendar.findings} if the file is not in order, {@code calendar.changed} if somebody
     *     imported another one meanwhile, {@code calendar.same} if nothing would change, {@code calendar.source},
     *     {@code calendar.year}
     */
    public void keep(int year, CalendarFile file, String source, @Nullable Long seen, UUID person) {
        requireYear(year);
        if (!file.findings().isEmpty()) throw new RuleBroken("calendar.findings");
        requireSource(source);
        transaction.executeWithoutResult(status -> {
            lock();
            if (!Objects.equals(latest(year).orElse(null), seen)) {
                throw new RuleBroken("calendar.changed", year);
            }
            if (seen != null && differences(year, file.days()).isEmpty()) {
                throw new RuleBroken("calendar.same", year);
            }
            insert(year, file.days(), source.strip(), person);
        });
    }

    /** @throws RuleBroken {@code calendar.source} */
    public static void requireSource(String source) {
        if (source.isBlank() || source.strip().length() > LONGEST_SOURCE) {
            throw new RuleBroken("calendar.source", LONGEST_SOURCE);
        }
    }

    private void lock() {
        sql.sql("select pg_advisory_xact_lock(hashtextextended('calendar', 0)) is null")
                .query(Boolean.class)
                .single();
    }

    private void insert(int year, List<CalendarDay> days, String source, @Nullable UUID person) {
        var id = sql.sql(
                        """
                        insert into calendar_notice (year, source, imported_at, imported_by)
                        values (?, ?, ?, ?) returning id
                        """)
                .params(year, source, OffsetDateTime.now(clock), person)
                .query(Long.class)
                .single();
        sql.sql(
                        """
                        insert into calendar_day (notice_id, day, worked, name)
                        select :id, * from unnest(:days::date[], :worked::boolean[], :names::text[])
                        """)
                .param("id", id)
                .param(
                        "days",
                        days.stream()
                                .map(CalendarDay::date)
                                .map(LocalDate::toString)
                                .toArray(String[]::new))
                .param("worked", days.stream().map(CalendarDay::worked).toArray(Boolean[]::new))
                .param("names", days.stream().map(CalendarDay::name).toArray(String[]::new))
                .update();
    }
}
