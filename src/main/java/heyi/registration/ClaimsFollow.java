package heyi.registration;

import heyi.region.Follows;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Claims that nobody has decided and invitations that nobody has accepted follow their county. A claim that is being decided
 * at this moment is waited for, so its organisation is there when organisations move.
 */
@Component
class ClaimsFollow implements Follows {

    private static final String OPEN = " and state in ('UNCONFIRMED', 'AT_HEAD', 'AT_UNION') ";

    private final JdbcClient sql;
    private final Clock clock;

    ClaimsFollow(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    @Override
    public int follow(String oldCode, String newCode) {
        var claims = sql.sql("update registration set region = :new where region = :old" + OPEN)
                .param("new", newCode)
                .param("old", oldCode)
                .update();
        var invitations = sql.sql(
                        """
                        update organisation_invitation set region = :new
                        where region = :old and accepted_at is null and withdrawn_at is null
                        """)
                .param("new", newCode)
                .param("old", oldCode)
                .update();
        sql.sql("update plant set region = :new where region = :old")
                .param("new", newCode)
                .param("old", oldCode)
                .update();
        return claims + invitations;
    }

    @Override
    public int end(String oldCode, String why) {
        var claims = sql.sql("update registration set state = 'REFUSED' where region = ?" + OPEN + "returning id")
                .param(oldCode)
                .query(UUID.class)
                .list();
        for (var claim : claims) {
            sql.sql(
                            """
                            insert into registration_decision (id, registration_id, at, person_id, step, reason)
                            values (?, ?, ?, null, '不予通过', ?)
                            """)
                    .params(UUID.randomUUID(), claim, now(), why)
                    .update();
        }
        var invitations = sql.sql(
                        """
                        update organisation_invitation set withdrawn_at = ?
                        where region = ? and accepted_at is null and withdrawn_at is null
                        """)
                .params(now(), oldCode)
                .update();
        return claims.size() + invitations;
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }
}
