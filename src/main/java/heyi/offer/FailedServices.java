package heyi.offer;

import heyi.casefile.CaseId;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Posted offers that were refused or came back. None counts as received: no text read so far says so. */
@Repository
public class FailedServices {

    private final JdbcClient sql;

    FailedServices(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * Puts the service that runs aside, so that another can follow.
     *
     * @param evidence id of the carrier's proof
     */
    public void putAside(CaseId id, ProvePostalService form, UUID evidence) {
        sql.sql(
                        """
                        with failed as (delete from offer_service where case_id = :case returning *)
                        insert into offer_failed_service (case_id, no, mode, sha256, sent_at, outcome, outcome_on, carrier,
                                                          tracking_no, evidence_id)
                        select case_id, :no, mode, sha256, sent_at, :outcome, :on, :carrier, :tracking, :evidence from failed
                        """)
                .param("case", id.value())
                .param("no", count(id) + 1)
                .param("outcome", form.outcome().name())
                .param("on", form.deliveredOn())
                .param("carrier", form.carrier())
                .param("tracking", form.trackingNo())
                .param("evidence", evidence)
                .update();
    }

    public int count(CaseId id) {
        return outcomes(id).size();
    }

    /** Whether the other side refused the post once, so that the offer may be left behind before witnesses. */
    public boolean refused(CaseId id) {
        return outcomes(id).contains(ProvePostalService.Outcome.REFUSED);
    }

    private List<ProvePostalService.Outcome> outcomes(CaseId id) {
        return sql.sql("select outcome from offer_failed_service where case_id = ? order by no")
                .param(id.value())
                .query(ProvePostalService.Outcome.class)
                .list();
    }
}
