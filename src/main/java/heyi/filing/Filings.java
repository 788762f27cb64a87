package heyi.filing;

import heyi.casefile.CaseClock;
import heyi.casefile.CaseId;
import heyi.casefile.Cases;
import heyi.casefile.Deadlines;
import heyi.rules.Parameter;
import heyi.rules.Rule;
import heyi.rules.RuleBook;
import heyi.rules.RuleBroken;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Filings from the employer's statement to the agreement's effect. */
@Service
@Transactional
public class Filings {

    private final JdbcClient sql;
    private final Cases cases;
    private final Deadlines deadlines;
    private final RuleBook rules;
    private final Clock clock;

    Filings(JdbcClient sql, Cases cases, Deadlines deadlines, RuleBook rules, Clock clock) {
        this.sql = sql;
        this.cases = cases;
        this.deadlines = deadlines;
        this.rules = rules;
        this.clock = clock;
    }

    /**
     * Files the signed agreement. Late filing is accepted and marked, with its reason. The text reaches the bureau at
     * once, so the review period runs from today, also if nobody there registers it.
     *
     * @return whether it is late
     * @throws RuleBroken {@code filing.too-few-copies}, {@code filing.reason-missing}
     */
    public boolean file(CaseId id, FileAgreement form) {
        var c = cases.get(id);
        rules.stated(c.law(), c.kind(), Parameter.FILING_COPIES, deadlines.today())
                .filter(r -> form.copies() < r.count())
                .ifPresent(r -> {
                    throw new RuleBroken("filing.too-few-copies", r.count(), r.cited());
                });
        var late = deadlines
                .running(id, CaseClock.FILING)
                .map(d -> d.isOver(clock))
                .orElse(false);
        if (late && form.lateReason().isBlank()) {
            throw new RuleBroken("filing.reason-missing");
        }
        sql.sql(
                        """
                        insert into filing (case_id, no, contact, copies, covered, average_last, average_new, late_reason,
                                            filed_at, late)
                        select :case, coalesce(max(no), 0) + 1, :contact, :copies, :covered, :last, :new, :reason, :now, :late
                        from filing where case_id = :case
                        """)
                .param("case", id.value())
                .param("contact", form.contact())
                .param("copies", form.copies())
                .param("covered", form.covered())
                .param("last", form.averageLast())
                .param("new", form.averageNew())
                .param("reason", form.lateReason())
                .param("now", now())
                .param("late", late)
                .update();
        // the filing period ends with acceptance: a set that comes back has not been filed
        deadlines.start(id, CaseClock.REVIEW, deadlines.today());
        return late;
    }

    /**
     * Accepts the set, which starts the review period from the day of receipt, or sends it back for completion.
     *
     * @return whether it was complete
     * @throws RuleBroken {@code filing.received-on}, {@code filing.defects-missing}
     */
    public boolean accept(CaseId id, AcceptFiling form) {
        var filing = last(id).orElseThrow();
        var filedOn = LocalDate.ofInstant(filing.filedAt().toInstant(), Deadlines.LAW);
        requireReviewRunning(id);
        if (form.receivedOn().isBefore(filedOn) || form.receivedOn().isAfter(deadlines.today())) {
            throw new RuleBroken("filing.received-on", filedOn);
        }
        var complete = form.completeness() == AcceptFiling.Completeness.COMPLETE;
        if (!complete) {
            if (form.defects().isBlank()) {
                throw new RuleBroken("filing.defects-missing");
            }
            sql.sql("update filing set defects = ? where case_id = ? and no = ?")
                    .params(form.defects(), id.value(), filing.no())
                    .update();
            deadlines.stop(id, CaseClock.REVIEW);
            return false;
        }
        sql.sql(
                        """
                        update filing set received_on = :on, accepted_at = :now,
                               register_no = :prefix || lpad(nextval('filing_register_no')::text, 5, '0')
                        where case_id = :case and no = :no
                        """)
                .param("on", form.receivedOn())
                .param("now", now())
                .param("prefix", cases.get(id).place() + "备" + form.receivedOn().getYear() + "-")
                .param("case", id.value())
                .param("no", filing.no())
                .update();
        deadlines.stop(id, CaseClock.FILING);
        deadlines.start(id, CaseClock.REVIEW, form.receivedOn());
        return true;
    }

    /**
     * Decides the review.
     *
     * @return whether there is an objection
     * @throws RuleBroken {@code filing.review-over} once the period is over, when the agreement is in force by law;
     *     {@code filing.objections-missing}, {@code filing.objections-contradict}
     */
    public boolean review(CaseId id, ReviewFiling form) {
        requireReviewRunning(id);
        var objected = form.decision() == ReviewFiling.Decision.OBJECTION;
        if (objected && form.objections().isEmpty()) {
            throw new RuleBroken("filing.objections-missing");
        }
        if (!objected && !form.objections().isEmpty()) {
            throw new RuleBroken("filing.objections-contradict");
        }
        var decision = objected ? Filing.Decision.OBJECTION : Filing.Decision.NO_OBJECTION;
        decide(id, decision, form.opinion(), form.readoption(), deadlines.today());
        if (objected) {
            object(id, form.objections());
            deadlines.stop(id, CaseClock.REVIEW);
            return true;
        }
        var effective = effectOfOpinion(id);
        setEffect(id, effective);
        // where an opinion ends nothing, the review period goes on to its last day
        if (!effective.isAfter(deadlines.today())) enterIntoForce(id);
        return false;
    }

