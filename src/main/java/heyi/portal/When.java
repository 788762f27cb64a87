package heyi.portal;

import heyi.casefile.Deadlines;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Dates in words, where the law applies. Templates call it as {@code @when}. */
@Component("when")
class When {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日", Locale.CHINA);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy年M月d日 HH:mm", Locale.CHINA);

    private final Deadlines deadlines;

    When(Deadlines deadlines) {
        this.deadlines = deadlines;
    }

    public String day(LocalDate day) {
        return DAY.format(day);
    }

    public String day(OffsetDateTime moment) {
        return DAY.format(moment.atZoneSameInstant(Deadlines.LAW));
    }

    public String moment(OffsetDateTime moment) {
        return MOMENT.format(moment.atZoneSameInstant(Deadlines.LAW));
    }

    public String moment(Instant moment) {
        return MOMENT.format(moment.atZone(Deadlines.LAW));
    }

    /** How long until a last day, and how loud to say it. */
    public Chip chip(@Nullable LocalDate due) {
        if (due == null) return new Chip("不限期", "");
        var days = ChronoUnit.DAYS.between(deadlines.today(), due);
        if (days < 0) return new Chip("已逾期 " + -days + " 天", "danger");
        if (days == 0) return new Chip("今天到期", "danger");
        return new Chip("还剩 " + days + " 天", days <= 3 ? "warning" : "info");
    }

    /** @param tone a class of the style sheet */
    public record Chip(String text, String tone) {}
}
