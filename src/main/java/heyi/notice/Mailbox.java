package heyi.notice;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * What was written to a person. Codes and secret links are not among it: who reads them here could sign in as somebody.
 * Nor is what was written about votes, since it would tell whether the person had voted by then.
 */
@Repository
@Transactional
public class Mailbox {

    private static final String[] KINDS = Arrays.stream(MessageKind.values())
            .filter(k -> !k.isSecret() && !k.tellsOfVote())
            .map(Enum::name)
            .toArray(String[]::new);

    private static final String MESSAGE =
            """
            select id, serial, kind, subject, text, detail, link, created_at, sent_at, read_at from message
            where person_id = :person and kind = any(:kinds) and skipped_at is null and text is not null
              and due_at <= :now
            """;

    private final JdbcClient sql;
    private final Clock clock;

    Mailbox(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /**
     * The newest first.
     *
     * @param unread those alone that were not marked as read
     * @param before the serial number at which the part before ended; null for the beginning
     */
    @Transactional(readOnly = true)
    public List<Received> of(UUID person, boolean unread, @Nullable Long before, int limit) {
        return sql.sql(
                        MESSAGE
                                + """
                          and (not :unread or read_at is null) and (:before::bigint is null or serial < :before)
                        order by serial desc limit :limit
                        """)
                .param("person", person)
                .param("kinds", KINDS)
                .param("now", OffsetDateTime.now(clock))
                .param("unread", unread)
                .param("before", before)
                .param("limit", limit)
                .query(Received.class)
                .list();
    }

    /** Empty if it is somebody else's. */
    @Transactional(readOnly = true)
    public Optional<Received> find(UUID person, UUID message) {
        return sql.sql(MESSAGE + " and id = :id")
                .param("person", person)
                .param("kinds", KINDS)
                .param("now", OffsetDateTime.now(clock))
                .param("id", message)
                .query(Received.class)
                .optional();
    }

    /** The first time counts. @return false if there is no such message for the person */
    public boolean markRead(UUID person, UUID message) {
        if (find(person, message).isEmpty()) return false;
        sql.sql("update message set read_at = ? where id = ? and read_at is null")
                .params(OffsetDateTime.now(clock), message)
                .update();
        return true;
    }

    /**
     * @param serial grows with every message
     * @param detail what a letter adds to the text; null for nothing
     * @param link path of the page that it leads to; null for none
     * @param sentAt null while it waits, or if it could not be delivered
     */
    public record Received(
            UUID id,
            long serial,
            MessageKind kind,
            String subject,
            String text,
            @Nullable String detail,
            @Nullable String link,
            OffsetDateTime createdAt,
            @Nullable OffsetDateTime sentAt,
            @Nullable OffsetDateTime readAt) {

        @Override
        public String toString() {
            return "Received[" + kind + "]";
        }
    }
}
