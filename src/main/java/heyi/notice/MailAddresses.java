package heyi.notice;

import heyi.rules.RuleBroken;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** E-mail addresses that their owners have proved: a code goes there and comes back. */
@Repository
@Transactional
public class MailAddresses {

    static final Duration VALID = Duration.ofMinutes(10);
    static final Duration BETWEEN = Duration.ofMinutes(1);
    static final int ATTEMPTS = 5;
    /** Nobody uses Heyi to fill a stranger's mailbox. */
    static final int CODES_A_DAY = 5;

    private final JdbcClient sql;
    private final Outbox outbox;
    private final Clock clock;
    private final BCryptPasswordEncoder hashes = new BCryptPasswordEncoder();
    private final SecureRandom random = new SecureRandom();

    MailAddresses(JdbcClient sql, Outbox outbox, Clock clock) {
        this.sql = sql;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Mail of(UUID person) {
        return sql.sql("select mail as confirmed, asked_mail as asked from message_contact where person_id = ?")
                .param(person)
                .query(Mail.class)
                .optional()
                .orElse(new Mail(null, null));
    }

    /**
     * Sends a code to an address; the one in use stays until it comes back.
     *
     * @throws RuleBroken {@code message.mail-address}, {@code message.code-too-soon}, {@code message.codes-today}
     */
    public void ask(UUID person, String typed) {
        var address = checked(typed.strip());
        var now = OffsetDateTime.now(clock);
        requireFewToday(person, now);
        var code = String.format(Locale.ROOT, "%06d", random.nextInt(1_000_000));
        var asked = sql.sql(
                        """
                        insert into message_contact (person_id, asked_mail, asked_code_hash, asked_at) values (:person, :mail, :hash, :now)
                        on conflict (person_id) do update
                        set asked_mail = :mail, asked_code_hash = :hash, asked_at = :now, asked_attempts = 0
                        where message_contact.asked_at is null or message_contact.asked_at <= :before
                        """)
                .param("person", person)
                .param("mail", address)
                .param("hash", hashes.encode(code))
                .param("now", now)
                .param("before", now.minus(BETWEEN))
                .update();
        if (asked == 0) throw new RuleBroken("message.code-too-soon");
        outbox.sendTo(person, address, Letters.mailCode(UUID.randomUUID().toString(), code, now.plus(VALID)));
    }

    private void requireFewToday(UUID person, OffsetDateTime now) {
        var sent = sql.sql("select count(*) from message where person_id = ? and created_at > ? and kind = 'MAIL_CODE'")
                .params(person, now.minusDays(1))
                .query(Integer.class)
                .single();
        if (sent >= CODES_A_DAY) {
            throw new RuleBroken("message.codes-today", CODES_A_DAY);
        }
    }

    private static String checked(String address) {
        var wrong = new RuleBroken("message.mail-address");
        try {
            new InternetAddress(address, true).validate();
        } catch (AddressException e) {
            throw wrong;
        }
        if (address.length() > 254 || !address.matches("[^\\s<>\",;:()\\[\\]]+@[\\w.-]+\\.\\w{2,}")) throw wrong;
        return address;
    }

    /**
     * Proves the address; from now on letters go there. A wrong code counts, and the fifth voids it.
     *
     * @return false if the code is wrong, too old or void
     */
    public boolean confirm(UUID person, String code) {
        var hash = sql.sql(
                        """
                        update message_contact set asked_attempts = asked_attempts + 1
                        where person_id = ? and asked_attempts < ? and asked_at > ? returning asked_code_hash
                        """)
                .params(person, ATTEMPTS, OffsetDateTime.now(clock).minus(VALID))
                .query(String.class)
                .optional();
        if (hash.isEmpty() || !hashes.matches(code.strip(), hash.get())) return false;
        return sql.sql(
                                """
                                update message_contact set mail = asked_mail, asked_mail = null, asked_code_hash = null, asked_at = null,
                                       asked_attempts = 0
                                where person_id = ? and asked_code_hash = ?
                                """)
                        .params(person, hash.get())
                        .update()
                == 1;
    }

    public void remove(UUID person) {
        sql.sql(
                        """
                        update message_contact set mail = null, asked_mail = null, asked_code_hash = null, asked_at = null,
                               asked_attempts = 0
                        where person_id = ?
                        """)
                .param(person)
                .update();
    }

    /** @param asked waits for its code */
    public record Mail(@Nullable String confirmed, @Nullable String asked) {

        @Override
        public String toString() {
            return "Mail[]";
        }
    }
}
