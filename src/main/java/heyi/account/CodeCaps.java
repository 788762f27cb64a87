package heyi.account;

import heyi.rules.RuleBroken;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * How many codes may be asked for. What counts is the number typed, whether it stands on a roll or not, so that the
 * refusal tells nothing.
 */
@Repository
public class CodeCaps {

    private static final Duration PHONE_WINDOW = Duration.ofDays(1);
    private static final Duration ADDRESS_WINDOW = Duration.ofHours(1);

    private final JdbcClient sql;
    private final Seal seal;
    private final AccountSettings settings;
    private final Clock clock;

    CodeCaps(JdbcClient sql, Seal seal, AccountSettings settings, Clock clock) {
        this.sql = sql;
        this.seal = seal;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Counts a request for a code; a second one within a minute sends nothing and is not counted.
     *
     * @throws RuleBroken {@code account.too-many-codes} if there were too many
     */
    @Transactional
    public void count(String phone, String address) {
        var phoneMark = seal.mark("phone", Phones.normal(phone));
        var addressMark = seal.mark("address", address);
        var now = OffsetDateTime.now(clock);
        forget(now.minus(PHONE_WINDOW));
        sql.sql("select pg_advisory_xact_lock(hashtextextended(?, 0))::text")
                .param(phoneMark)
                .query(String.class)
                .single();
        if (since("phone_mark", phoneMark, now.minus(Codes.BETWEEN)) > 0) return;
        if (since("phone_mark", phoneMark, now.minus(PHONE_WINDOW)) >= settings.codesPerPhone()
                || (!isHere(address)
                        && since("address_mark", addressMark, now.minus(ADDRESS_WINDOW))
                                >= settings.codesPerAddress())) {
            throw new RuleBroken("account.too-many-codes");
        }
        sql.sql("insert into code_request (phone_mark, address_mark, at) values (?, ?, ?)")
                .params(phoneMark, addressMark, now)
                .update();
    }

    private void forget(OffsetDateTime before) {
        sql.sql("delete from code_request where at < ?").param(before).update();
    }

    private int since(String column, String mark, OffsetDateTime from) {
        return sql.sql("select count(*) from code_request where " + column + " = ? and at > ?")
                .params(mark, from)
                .query(Integer.class)
                .single();
    }

    /** A proxy on this machine that does not pass addresses on makes all the world look like one visitor. */
    private static boolean isHere(String address) {
        try {
            return InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
