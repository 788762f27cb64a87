package heyi.casefile;

import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Mistakes put right beside the acts that hold them: nothing in the timeline is ever changed. */
@Repository
@Transactional
public class Corrections {

    private final JdbcClient sql;

    Corrections(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * Ties an act of the timeline, which tells the correction, to the act that it corrects.
     *
     * @param effect what follows for dates of the case; empty if nothing does
     * @return the number of the correction within the case, from 1
     */
    public int add(CaseId id, UUID act, UUID corrects, String wrong, String correct, String reason, String effect) {
        return sql.sql(
                        """
                        insert into correction (act_id, case_id, no, corrects, wrong, correct, reason, effect)
                        select :act, :case, coalesce(max(no), 0) + 1, :corrects, :wrong, :correct, :reason, :effect
                        from correction where case_id = :case
                        returning no
                        """)
                .param("act", act)
                .param("case", id.value())
                .param("corrects", corrects)
                .param("wrong", wrong)
                .param("correct", correct)
                .param("reason", reason)
                .param("effect", effect)
                .query(Integer.class)
                .single();
    }

    @Transactional(readOnly = true)
    public Optional<Correction> find(CaseId id, int no) {
        return sql.sql(
                        """
                        select k.no, k.wrong, k.correct, k.reason, k.effect, a.at, a.party, p.name as person,
                               c.title as corrected_title, c.at as corrected_at, c.detail as corrected_detail
                        from correction k join act a on a.id = k.act_id join act c on c.id = k.corrects
                        left join person p on p.id = a.person_id
                        where k.case_id = ? and k.no = ?
                        """)
                .params(id.value(), no)
                .query(Correction.class)
                .optional();
    }

    /**
     * One correction, with the entry that it corrects.
     *
     * @param party group of who corrects
     */
    public record Correction(
            int no,
            String wrong,
            String correct,
            String reason,
            String effect,
            OffsetDateTime at,
            String party,
            @Nullable String person,
            String correctedTitle,
            OffsetDateTime correctedAt,
            String correctedDetail) {

        public String documentSubject() {
            return subject(no);
        }

        public static String subject(int no) {
            return "correction-" + no;
        }
    }
}