    /** The day of effect has come: the review is over, publication is due. */
    public void enterIntoForce(CaseId id) {
        deadlines.stop(id, CaseClock.REVIEW);
        var effective = Objects.requireNonNull(last(id).orElseThrow().effectiveOn());
        deadlines.start(id, CaseClock.PUBLICATION, effective);
    }

    /** Where the law says so, a favourable opinion takes effect at once (R9 art. 22); elsewhere only the end of the period does. */
    private LocalDate effectOfOpinion(CaseId id) {
        var c = cases.get(id);
        var review = deadlines.running(id, CaseClock.REVIEW).orElseThrow();
        var atOnce = rules.stated(c.law(), c.kind(), Parameter.EFFECT_ON_OPINION, review.triggerOn())
                .map(Rule::flag)
                .orElse(false);
        return atOnce ? deadlines.today() : review.dueOn().plusDays(1);
    }

    private void requireReviewRunning(CaseId id) {
        if (deadlines.running(id, CaseClock.REVIEW).map(d -> d.isOver(clock)).orElse(false)) {
            throw new RuleBroken("filing.review-over");
        }
    }

    /** Silence to the end of the last day: in force from the following day, whenever the machine noticed (ZJ art. 34; R22 art. 47). */
    public LocalDate deem(CaseId id) {
        var review = deadlines.latest(id, CaseClock.REVIEW).orElseThrow();
        var effective = review.dueOn().plusDays(1);
        received(id, review.triggerOn());
        decide(id, Filing.Decision.DEEMED, "", false, review.dueOn());
        deadlines.stop(id, CaseClock.FILING);
        setEffect(id, effective);
        enterIntoForce(id);
        // the window is the platform's own, so an outage must not have used it up before anybody could enter anything
        var noticed = deadlines.today().minusDays(1);
        deadlines.start(id, CaseClock.PAPER_OBJECTION, noticed.isAfter(review.dueOn()) ? noticed : review.dueOn());
        return effective;
    }

    /**
     * Enters an objection that was served on paper in time, which undoes the deemed approval.
     *
     * @param evidence id of the uploaded proof of service
     * @throws RuleBroken {@code filing.paper-window-over}, {@code filing.paper-not-in-time}
     */
    public void objectOnPaper(CaseId id, PaperObjection form, UUID evidence) {
        var deemed = last(id).filter(f -> f.decision() == Filing.Decision.DEEMED);
        var window = deadlines.running(id, CaseClock.PAPER_OBJECTION);
        if (deemed.isEmpty() || window.map(d -> d.isOver(clock)).orElse(true)) {
            throw new RuleBroken("filing.paper-window-over");
        }
        var filing = deemed.get();
        var review = deadlines.latest(id, CaseClock.REVIEW).orElseThrow();
        if (form.servedOn().isAfter(review.dueOn()) || form.servedOn().isBefore(review.triggerOn())) {
            throw new RuleBroken("filing.paper-not-in-time", review.triggerOn(), review.dueOn());
        }
        decide(id, Filing.Decision.OBJECTION, form.opinion(), form.readoption(), form.servedOn());
        sql.sql(
                        """
                        update filing set effective_on = null, paper_served_on = ?, evidence_id = ?
                        where case_id = ? and no = ?
                        """)
                .params(form.servedOn(), evidence, id.value(), filing.no())
                .update();
        object(id, form.objections());
        deadlines.stop(id, CaseClock.PAPER_OBJECTION);
        deadlines.stop(id, CaseClock.PUBLICATION);
    }

    private void decide(CaseId id, Filing.Decision decision, String opinion, boolean readoption, LocalDate on) {
        sql.sql(
                        """
                        update filing set decision = ?, opinion = ?, readoption = ?, decided_on = ?
                        where case_id = ? and no = (select max(no) from filing where case_id = ?)
                        """)
                .params(decision.name(), opinion, readoption, on, id.value(), id.value())
                .update();
    }

    /** A filing that nobody registered was received all the same, on the day from which the period ran. */
    private void received(CaseId id, LocalDate on) {
        sql.sql(
                        """
                        update filing set received_on = coalesce(received_on, ?)
                        where case_id = ? and no = (select max(no) from filing where case_id = ?)
                        """)
                .params(on, id.value(), id.value())
                .update();
    }

    private void object(CaseId id, List<Objection> objections) {
        int filing = last(id).orElseThrow().no();
        int no = 0;
        for (var o : objections) {
            sql.sql(
                            """
                            insert into filing_objection (case_id, filing_no, no, clause_no, opinion, basis)
                            values (?, ?, ?, ?, ?, ?)
                            """)
                    .params(id.value(), filing, ++no, o.clauseNo(), o.opinion(), o.basis())
                    .update();
        }
    }

    private void setEffect(CaseId id, LocalDate on) {
        sql.sql(
                        """
                        update filing set effective_on = ?
                        where case_id = ? and no = (select max(no) from filing where case_id = ?)
                        """)
                .params(on, id.value(), id.value())
                .update();
    }

    @Transactional(readOnly = true)
    public Optional<Filing> last(CaseId id) {
        return all(id).stream().reduce((a, b) -> b);
    }

    @Transactional(readOnly = true)
    public List<Filing> all(CaseId id) {
        return sql.sql("select * from filing where case_id = ? order by no")
                .param(id.value())
                .query(Filing.class)
                .list();
    }

    @Transactional(readOnly = true)
    public List<Objection> objections(CaseId id, int filingNo) {
        return sql.sql(
                        "select clause_no, opinion, basis from filing_objection where case_id = ? and filing_no = ? order by no")
                .params(id.value(), filingNo)
                .query(Objection.class)
                .list();
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }
}
