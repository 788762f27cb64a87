package heyi.contract;

import heyi.casefile.CaseClock;
import heyi.casefile.CaseId;
import heyi.casefile.Deadlines;
import heyi.party.Side;
import heyi.rules.Event;
import heyi.rules.RuleBroken;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Agreements on their way to being signed, and signed. */
@Service
@Transactional
public class Contracts {

    private final JdbcClient sql;
    private final Deadlines deadlines;
    private final Clock clock;

    Contracts(JdbcClient sql, Deadlines deadlines, Clock clock) {
        this.sql = sql;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    /** The number that the agreement on this version of the draft has, or will have. */
    @Transactional(readOnly = true)
    public int numberFor(CaseId id, int draftVersion) {
        return all(id).stream()
                .filter(a -> a.draftVersion() == draftVersion)
                .findFirst()
                .map(Agreement::no)
                .orElseGet(() -> all(id).size() + 1);
    }

    /**
     * One chief signs. The first fixes the bytes; the second must sign the same.
     *
     * @param signedOn the day of the signature; a paper original may be older than its record
     * @return whether both have signed
     * @throws RuleBroken {@code contract.other-text} if the text differs from what the other chief signed
     */
    public boolean sign(CaseId id, int draftVersion, Side side, UUID person, String sha256, LocalDate signedOn) {
        int no = numberFor(id, draftVersion);
        sql.sql("insert into agreement (case_id, no, draft_version, sha256) values (?, ?, ?, ?) on conflict do nothing")
                .params(id.value(), no, draftVersion, sha256)
                .update();
        // the lock makes the two chiefs sign one after the other
        var fixed = sql.sql("select sha256 from agreement where case_id = ? and no = ? for update")
                .params(id.value(), no)
                .query(String.class)
                .single();
        if (!fixed.equals(sha256)) {
            throw new RuleBroken("contract.other-text");
        }
        sql.sql(
                        """
                        insert into agreement_signature (case_id, no, side, person_id, sha256, at, signed_on)
                        values (?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(id.value(), no, side.name(), person, sha256, now(), signedOn)
                .update();
        var both = signatures(id, no).size() == Side.values().length;
        if (both) {
            sql.sql("update agreement set signed_at = ? where case_id = ? and no = ?")
                    .params(now(), id.value(), no)
                    .update();
        }
        return both;
    }

    /** The period for filing runs from the day of the last signature (ZJ art. 34; HZ art. 40; R22 art. 42), where no place says otherwise. */
    public void startFilingPeriod(CaseId id) {
        deadlines.stop(id, CaseClock.SIGNING);
        deadlines.start(
                id,
                CaseClock.FILING,
                Event.SIGNED,
                signedOn(id, last(id).orElseThrow().no()));
    }

    /** A signature on paper was dated wrongly; the period for filing follows the later of both. */
    public Optional<Deadlines.Moved> correctSignedOn(CaseId id, Side side, LocalDate on) {
        int no = last(id).orElseThrow().no();
        sql.sql("update agreement_signature set signed_on = ? where case_id = ? and no = ? and side = ?")
                .params(on, id.value(), no, side.name())
                .update();
        return deadlines.countFrom(id, CaseClock.FILING, signedOn(id, no));
    }

    /** The day of the later of both signatures. */
    @Transactional(readOnly = true)
    public LocalDate signedOn(CaseId id, int no) {
        return signatures(id, no).stream()
                .map(Signature::signedOn)
                .max(LocalDate::compareTo)
                .orElseThrow();
    }

    @Transactional(readOnly = true)
    public Optional<Agreement> last(CaseId id) {
        return all(id).stream().reduce((a, b) -> b);
    }

    @Transactional(readOnly = true)
    public List<Agreement> all(CaseId id) {
        return sql.sql("select no, draft_version, sha256, signed_at from agreement where case_id = ? order by no")
                .param(id.value())
                .query(Agreement.class)
                .list();
    }

    @Transactional(readOnly = true)
    public List<Signature> signatures(CaseId id, int no) {
        return sql.sql(
                        """
                        select s.side, s.person_id, p.name, s.sha256, s.at, s.signed_on
                        from agreement_signature s join person p on p.id = s.person_id
                        where s.case_id = ? and s.no = ? order by s.at
                        """)
                .params(id.value(), no)
                .query(Signature.class)
                .list();
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }
}
