package heyi.notice;

import heyi.party.Person;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Messages to people. What is written here leaves only if the transaction that wrote it stands. */
@Repository
@Transactional
public class Outbox {

    private static final List<@Nullable UUID> NOBODY = Collections.singletonList(null);

    private final JdbcClient sql;
    private final Address address;
    private final Clock clock;

    Outbox(JdbcClient sql, Address address, Clock clock) {
        this.sql = sql;
        this.address = address;
        this.clock = clock;
    }

    /**
     * Writes a message in the caller's transaction.
     *
     * @return false if the person had one of the kind about the same thing before
     */
    public boolean send(UUID to, Letter letter) {
        return write(List.of(to), letter, null, null) == 1;
    }

    /** The same message to many, in one statement. */
    public void sendAll(Collection<UUID> to, Letter letter) {
        write(to, letter, null, null);
    }

    /**
     * Sends a link that lets its holder do something, e.g. choose a password. It is erased once it is sent, given up or too
     * old; then a new one must be made.
     *
     * @param kind {@link MessageKind#INVITATION} or {@link MessageKind#CONFIRM_LINK}, which wait for the morning, or {@link
     *     MessageKind#RESET_LINK}, which does not
     * @param path with the secret, e.g. {@code /join/…}
     */
    public void sendLink(Person to, MessageKind kind, String path, OffsetDateTime validUntil) {
        write(List.of(to.id()), secretLink(kind, address.of(path), validUntil), null, null);
    }

    /**
     * The same to a phone whose owner may have no account yet.
     *
     * @param url whole address
     */
    public void sendLink(String phone, MessageKind kind, String url, OffsetDateTime validUntil) {
        write(NOBODY, secretLink(kind, url, validUntil), null, phone);
    }

    /** A code to a phone whose owner may have no account yet; it leaves at any hour. */
    public void sendCode(String phone, String code, OffsetDateTime validUntil) {
        var each = UUID.randomUUID().toString();
        write(NOBODY, Letters.registrationCode(each, code, validUntil), null, phone);
    }

    /** Something that is no secret, to a number that may be nobody's any more. */
    void sendToPhone(String phone, Letter letter) {
        write(NOBODY, letter, null, phone);
    }

    private static Letter secretLink(MessageKind kind, String url, OffsetDateTime validUntil) {
        if (!kind.isSecretLink()) throw new IllegalArgumentException(kind + " carries no secret link");
        return Letters.secretLink(kind, UUID.randomUUID().toString(), url, validUntil);
    }

    void sendTo(UUID person, String mail, Letter letter) {
        write(List.of(person), letter, mail, null);
    }

    private int write(Collection<@Nullable UUID> to, Letter letter, @Nullable String mail, @Nullable String phone) {
        var now = OffsetDateTime.now(clock);
        return sql.sql(
                        """
                        insert into message (id, person_id, kind, about, subject, text, detail, link, to_mail, to_phone, created_at, due_at,
                                             useless_after)
                        select gen_random_uuid(), p, :kind, :about, :subject, :text, :detail, :link, :mail, :phone, :now, :due,
                               :useless::timestamptz
                        from unnest(:to) as p
                        on conflict (kind, about, person_id) do nothing
                        """)
                .param("to", to.toArray(UUID[]::new))
                .param("kind", letter.kind().name())
                .param("about", letter.about())
                .param("subject", letter.subject())
                .param("text", letter.text())
                .param("detail", letter.detail().isEmpty() ? null : letter.detail())
                .param("link", letter.link())
                .param("mail", mail)
                .param("phone", phone)
                .param("now", now)
                .param("due", Objects.requireNonNullElse(letter.dueAt(), now))
                .param("useless", letter.uselessAfter())
                .update();
    }
}
