package heyi.account;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Ends sessions. They live in the database, so a deleted one is gone for every node at its next request. */
@Repository
public class Devices {

    private final JdbcClient sql;

    Devices(JdbcClient sql) {
        this.sql = sql;
    }

    /** Signs the person out everywhere. @return how many sessions ended */
    int endAll(UUID person) {
        return endOthers(person, "");
    }

    /** @param here session to keep */
    int endOthers(UUID person, String here) {
        return sql.sql("delete from spring_session where principal_name = ? and session_id <> ?")
                .params(person.toString(), here)
                .update();
    }
}
