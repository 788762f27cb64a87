package heyi.negotiation;

import heyi.casefile.CaseClock;
import heyi.casefile.CaseId;
import heyi.casefile.Cases;
import heyi.casefile.Deadlines;
import heyi.party.Side;
import heyi.rules.MinimumWages;
import heyi.rules.Parameter;
import heyi.rules.Rule;
import heyi.rules.RuleBook;
import heyi.rules.RuleBroken;
import heyi.wage.WageRow;
import heyi.wage.WageTable;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Versions of the draft: written by either side, kept for good, agreed by both chiefs. */
@Service
@Transactional
public class Drafts {

    private final JdbcClient sql;
    private final Cases cases;
    private final Deadlines deadlines;
    private final RuleBook rules;
    private final MinimumWages minimumWages;
    private final Clock clock;

    Drafts(JdbcClient sql, Cases cases, Deadlines deadlines, RuleBook rules, MinimumWages minimumWages, Clock clock) {
        this.sql = sql;
        this.cases = cases;
        this.deadlines = deadlines;
        this.rules = rules;
        this.minimumWages = minimumWages;
        this.clock = clock;
    }

    /**
     * Writes the next version.
     *
     * @return its number
     * @throws RuleBroken {@code draft.term} if the term is not allowed; {@code wage.*} if the wage table is not
     */
    public int write(CaseId id, Side side, UUID author, WriteDraft form) {
        checkTerm(id, form);
        var c = cases.get(id);
        if (!form.wages().isEmpty()) {
            new WageTable(form.wages()).check(minimumWages.find(c.law(), deadlines.today()));
        }
        int version = latest(id).map(Draft::version).orElse(0) + 1;
        sql.sql(
                        """
                        insert into draft (case_id, version, side, person_id, starts_on, ends_on, note, written_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(id.value(), version, side.name(), author, form.startsOn(), form.endsOn(), form.note(), now())
                .update();
        sql.sql(
                        """
                        insert into draft_clause (case_id, version, no, heading, text)
                        select ?, ?, no, heading, text from unnest(?, ?) with ordinality as clause (heading, text, no)
                        """)
                .params(
                        id.value(),
                        version,
                        texts(form.clauses(), Clause::heading),
                        texts(form.clauses(), Clause::text))
                .update();
        sql.sql(
                        """
                        insert into wage_row (case_id, version, no, post_class, grade, monthly)
                        select ?, ?, no, post_class, grade, monthly::numeric
                        from unnest(?, ?, ?) with ordinality as wage (post_class, grade, monthly, no)
                        """)
                .params(
                        id.value(),
                        version,
                        texts(form.wages(), WageRow::postClass),
                        texts(form.wages(), w -> w.grade().name()),
                        texts(form.wages(), w -> w.monthly().toPlainString()))
                .update();
        return version;
    }

    private void checkTerm(CaseId id, WriteDraft form) {
        if (form.endsOn().isBefore(form.startsOn())) {
            throw new RuleBroken("draft.term");
        }
        var c = cases.get(id);
        var lastDay = form.endsOn().plusDays(1);
        rules.stated(c.law(), c.kind(), Parameter.TERM_MIN, deadlines.today())
                .filter(r ->
                        lastDay.isBefore(form.startsOn().plusYears(r.period().amount())))
                .ifPresent(r -> refuseTerm("draft.term/short", r));
        rules.stated(c.law(), c.kind(), Parameter.TERM_MAX, deadlines.today())
                .filter(r ->
                        lastDay.isAfter(form.startsOn().plusYears(r.period().amount())))
                .ifPresent(r -> refuseTerm("draft.term/long", r));
    }

    private static void refuseTerm(String sentence, Rule rule) {
        throw new RuleBroken(sentence, rule.period(), rule.cited());
    }

    /**
     * One chief's verdict on a version.
     *
     * @throws RuleBroken {@code draft.overtaken} if a newer version exists; {@code draft.remarks-missing}
     */
    public void judge(CaseId id, Side side, UUID person, AgreeDraft form) {
        var version = latest(id).map(Draft::version).orElseThrow();
        if (form.version() != version) {
            throw new RuleBroken("draft.overtaken", version);
        }
        var agrees = form.verdict() == AgreeDraft.Verdict.AGREE;
        if (!agrees && form.remarks().isBlank()) {
            throw new RuleBroken("draft.remarks-missing");
        }
        sql.sql(
                        """
                        insert into draft_verdict (case_id, version, side, person_id, agrees, remarks, at)
                        values (?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(id.value(), version, side.name(), person, agrees, form.remarks(), now())
                .update();
    }

    /** Whether both chiefs agree to the latest version. */
    public boolean settle(CaseId id) {
        var draft = latest(id).orElseThrow();
        var agreed = sql.sql("select count(*) from draft_verdict where case_id = ? and version = ? and agrees")
                        .params(id.value(), draft.version())
                        .query(Integer.class)
                        .single()
                == Side.values().length;
        if (agreed) {
            sql.sql("update draft set agreed_at = ? where case_id = ? and version = ?")
                    .params(now(), id.value(), draft.version())
                    .update();
            deadlines.stop(id, CaseClock.BARGAINING_LIMIT);
        }
        return agreed;
    }

    /**
     * Starts the period for bringing the agreed draft to the congress.
     *
     * @param again whether the congress has rejected an earlier version, which sets the shorter period (HZ art. 28)
     */
    public void startCongressPeriod(CaseId id, boolean again) {
        var shorter = again ? deadlines.start(id, CaseClock.REVOTE, deadlines.today()) : Optional.empty();
        // where the law sets no period of its own for voting again, the revised text is a draft like any other
        if (shorter.isEmpty()) deadlines.start(id, CaseClock.DRAFT_TO_CONGRESS, deadlines.today());
    }

    /** Records why a draft came back and what the workers' side wants changed. */
    public void propose(CaseId id, ProposeChanges form) {
        sql.sql(
                        """
                        insert into change_proposal (case_id, no, reasons, changes, proposed_at)
                        select :case, coalesce(max(no), 0) + 1, :reasons, :changes, :now
                        from change_proposal where case_id = :case
                        """)
                .param("case", id.value())
                .param("reasons", form.reasons())
                .param("changes", form.changes())
                .param("now", now())
                .update();
    }

    /** The latest proposal. */
    @Transactional(readOnly = true)
    public Optional<ProposeChanges> proposal(CaseId id) {
        return sql.sql("select reasons, changes from change_proposal where case_id = ? order by no desc limit 1")
                .param(id.value())
                .query(ProposeChanges.class)
                .optional();
    }

    /** Remarks on the latest version. */
    @Transactional(readOnly = true)
    public List<Verdict> verdicts(CaseId id) {
        return sql.sql(
                        """
                        select side, agrees, remarks, at from draft_verdict
                        where case_id = ? and version = (select max(version) from draft where case_id = ?) order by at
                        """)
                .params(id.value(), id.value())
                .query(Verdict.class)
                .list();
    }

    @Transactional(readOnly = true)
    public Optional<Draft> latest(CaseId id) {
        return version(id, "order by version desc limit 1", id.value());
    }

    @Transactional(readOnly = true)
    public Optional<Draft> get(CaseId id, int version) {
        return version(id, "and version = ?", id.value(), version);
    }

    private Optional<Draft> version(CaseId id, String which, Object... params) {
        return sql.sql("select * from draft where case_id = ? " + which)
                .params(params)
                .query((rs, i) -> new Draft(
                        rs.getInt("version"),
                        Side.valueOf(rs.getString("side")),
                        rs.getObject("person_id", UUID.class),
                        rs.getObject("starts_on", java.time.LocalDate.class),
                        rs.getObject("ends_on", java.time.LocalDate.class),
                        rs.getString("note"),
                        rs.getObject("written_at", OffsetDateTime.class),
                        rs.getObject("agreed_at", OffsetDateTime.class),
                        clauses(id, rs.getInt("version")),
                        wages(id, rs.getInt("version"))))
                .optional();
    }

    private List<Clause> clauses(CaseId id, int version) {
        return sql.sql("select heading, text from draft_clause where case_id = ? and version = ? order by no")
                .params(id.value(), version)
                .query(Clause.class)
                .list();
    }

    private List<WageRow> wages(CaseId id, int version) {
        return sql.sql("select post_class, grade, monthly from wage_row where case_id = ? and version = ? order by no")
                .params(id.value(), version)
                .query(WageRow.class)
                .list();
    }

    private static <T> String[] texts(List<T> all, Function<T, String> text) {
        return all.stream().map(text).toArray(String[]::new);
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }

    /** What one side said about the latest version. */
    public record Verdict(Side side, boolean agrees, String remarks, OffsetDateTime at) {}
}
