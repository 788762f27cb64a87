package heyi.contract;

import heyi.casefile.CaseId;
import heyi.rules.RuleBroken;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which agreement a case renews. */
@Service
@Transactional
public class PriorAgreements {

    private static final int CLAUSES = 200;
    private static final int TEXT = 6000;

    private final JdbcClient sql;
    private final Clock clock;

    PriorAgreements(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** @param id of the case that renews it */
    public void record(CaseId id, PriorAgreement prior) {
        sql.sql(
                        """
                        insert into prior_agreement (case_id, from_case_id, number, filing_number, starts_on, ends_on,
                                                     average_wage, adjustment, evidence_id, recorded_at)
                        values (:case, :from, :number, :filing, :start, :end, :average, :adjustment, :evidence, :now)
                        """)
                .param("case", id.value())
                .param("from", prior.fromCaseId())
                .param("number", prior.number())
                .param("filing", prior.filingNumber())
                .param("start", prior.startsOn())
                .param("end", prior.endsOn())
                .param("average", prior.averageWage())
                .param("adjustment", prior.adjustment())
                .param("evidence", prior.evidenceId())
                .param("now", OffsetDateTime.now(clock))
                .update();
    }

    /**
     * Records an agreement on paper with its clauses, typed and pasted.
     *
     * @param scan id of the stored document
     * @throws RuleBroken {@code renewal.term}, {@code renewal.clauses}
     */
    public void record(CaseId id, PaperAgreement form, UUID scan) {
        if (form.endsOn().isBefore(form.startsOn())) {
            throw new RuleBroken("renewal.term");
        }
        var clauses = Stream.concat(form.clauses().stream(), ClauseText.clauses(form.pasted()).stream())
                .toList();
        if (clauses.size() > CLAUSES || clauses.stream().anyMatch(c -> c.text().length() > TEXT)) {
            throw new RuleBroken("renewal.clauses", CLAUSES, TEXT);
        }
        record(
                id,
                new PriorAgreement(
                        null,
                        form.number(),
                        form.filingNumber(),
                        form.startsOn(),
                        form.endsOn(),
                        form.averageWage(),
                        form.adjustment(),
                        scan));
        int no = 0;
        for (var clause : clauses) {
            sql.sql("insert into prior_clause (case_id, no, heading, text) values (?, ?, ?, ?)")
                    .params(id.value(), ++no, clause.heading(), clause.text())
                    .update();
        }
    }

    @Transactional(readOnly = true)
    public Optional<PriorAgreement> of(CaseId id) {
        return sql.sql("select * from prior_agreement where case_id = ?")
                .param(id.value())
                .query(PriorAgreement.class)
                .optional();
    }

    /** The clauses of an agreement on paper. */
    @Transactional(readOnly = true)
    public List<PriorClause> clauses(CaseId id) {
        return sql.sql("select heading, text from prior_clause where case_id = ? order by no")
                .param(id.value())
                .query(PriorClause.class)
                .list();
    }

    /** The cases that renew the agreement of a case, latest first. */
    @Transactional(readOnly = true)
    public List<CaseId> renewing(CaseId id) {
        return sql
                .sql("select case_id from prior_agreement where from_case_id = ? order by recorded_at desc")
                .param(id.value())
                .query(UUID.class)
                .list()
                .stream()
                .map(CaseId::new)
                .toList();
    }
}
