package heyi.offer;

import heyi.casefile.CaseClock;
import heyi.casefile.CaseId;
import heyi.casefile.Deadlines;
import heyi.casefile.Deadlines.Moved;
import heyi.rules.RuleBroken;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Puts right the days of offer and reply that were recorded wrongly, and what is counted from them. */
@Repository
@Transactional
public class OfferDates {

    private final JdbcClient sql;
    private final Offers offers;
    private final Deadlines deadlines;

    OfferDates(JdbcClient sql, Offers offers, Deadlines deadlines) {
        this.sql = sql;
        this.offers = offers;
        this.deadlines = deadlines;
    }

    /**
     * The offer was received on another day: the period for the reply runs from it, and whether the reply came late
     * follows.
     *
     * @throws RuleBroken {@code offer.delivery-date} unless the day lies between sending and today, before the reply
     */
    public Optional<Moved> received(CaseId id, LocalDate on) {
        var service = offers.service(id).orElseThrow();
        var sent = LocalDate.ofInstant(service.sentAt().toInstant(), Deadlines.LAW);
        var latest = offers.reply(id).map(Reply::repliedOn).orElseGet(deadlines::today);
        if (on.isBefore(sent) || on.isAfter(latest)) {
            throw new RuleBroken("offer.delivery-date/corrected", sent, latest);
        }
        sql.sql("update offer_service set delivered_on = ? where case_id = ?")
                .params(on, id.value())
                .update();
        var moved = deadlines.countFrom(id, CaseClock.REPLY, on);
        judge(id);
        return moved;
    }

    /**
     * The paper reply was received on another day.
     *
     * @throws RuleBroken {@code offer.paper-date} unless the day lies between receipt of the offer and today
     */
    public void replied(CaseId id, LocalDate on) {
        var delivered = offers.service(id).map(Service::deliveredOn).orElse(on);
        if (on.isBefore(delivered) || on.isAfter(deadlines.today())) {
            throw new RuleBroken("offer.paper-date/corrected", delivered);
        }
        sql.sql("update offer_reply set replied_on = ? where case_id = ?")
                .params(on, id.value())
                .update();
        judge(id);
    }

    private void judge(CaseId id) {
        deadlines.latest(id, CaseClock.REPLY).ifPresent(due -> sql.sql(
                        "update offer_reply set late = replied_on > ? where case_id = ?")
                .params(due.dueOn(), id.value())
                .update());
    }
}
