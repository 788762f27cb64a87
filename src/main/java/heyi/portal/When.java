package heyi.portal;

import heyi.casefile.Deadlines;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Dates in words of the reader's language, always in the time zone of the law. Templates call it as {@code @when}. */
@Component("when")
class When {

    private static final ZoneId ZONE = Deadlines.LAW;
    private static final Style DAY = new Style("yyyy年M月d日", "d MMMM yyyy");
    private static final Style WEEKDAY = new Style("yyyy年M月d日 EEEE", "EEEE, d MMMM yyyy");
    private static final Style DAY_OF_YEAR = new Style("M月d日", "d MMMM");
    private static final Style WEEKDAY_OF_YEAR = new Style("M月d日 EEEE", "EEEE, d MMMM");
    private static final Style MOMENT = new Style("yyyy年M月d日 HH:mm", "d MMMM yyyy, HH:mm");

    private final Deadlines deadlines;
    private final BooleanSupplier english;

    @Autowired
    When(Deadlines deadlines) {
        this(deadlines, Languages::english);
    }

    private When(Deadlines deadlines, BooleanSupplier english) {
        this.deadlines = deadlines;
        this.english = english;
    }

    /** For records, which are Chinese whoever reads them. */
    When chinese() {
        return new When(deadlines, () -> false);
    }

    public String day(LocalDate day) {
        return in(DAY, day);
    }

    public String day(OffsetDateTime moment) {
        return in(DAY, moment.atZoneSameInstant(ZONE));
    }

    /** With the day of the week. */
    public String weekday(LocalDate day) {
        return in(WEEKDAY, day);
    }

    /** Without the year. */
    public String dayOfYear(LocalDate day) {
        return in(DAY_OF_YEAR, day);
    }

    /** With the day of the week, without the year. */
    public String weekdayOfYear(LocalDate day) {
        return in(WEEKDAY_OF_YEAR, day);
    }

    public String moment(OffsetDateTime moment) {
        return in(MOMENT, moment.atZoneSameInstant(ZONE));
    }

    public String moment(Instant moment) {
        return in(MOMENT, moment.atZone(ZONE));
    }

    /** How long until a last day, and how loud to say it. */
    public Chip chip(@Nullable LocalDate due) {
        if (due == null) return new Chip(english.getAsBoolean() ? "no time limit" : "不限期", "");
        var days = ChronoUnit.DAYS.between(deadlines.today(), due);
        if (days < 0) return new Chip(overdue(-days), "danger");
        if (days == 0) return new Chip(english.getAsBoolean() ? "due today" : "今天到期", "danger");
        return new Chip(left(days), days <= 3 ? "warning" : "info");
    }

    private String overdue(long days) {
        return english.getAsBoolean() ? counted(days) + " overdue" : "已逾期 " + days + " 天";
    }

    private String left(long days) {
        return english.getAsBoolean() ? counted(days) + " left" : "还剩 " + days + " 天";
    }

    private static String counted(long days) {
        return days == 1 ? "1 day" : days + " days";
    }

    private String in(Style style, TemporalAccessor time) {
        return (english.getAsBoolean() ? style.english : style.chinese).format(time);
    }

    /** @param tone a class of the style sheet */
    public record Chip(String text, String tone) {}

    private record Style(DateTimeFormatter chinese, DateTimeFormatter english) {

        private Style(String chinese, String english) {
            this(DateTimeFormatter.ofPattern(chinese, Locale.CHINA), DateTimeFormatter.ofPattern(english, Locale.UK));
        }
    }
}
