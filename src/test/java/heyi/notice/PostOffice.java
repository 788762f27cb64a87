package heyi.notice;

import heyi.TestDatabase;
import heyi.party.Person;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Everything that sends messages, on a database and with a clock of its own; the carriers are the test's. */
final class PostOffice {

    static final LocalDateTime MORNING = LocalDateTime.of(2026, 3, 3, 9, 30);
    static final URI HOME = URI.create("https://heyi.example.cn");

    final JdbcClient sql;
    final TransactionTemplate transaction;
    final Clock clock = new MovingClock();
    final Outbox outbox;
    final List<StillToDo> stillToDo = new ArrayList<>();
    QuietHours quiet = new QuietHours(LocalTime.of(21, 0), LocalTime.of(8, 0), false);
    private volatile Instant now;

    private PostOffice(DataSource database) {
        sql = JdbcClient.create(database);
        transaction = new TransactionTemplate(new JdbcTransactionManager(database));
        outbox = new Outbox(sql, address(), clock);
        goTo(MORNING);
    }

    static PostOffice open() {
        return new PostOffice(TestDatabase.create());
    }

    void empty() {
        sql.sql("truncate message, message_contact, message_unwanted").update();
        stillToDo.clear();
        goTo(MORNING);
    }

    void goTo(LocalDateTime moment) {
        now = moment.atZone(ZoneId.of("Asia/Shanghai")).toInstant();
    }

    void pass(Duration time) {
        now = now.plus(time);
    }

    /** A node. */
    OutboxSender node(Carrier... carriers) {
        return node(List.of(), carriers);
    }

    OutboxSender node(List<Channel> order, Carrier... carriers) {
        var channels = new Channels(List.of(carriers), order);
        var claims = new Claims(sql, transaction, address(), quiet, stillToDo, clock);
        return new OutboxSender(new Routing(sql, channels, transaction, clock), channels, claims, settings(), clock);
    }

    static OutboxSettings settings(Path data) {
        return new OutboxSettings(data, HOME.toString());
    }

    private static Address address() {
        return new Address(settings(Path.of(".")));
    }

    private static MessageSettings settings() {
        return new MessageSettings(
                List.of(), null, LocalTime.of(21, 0), LocalTime.of(8, 0), false, LocalTime.of(8, 30), 4, gateway(null));
    }

    static MessageSettings.Gateway gateway(String url) {
        return new MessageSettings.Gateway(
                url,
                "{\"id\":\"{id}\",\"phone\":\"{phone}\",\"kind\":\"{kind}\",\"text\":\"{text}\"}",
                "s3cret-token",
                "hmac key",
                Duration.ofSeconds(1),
                Duration.ofMillis(500),
                false);
    }

    Person aPerson(String name) {
        var id = UUID.randomUUID();
        var phone = "139" + Math.abs(id.hashCode());
        sql.sql("insert into person (id, name, sex, phone) values (?, ?, 'F', ?)")
                .params(id, name, phone)
                .update();
        return new Person(id, name, Person.Sex.F, phone);
    }

    Person withMail(Person person, String mail) {
        sql.sql("insert into message_contact (person_id, mail) values (?, ?)")
                .params(person.id(), mail)
                .update();
        return person;
    }

    static Letter reminder(String about) {
        var matter = new Letters.Matter(about, "答复要约", "杭州湘湖针织有限公司", "2026-0001", "/tasks/" + about);
        return Letters.reminder(about, matter, MORNING.toLocalDate().plusDays(3), "依据…");
    }

    /** Column by column, whatever the message is about. */
    <T> List<T> column(String expression, Class<T> type) {
        return sql.sql("select " + expression + " from message order by serial")
                .query(type)
                .list();
    }

    private final class MovingClock extends Clock {
        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException();
        }
    }
}
