package heyi.process;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;

/** Dates as the timeline tells them. */
final class Told {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日");
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy年M月d日HH:mm");

    private Told() {}

    static String day(LocalDate day) {
        return DAY.format(day);
    }

    /** @param moment as a clock in Asia/Shanghai shows it */
    static String minute(TemporalAccessor moment) {
        return MINUTE.format(moment);
    }
}
