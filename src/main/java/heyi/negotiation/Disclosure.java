package heyi.negotiation;

import heyi.casefile.CaseClock;
import heyi.casefile.CaseId;
import heyi.casefile.Deadlines;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The list of papers asked for and handed over. */
@Service
@Transactional
public class Disclosure {

    private final JdbcClient sql;
    private final Deadlines deadlines;

    Disclosure(JdbcClient sql, Deadlines deadlines) {
        this.sql = sql;
        this.deadlines = deadlines;
    }

    /** @param firstMeeting the period counts back from this day */
    public void request(CaseId id, RequestDisclosure form, LocalDate firstMeeting) {
        int no = 0;
        for (var item : form.items()) {
            sql.sql("insert into disclosure_item (case_id, no, item, period, asked_on) values (?, ?, ?, ?, ?)")
                    .params(id.value(), ++no, item.item(), item.period(), deadlines.today())
                    .update();
        }
        // this very request tells the other side the agenda
        deadlines.start(id, CaseClock.AGENDA_NOTICE, firstMeeting);
        deadlines.stop(id, CaseClock.AGENDA_NOTICE);
        // who is asked after the last day cannot be late: the duty arises with the request (HZ art. 25)
        deadlines
                .start(id, CaseClock.DISCLOSURE, firstMeeting)
                .filter(d -> d.dueOn().isBefore(deadlines.today()))
                .ifPresent(d -> deadlines.stop(id, CaseClock.DISCLOSURE));
    }

    /** @return whether the papers came after the last day */
    public boolean supply(CaseId id, SupplyDisclosure form) {
        sql.sql("update disclosure_item set answer = ?, supplied_on = ? where case_id = ?")
                .params(form.answer(), deadlines.today(), id.value())
                .update();
        var late = deadlines
                .running(id, CaseClock.DISCLOSURE)
                .map(d -> deadlines.today().isAfter(d.dueOn()))
                .orElse(false);
        deadlines.stop(id, CaseClock.DISCLOSURE);
        return late;
    }

    @Transactional(readOnly = true)
    public List<Item> items(CaseId id) {
        return sql.sql(
                        "select no, item, period, asked_on, answer, supplied_on from disclosure_item where case_id = ? order by no")
                .param(id.value())
                .query(Item.class)
                .list();
    }

    public record Item(
            int no,
            String item,
            String period,
            LocalDate askedOn,
            @Nullable String answer,
            @Nullable LocalDate suppliedOn) {}
}
