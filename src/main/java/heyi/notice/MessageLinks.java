package heyi.notice;

import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Where the short link in a message leads. */
@Repository
public class MessageLinks {

    private final JdbcClient sql;

    MessageLinks(JdbcClient sql) {
        this.sql = sql;
    }

    /** The path of a page; empty for everybody but the receiver. */
    public Optional<String> follow(String code, UUID person) {
        if (!code.matches("[0-9a-z]{1,12}")) return Optional.empty();
        return sql.sql("select link from message where serial = ? and person_id = ? and link is not null")
                .params(Long.parseLong(code, 36), person)
                .query(String.class)
                .optional();
    }
}
