package heyi.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import heyi.TestDatabase;
import heyi.party.Person;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class OutboxTest {

    private static final Instant MORNING = Instant.parse("2026-03-02T16:30:00Z");

    private static DataSource database;

    @TempDir
    Path data;

    private JdbcClient sql;
    private TransactionTemplate transaction;
    private Instant now = MORNING;
    private final Clock clock = new MovingClock();
    private final List<Message> carried = Collections.synchronizedList(new java.util.ArrayList<>());

    @BeforeAll
    static void create_database() {
        database = TestDatabase.create();
    }

    @BeforeEach
    void empty_outbox() {
        sql = JdbcClient.create(database);
        transaction = new TransactionTemplate(new JdbcTransactionManager(database));
        sql.sql("truncate message").update();
    }

    @Test
    void a_message_leaves_once_and_is_the_line_of_a_private_file() throws IOException {
        var zhou = aPerson("周敏");
        assertThat(outbox().send(zhou, MessageKind.REMINDER, "task-1", "请于明日前\n办理${1}"))
                .isTrue();
        assertThat(outbox().send(zhou, MessageKind.REMINDER, "task-1", "again")).isFalse();
        var sender = sender(new FileSink(new OutboxSettings(data), clock));
        sender.sendDue();
        sender.sendDue();
        var file = data.resolve("outbox/2026-03-03.txt");
        assertThat(Files.readAllLines(file))
                .singleElement()
                .asString()
                .startsWith("2026-03-03T00:30")
                .endsWith(zhou.phone() + "\t周敏\t请于明日前 办理${1}");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void what_is_rolled_back_is_never_sent() {
        var zhou = aPerson("周敏");
        transaction.executeWithoutResult(status -> {
            outbox().send(zhou, MessageKind.REMINDER, "task-2", "…");
            status.setRollbackOnly();
        });
        sender(carried::add).sendDue();
        assertThat(carried).isEmpty();
    }

    @Test
    void a_failing_carrier_is_asked_again_ever_more_rarely_and_then_given_up() {
        outbox().send(aPerson("周敏"), MessageKind.REMINDER, "task-3", "…");
        var asked = new ConcurrentLinkedQueue<Instant>();
        var sender = sender(m -> {
            asked.add(now);
            throw new IOException("139… unreachable");
        });
        for (int minute = 0; minute < 400; minute++) {
            sender.sendDue();
            now = now.plus(Duration.ofMinutes(1));
        }
        assertThat(asked.stream().map(at -> Duration.between(MORNING, at).toMinutes()))
                .containsExactly(0L, 1L, 3L, 7L, 15L, 31L, 63L, 127L);
        assertThat(outbox().givenUp(10)).singleElement().satisfies(m -> {
            assertThat(m.attempts()).isEqualTo(OutboxSender.ATTEMPTS);
            assertThat(m.fault()).isEqualTo("IOException");
        });
    }

    @Test
    void one_that_fails_holds_up_no_other() {
        var unreachable = aPerson("周敏");
        outbox().send(unreachable, MessageKind.REMINDER, "task-4", "…");
        outbox().send(aPerson("沈伟"), MessageKind.REMINDER, "task-4", "…");
        sender(m -> {
                    if (m.to().id().equals(unreachable.id())) throw new IllegalStateException("bug of a carrier");
                    carried.add(m);
                })
                .sendDue();
        assertThat(carried).hasSize(1);
    }

    @Test
    void a_code_is_erased_once_it_is_sent() {
        outbox().send(aPerson("周敏"), MessageKind.SIGN_IN_CODE, "code-1", "您的登录验证码是123456");
        sender(carried::add).sendDue();
        assertThat(carried).singleElement().extracting(Message::text).asString().contains("123456");
        assertThat(sql.sql("select count(*) from message where text is null")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void several_nodes_share_the_work() {
        var person = aPerson("周敏");
        for (int i = 0; i < 200; i++) outbox().send(person, MessageKind.REMINDER, "shared-" + i, "…");
        IntStream.range(0, 4).parallel().forEach(node -> sender(carried::add).sendDue());
        assertThat(carried.stream().map(Message::id)).hasSize(200).doesNotHaveDuplicates();
    }

    @Test
    void a_kind_that_nobody_declared_is_refused() {
        var person = aPerson("周敏");
        assertThatThrownBy(() -> sql.sql(
                                "insert into message (id, person_id, kind, about, created_at, due_at) values (?, ?, 'SPAM', '', ?, ?)")
                        .params(
                                UUID.randomUUID(),
                                person.id(),
                                now.atOffset(ZoneOffset.UTC),
                                now.atOffset(ZoneOffset.UTC))
                        .update())
                .hasMessageContaining("message_kind");
    }

    private Outbox outbox() {
        return new Outbox(sql, clock);
    }

    private OutboxSender sender(MessageSink sink) {
        return new OutboxSender(sql, sink, transaction, clock);
    }

    private Person aPerson(String name) {
        var id = UUID.randomUUID();
        var phone = "139" + Math.abs(id.hashCode());
        sql.sql("insert into person (id, name, sex, phone) values (?, ?, 'F', ?)")
                .params(id, name, phone)
                .update();
        return new Person(id, name, Person.Sex.F, phone);
    }

    private final class MovingClock extends Clock {
        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public java.time.ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
            throw new UnsupportedOperationException();
        }
    }
}
