package heyi.rules;

import java.time.LocalDate;
import java.time.ZoneId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Service;

/**
 * The only place where dates of the law are computed (Civil Code art. 201-203).
 *
 * <p>The day of the event is not counted. Working days skip every rest day. A period in days, months or years that
 * ends on a rest day ends on the next working day; counted back from an event, on the working day before, because
 * acting later would be too late.
 */
@Service
public class LegalClock {

    /** The time zone of the law. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final WorkingCalendar calendar;

    @Autowired
    public LegalClock(WorkingCalendar calendar) {
        this.calendar = calendar;
    }

    public LegalClock() {
        this(new WorkingCalendar());
    }

    /** The last day on which the act is in time, given the day of the event that the rule names. */
    public DueDate due(Rule rule, LocalDate trigger) {
        var count = new DayCount(calendar.still(), rule.period(), trigger);
        count.rollToWorkingDay();
        return told(rule, trigger, count);
    }

    /**
     * The first day of a window, e.g. of the 90 days before expiry. A window opens on its day whether people work
     * or not, so it never moves.
     */
    public DueDate opens(Rule rule, LocalDate trigger) {
        var count = new DayCount(calendar.still(), rule.period(), trigger);
        return told(rule, trigger, count);
    }

    private static DueDate told(Rule rule, LocalDate trigger, DayCount count) {
        return new DueDate(
                count.end(),
                Explanation.of(rule, trigger, count),
                EnglishExplanation.of(rule, trigger, count),
                count.provisional());
    }
}
