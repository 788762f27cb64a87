package heyi.rehearsal;

import heyi.casefile.BargainingCase;
import heyi.casefile.CaseId;
import heyi.casefile.Deadlines;
import heyi.process.InboxItem;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;

/** One open item of one case, as the person sees it who is to do it. */
public record Scene(InboxItem item, BargainingCase file, Props on) {

    CaseId id() {
        return file.caseId();
    }

    boolean employersSide() {
        return item.groupKey().equals(file.employer());
    }

    /** The day on which the item arrived. */
    LocalDate arrived() {
        return LocalDate.ofInstant(item.createdAt().toInstant(), Deadlines.LAW);
    }

    /**
     * So many working days after the item arrived; on the day itself, a while later.
     *
     * @param hour of the day, Asia/Shanghai
     */
    Instant workdaysLater(int days, int hour) {
        var soon = item.createdAt().toInstant().plusSeconds(40 * 60);
        var then = at(workday(arrived(), days), hour);
        return then.isAfter(soon) ? then : soon;
    }

    /** The nth working day after a day; for 0 the day itself, or the next one that is worked. */
    LocalDate workday(LocalDate from, int n) {
        var day = from;
        for (int left = n; left > 0 || on.calendar().isRestDay(day); ) {
            day = day.plusDays(1);
            if (on.calendar().isWorkingDay(day)) left--;
            if (left <= 0 && on.calendar().isWorkingDay(day)) break;
        }
        return day;
    }

    static Instant at(LocalDate day, int hour) {
        return day.atTime(hour, 0).atZone(Deadlines.LAW).toInstant();
    }

    static LocalDateTime local(Instant instant) {
        return LocalDateTime.ofInstant(instant, Deadlines.LAW);
    }
}
