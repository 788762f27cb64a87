package heyi.demonstration;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Passwords that are printed at each start must not be worth anything beyond this machine. */
final class Loopback {

    private final JdbcClient sql;

    Loopback(JdbcClient sql) {
        this.sql = sql;
    }

    /** @throws DemonstrationExposed if the server would listen elsewhere while such accounts exist */
    void require(String address) {
        if (isLoopback(address) || !accounts()) return;
        throw new DemonstrationExposed(address.isBlank() ? "0.0.0.0" : address);
    }

    private boolean accounts() {
        return sql.sql("select exists (select 1 from login where demonstration)")
                .query(Boolean.class)
                .single();
    }

    private static boolean isLoopback(String address) {
        if (address.isBlank()) return false;
        try {
            return InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
