package heyi.notice;

import heyi.party.Person;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Messages to people. What is written here leaves only if the transaction that wrote it stands. */
@Repository
@Transactional
public class Outbox {

    private final JdbcClient sql;
    private final Clock clock;

    Outbox(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /**
     * Writes a message in the caller's transaction.
     *
     * @param about what it is about: a person gets one message of a kind about one thing
     * @return false if the person had it before
     */
    public boolean send(Person to, MessageKind kind, String about, String text) {
        return sql.sql(
                                """
                                insert into message (id, person_id, kind, about, text, created_at, due_at)
                                values (:id, :person, :kind, :about, :text, :now, :now)
                                on conflict (kind, about, person_id) do nothing
                                """)
                        .param("id", UUID.randomUUID())
                        .param("person", to.id())
                        .param("kind", kind.name())
                        .param("about", about)
                        .param("text", text)
                        .param("now", OffsetDateTime.now(clock))
                        .update()
                == 1;
    }

    /** The messages that no attempt could deliver, newest first; to whom they go is not told. */
    @Transactional(readOnly = true)
    public List<GivenUp> givenUp(int limit) {
        return sql.sql(
                        """
                        select id, kind, created_at, given_up_at, attempts, fault from message
                        where given_up_at is not null order by given_up_at desc, id limit ?
                        """)
                .param(limit)
                .query(GivenUp.class)
                .list();
    }

    /** @param fault kind of the last failure */
    public record GivenUp(
            UUID id,
            MessageKind kind,
            OffsetDateTime createdAt,
            OffsetDateTime givenUpAt,
            int attempts,
            @Nullable String fault) {}
}
