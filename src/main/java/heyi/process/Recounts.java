package heyi.process;

import heyi.calendar.CalendarNotices;
import heyi.casefile.Acts;
import heyi.casefile.CaseId;
import heyi.casefile.Cases;
import heyi.casefile.Recount;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Lets a new notice of holidays reach the cases: each date that moves or becomes certain, with its timer, its place in
 * the lists and a line in the timeline. One transaction a case; a case knows by which calendar it was counted, so a
 * sweep that was killed, or one on another node, goes on where it stopped.
 */
@Service
public class Recounts {

    private static final Logger LOG = LoggerFactory.getLogger(Recounts.class);
    private static final int AT_A_TIME = 100;

    private final Recount recount;
    private final CalendarNotices notices;
    private final TimerDates timers;
    private final Inbox inbox;
    private final Cases cases;
    private final Acts acts;
    private final TransactionTemplate transaction;

    Recounts(
            Recount recount,
            CalendarNotices notices,
            TimerDates timers,
            Inbox inbox,
            Cases cases,
            Acts acts,
            TransactionTemplate transaction) {
        this.recount = recount;
        this.notices = notices;
        this.timers = timers;
        this.inbox = inbox;
        this.cases = cases;
        this.acts = acts;
        this.transaction = transaction;
    }

    /** Counts again whatever is behind the calendar. */
    @Scheduled(fixedDelayString = "PT1M")
    public void sweep() {
        @Nullable CaseId last = null;
        for (var page = recount.behind(last, AT_A_TIME); !page.isEmpty(); page = recount.behind(last, AT_A_TIME)) {
            page.forEach(this::apart);
            last = page.get(page.size() - 1);
        }
    }

    /** Counts the first cases at once, so that whoever imported a notice sees it work; a sweep does the others. */
    public void begin() {
        recount.behind(null, AT_A_TIME).forEach(this::apart);
    }

    /** What goes wrong with one case keeps no other from its dates; it is tried again with the next sweep. */
    private void apart(CaseId id) {
        try {
            transaction.executeWithoutResult(status -> again(id));
        } catch (RuntimeException e) {
            LOG.error("the dates of a case could not be counted again", e);
        }
    }

    /** Counts one case again, in the caller's transaction. */
    void again(CaseId id) {
        inbox.lockCase(id);
        for (var moved : recount.again(id)) {
            timers.move(id, moved.clock());
            inbox.reschedule(id, moved.clock());
            acts.happened(
                    id,
                    "RecountDates",
                    moved.before().equals(moved.after()) ? "期限确定" : "期限重新计算",
                    told(moved),
                    null,
                    cases.get(id).union());
        }
    }

    private String told(Recount.Moved moved) {
        var change = moved.before().equals(moved.after())
                ? "仍为" + day(moved.after()) + (moved.provisional() ? "（暂定）" : "，不再是暂定日期")
                : "由" + day(moved.before()) + "改为" + day(moved.after()) + (moved.provisional() ? "（暂定）" : "");
        return reason(moved) + "“" + moved.clock().label() + "”的期限" + change + "。\n新的算法：" + moved.why();
    }

    private String reason(Recount.Moved moved) {
        var named = notices.since(moved.revision()).stream()
                .filter(n -> moved.touches(n.year()))
                .map(n -> n.year() + "年放假安排" + (n.importedBy() == null ? "" : "（" + n.source() + "）"))
                .distinct()
                .collect(Collectors.joining("、"));
        return (named.isEmpty() ? "放假安排" : named) + "载入后，";
    }

    private static String day(LocalDate day) {
        return Told.day(day) + "（" + day.getDayOfWeek().getDisplayName(TextStyle.SHORT, Locale.CHINA) + "）";
    }
}
