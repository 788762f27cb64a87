package heyi.offer;

import heyi.casefile.CaseId;
import heyi.party.Actor;
import heyi.party.Side;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Offers that were taken back. */
@Repository
public class Withdrawals {

    private final JdbcClient sql;
    private final Clock clock;

    Withdrawals(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    public void record(CaseId id, Side side, Actor by, WithdrawOffer form) {
        sql.sql("insert into offer_withdrawal (case_id, side, person_id, reason, at) values (?, ?, ?, ?, ?)")
                .params(id.value(), side.name(), by.person(), form.reason(), OffsetDateTime.now(clock))
                .update();
    }

    /** Who took the offer back, if anybody did. */
    public Optional<UUID> by(CaseId id) {
        return sql.sql("select person_id from offer_withdrawal where case_id = ?")
                .param(id.value())
                .query(UUID.class)
                .optional();
    }
}
