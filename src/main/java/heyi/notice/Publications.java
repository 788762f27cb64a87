package heyi.notice;

import heyi.casefile.CaseClock;
import heyi.casefile.CaseId;
import heyi.casefile.Cases;
import heyi.casefile.Deadlines;
import heyi.rules.RuleBroken;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Publication to all employees and deposit with the upper union. */
@Service
@Transactional
public class Publications {

    private final JdbcClient sql;
    private final Cases cases;
    private final Deadlines deadlines;
    private final Clock clock;

    Publications(JdbcClient sql, Cases cases, Deadlines deadlines, Clock clock) {
        this.sql = sql;
        this.cases = cases;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    /** @throws RuleBroken {@code notice.posted-dates} */
    public void publish(CaseId id, PublishAgreement form) {
        var to = form.postedTo();
        if (!sinceOpening(id, form.postedFrom()) || (to != null && to.isBefore(form.postedFrom()))) {
            throw new RuleBroken("notice.posted-dates", openedOn(id));
        }
        // an objection entered after publication leads to a second one, which replaces the first
        sql.sql(
                        """
                        insert into publication (case_id, place, medium, posted_from, posted_to, published_at)
                        values (:case, :place, :medium, :from, :to, :now)
                        on conflict (case_id) do update set place = :place, medium = :medium, posted_from = :from,
                            posted_to = :to, published_at = :now
                        """)
                .param("case", id.value())
                .param("place", form.place())
                .param("medium", form.medium())
                .param("from", form.postedFrom())
                .param("to", form.postedTo())
                .param("now", OffsetDateTime.now(clock))
                .update();
        deadlines.stop(id, CaseClock.PUBLICATION);
    }

    /** @throws RuleBroken {@code notice.deposited-on} for a day to come or before the case */
    public void deposit(CaseId id, DepositAgreement form) {
        if (!sinceOpening(id, form.depositedOn())) throw new RuleBroken("notice.deposited-on", openedOn(id));
        sql.sql(
                        """
                        insert into deposit (case_id, deposited_on, note) values (:case, :on, :note)
                        on conflict (case_id) do update set deposited_on = :on, note = :note
                        """)
                .param("case", id.value())
                .param("on", form.depositedOn())
                .param("note", form.note())
                .update();
    }

    private boolean sinceOpening(CaseId id, LocalDate day) {
        return !day.isBefore(openedOn(id)) && !day.isAfter(deadlines.today());
    }

    private LocalDate openedOn(CaseId id) {
        return LocalDate.ofInstant(cases.get(id).openedAt().toInstant(), Deadlines.LAW);
    }

    @Transactional(readOnly = true)
    public Optional<Publication> of(CaseId id) {
        return sql.sql("select place, medium, posted_from, posted_to, published_at from publication where case_id = ?")
                .param(id.value())
                .query(Publication.class)
                .optional();
    }

    @Transactional(readOnly = true)
    public Optional<LocalDate> depositedOn(CaseId id) {
        return sql.sql("select deposited_on from deposit where case_id = ?")
                .param(id.value())
                .query(LocalDate.class)
                .optional();
    }
}
