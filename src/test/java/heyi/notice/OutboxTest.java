package heyi.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import heyi.Together;
import heyi.account.LinkPurpose;
import heyi.rules.RuleBroken;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutboxTest {

    private static PostOffice office;

    @TempDir
    Path data;

    private final Carried carried = Carried.by(Channel.GATEWAY);

    @BeforeAll
    static void create_database() {
        office = PostOffice.open();
    }

    @BeforeEach
    void empty_outbox() {
        office.empty();
        office.quiet = new QuietHours(LocalTime.of(21, 0), LocalTime.of(8, 0), false);
    }

    @Test
    void a_message_leaves_once_and_is_the_line_of_a_private_file() throws IOException {
        var zhou = office.aPerson("周敏");
        assertThat(office.outbox.send(zhou.id(), PostOffice.reminder("task-1"))).isTrue();
        assertThat(office.outbox.send(zhou.id(), PostOffice.reminder("task-1"))).isFalse();
        var sender = office.node(new FileSink(PostOffice.settings(data), office.clock));
        sender.sendDue();
        sender.sendDue();
        var file = data.resolve("outbox/2026-03-03.txt");
        var serial = office.column("serial", Long.class).get(0);
        assertThat(Files.readAllLines(file))
                .singleElement()
                .asString()
                .startsWith("2026-03-03T09:30")
                .endsWith(zhou.phone() + "\t周敏\t【和议】请最迟于3月6日（周五）办理“答复要约”：杭州湘湖针织有限公司。https://heyi.example.cn/m/"
                        + Long.toString(serial, 36));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void what_is_rolled_back_is_never_sent() {
        var zhou = office.aPerson("周敏");
        office.transaction.executeWithoutResult(status -> {
            office.outbox.send(zhou.id(), PostOffice.reminder("task-2"));
            status.setRollbackOnly();
        });
        office.node(carried).sendDue();
        assertThat(carried.messages).isEmpty();
    }

    @Test
    void a_failing_carrier_is_asked_again_ever_more_rarely_and_then_given_up() {
        office.outbox.send(office.aPerson("周敏").id(), PostOffice.reminder("task-3"));
        var asked = new ConcurrentLinkedQueue<Instant>();
        var sender = office.node(Carried.doing(m -> {
            asked.add(office.clock.instant());
            throw new IOException("139… unreachable");
        }));
        var start = office.clock.instant();
        for (int minute = 0; minute < 400; minute++) {
            sender.sendDue();
            office.pass(Duration.ofMinutes(1));
        }
        assertThat(asked.stream().map(at -> Duration.between(start, at).toMinutes()))
                .containsExactly(0L, 1L, 3L, 7L, 15L, 31L, 63L, 127L);
        assertThat(deadLetters().givenUp(10)).singleElement().satisfies(m -> {
            assertThat(m.attempts()).isEqualTo(Lane.ATTEMPTS);
            assertThat(m.fault()).isEqualTo("IOException");
            assertThat(m.repeatable()).isTrue();
        });
    }

    @Test
    void a_dead_letter_starts_anew_or_is_put_aside() {
        office.outbox.send(office.aPerson("周敏").id(), PostOffice.reminder("task-again"));
        office.outbox.send(office.aPerson("沈伟").id(), PostOffice.reminder("task-aside"));
        var broken = Carried.doing(m -> {
            throw NotDelivered.forGood("HTTP 400");
        });
        office.node(broken).sendDue();
        var dead = deadLetters().givenUp(10);
        assertThat(dead).hasSize(2).allSatisfy(d -> assertThat(d.attempts()).isEqualTo(1));
        deadLetters().drop(dead.get(0).id());
        deadLetters().retry(dead.get(1).id());
        office.node(carried).sendDue();
        assertThat(carried.messages)
                .extracting(Message::id)
                .containsExactly(dead.get(1).id());
        assertThat(deadLetters().givenUp(10)).isEmpty();
        assertThat(deadLetters().counts()).isEqualTo(new DeadLetters.Counts(1, 0, 1, 0, 0, 0, null));
        assertThatThrownBy(() -> deadLetters().retry(dead.get(1).id())).isInstanceOf(RuleBroken.class);
    }

    @Test
    void one_that_fails_holds_up_no_other() {
        var unreachable = office.aPerson("周敏");
        office.outbox.send(unreachable.id(), PostOffice.reminder("task-4"));
        office.outbox.send(office.aPerson("沈伟").id(), PostOffice.reminder("task-4"));
        var sometimes = Carried.doing(m -> {
            if (m.to().person().equals(unreachable.id())) throw new IllegalStateException("bug of a carrier");
        });
        office.node(sometimes).sendDue();
        assertThat(sometimes.messages).hasSize(1);
    }

    @Test
    void a_secret_is_erased_once_it_is_sent_or_given_up_or_too_old() {
        var zhou = office.aPerson("周敏");
        var until = office.clock.instant().plus(Duration.ofMinutes(5)).atOffset(ZoneOffset.UTC);
        office.outbox.send(zhou.id(), Letters.signInCode("code-1", "123456", until));
        office.outbox.sendLink(zhou, MessageKind.RESET_LINK, "/reset/s3cret", until);
        office.node(carried).sendDue();
        assertThat(carried.messages).extracting(Message::text).anySatisfy(t -> assertThat(t)
                .contains("123456"));
        assertThat(carried.messages).extracting(Message::text).anySatisfy(t -> assertThat(t)
                .contains("https://heyi.example.cn/reset/s3cret"));
        office.outbox.send(zhou.id(), Letters.signInCode("code-2", "654321", until));
        office.pass(Duration.ofMinutes(6));
        office.node(carried).sendDue();
        var nobody = office.aPerson("沈伟");
        office.sql
                .sql("update person set phone = null where id = ?")
                .param(nobody.id())
                .update();
        office.outbox.sendLink(nobody, MessageKind.INVITATION, "/join/s3cret", until.plusDays(1));
        office.node(carried).sendDue();
        assertThat(carried.messages).hasSize(2);
        assertThat(office.column("concat(text, detail, link)", String.class))
                .containsOnly("")
                .hasSize(4);
        assertThat(office.column("sent_at is not null", Boolean.class)).containsExactly(true, true, false, false);
        assertThat(deadLetters().givenUp(5)).singleElement().satisfies(d -> assertThatThrownBy(
                        () -> deadLetters().retry(d.id()))
                .isInstanceOf(RuleBroken.class)
                .hasMessageContaining("重新获取"));
    }

    @Test
    void who_has_no_account_yet_gets_a_code_and_a_link_and_the_phone_is_forgotten() {
        var soon = office.clock.instant().plus(Duration.ofMinutes(5)).atOffset(ZoneOffset.UTC);
        office.outbox.sendCode("13900000001", "246810", soon);
        office.outbox.sendLink("13900000001", MessageKind.INVITATION, "https://heyi.example.cn/join/s3cret", soon);
        new AccountLinks(office.outbox, new Address(PostOffice.settings(data)))
                .send("13900000001", LinkPurpose.RESET, "https://evil.example/reset/other", soon);
        office.node(carried).sendDue();
        assertThat(carried.messages).extracting(m -> m.to().phone()).hasSize(3).containsOnly("13900000001");
        assertThat(carried.messages)
                .extracting(Message::text)
                .anyMatch(t -> t.contains("246810"))
                .anyMatch(t -> t.contains("邀请您开通账号") && t.contains("/join/s3cret"))
                .anyMatch(t -> t.contains("重设您的密码") && t.endsWith("https://heyi.example.cn/reset/other"));
        assertThat(office.column("concat(text, to_phone)", String.class))
                .hasSize(3)
                .containsOnly("");
    }

    @Test
    void several_nodes_share_the_work_and_deliver_nothing_twice() {
        var person = office.aPerson("周敏");
        for (int i = 0; i < 200; i++) office.outbox.send(person.id(), PostOffice.reminder("shared-" + i));
        var nodes = IntStream.range(0, 4)
                .<Callable<Void>>mapToObj(n -> () -> {
                    office.node(carried).sendDue();
                    return null;
                })
                .toList();
        assertThat(Together.run(nodes)).allMatch(Together.Ended::well);
        assertThat(carried.messages.stream().map(Message::id)).hasSize(200).doesNotHaveDuplicates();
        assertThat(office.column("attempts", Integer.class)).containsOnly(1);
    }

    @Test
    void what_a_killed_node_had_in_hand_goes_again_under_the_same_id_when_its_lease_is_over() {
        office.outbox.send(office.aPerson("周敏").id(), PostOffice.reminder("task-killed"));
        var killed = Carried.doing(m -> {
            throw new Killed();
        });
        assertThatThrownBy(() -> office.node(killed).sendDue()).isInstanceOf(Killed.class);
        office.node(carried).sendDue();
        assertThat(carried.messages).as("the lease still runs").isEmpty();
        office.pass(Duration.ofMinutes(2));
        office.node(carried).sendDue();
        assertThat(carried.messages).extracting(Message::id).containsExactlyElementsOf(office.column("id", UUID.class));
        office.node(carried).sendDue();
        assertThat(carried.messages).hasSize(1);
    }

    @Test
    void what_a_stopping_node_has_in_hand_is_finished_and_goes_once() throws InterruptedException {
        office.outbox.send(office.aPerson("周敏").id(), PostOffice.reminder("in-hand"));
        var inHand = new CountDownLatch(1);
        var letGo = new CountDownLatch(1);
        var slow = Carried.doing(m -> {
            inHand.countDown();
            await(letGo);
        });
        var stopping = office.node(slow);
        stopping.wake();
        assertThat(inHand.await(20, TimeUnit.SECONDS)).isTrue();
        var end = new Thread(stopping::destroy, "end");
        end.start();
        org.awaitility.Awaitility.await().until(() -> end.getState() == Thread.State.TIMED_WAITING);
        office.outbox.send(office.aPerson("沈伟").id(), PostOffice.reminder("still-there"));
        letGo.countDown();
        end.join();
        assertThat(slow.messages).hasSize(1);
        office.node(carried).sendDue();
        assertThat(carried.messages).hasSize(1);
        assertThat(office.column("attempts", Integer.class)).containsOnly(1);
    }

    @Test
    void a_carrier_that_hangs_holds_up_neither_the_others_nor_a_transaction() throws InterruptedException {
        var zhou = office.withMail(office.aPerson("周敏"), "zhou@example.cn");
        var shen = office.aPerson("沈伟");
        office.outbox.send(shen.id(), PostOffice.reminder("hangs"));
        office.outbox.send(zhou.id(), PostOffice.reminder("goes"));
        var hanging = new CountDownLatch(1);
        var letGo = new CountDownLatch(1);
        var arrived = new CountDownLatch(1);
        var hangs = Carried.doing(m -> {
            hanging.countDown();
            await(letGo);
        });
        var goes = new Carried(Channel.MAIL, m -> arrived.countDown());
        var node = office.node(List.of(Channel.MAIL, Channel.GATEWAY), hangs, goes);
        try {
            node.wake();
            assertThat(hanging.await(20, TimeUnit.SECONDS)).isTrue();
            assertThat(arrived.await(20, TimeUnit.SECONDS)).isTrue();
            assertThat(office.sql
                            .sql("select count(*) from pg_stat_activity where datname = current_database() "
                                    + "and state like 'idle in transaction%'")
                            .query(Integer.class)
                            .single())
                    .isZero();
        } finally {
            letGo.countDown();
            node.destroy();
        }
    }

    @Test
    void nothing_but_codes_leaves_at_night() {
        var zhou = office.aPerson("周敏");
        var late = PostOffice.MORNING.withHour(21).withMinute(0);
        office.goTo(late);
        office.outbox.send(zhou.id(), PostOffice.reminder("night"));
        var until = office.clock.instant().plus(Duration.ofMinutes(5)).atOffset(ZoneOffset.UTC);
        office.outbox.send(zhou.id(), Letters.signInCode("night", "123456", until));
        var node = office.node(carried);
        node.sendDue();
        assertThat(carried.messages).extracting(Message::kind).containsExactly(MessageKind.SIGN_IN_CODE);
        office.goTo(late.plusDays(1).withHour(7).withMinute(59));
        node.sendDue();
        assertThat(carried.messages).hasSize(1);
        office.goTo(late.plusDays(1).withHour(8));
        node.sendDue();
        assertThat(carried.messages).hasSize(2);
    }

    @Test
    void a_quiet_weekend_ends_on_monday_morning() {
        office.quiet = new QuietHours(LocalTime.of(21, 0), LocalTime.of(8, 0), true);
        office.goTo(PostOffice.MORNING.withDayOfMonth(7));
        office.outbox.send(office.aPerson("周敏").id(), PostOffice.reminder("saturday"));
        var node = office.node(carried);
        node.sendDue();
        office.goTo(PostOffice.MORNING.withDayOfMonth(8));
        node.sendDue();
        assertThat(carried.messages).isEmpty();
        office.goTo(PostOffice.MORNING.withDayOfMonth(9));
        node.sendDue();
        assertThat(carried.messages).hasSize(1);
    }

    @Test
    void whoever_has_acted_or_does_not_want_it_is_left_alone() {
        var acted = office.aPerson("周敏");
        var refuses = office.aPerson("沈伟");
        var waits = office.aPerson("韩洁");
        new Wishes(office.sql, new Channels(List.of(carried), List.of()))
                .save(refuses.id(), new Wishes.Wish(Set.of(MessageKind.NEW_WORK), null));
        office.stillToDo.add(new StillToDo() {
            @Override
            public Set<MessageKind> kinds() {
                return Set.of(MessageKind.REMINDER);
            }

            @Override
            public boolean stillToDo(MessageKind kind, String about, UUID person) {
                return !person.equals(acted.id());
            }
        });
        for (var p : List.of(acted, refuses, waits)) office.outbox.send(p.id(), PostOffice.reminder("task-9"));
        var matter = new Letters.Matter("served", "送达", "杭州湘湖针织有限公司", "2026-0001", "/cases/1");
        office.outbox.send(refuses.id(), Letters.decided(matter, "萧山区人社局"));
        office.node(carried).sendDue();
        assertThat(carried.messages)
                .extracting(m -> m.to().person())
                .containsExactlyInAnyOrder(waits.id(), refuses.id());
        assertThat(office.column("skipped_at is not null", Boolean.class)).containsExactly(true, true, false, false);
        assertThatThrownBy(() -> office.sql
                        .sql("insert into message_unwanted (person_id, kind) values (?, 'DECISION_ISSUED')")
                        .param(refuses.id())
                        .update())
                .hasMessageContaining("message_unwanted_kind");
    }

    @Test
    void a_message_goes_one_way_and_keeps_to_it() {
        var zhou = office.withMail(office.aPerson("周敏"), "zhou@example.cn");
        office.sql.sql("update message_contact set preferred = 'MAIL'").update();
        office.outbox.send(zhou.id(), PostOffice.reminder("one-way"));
        var broken = new Carried(Channel.MAIL, m -> {
            throw new IOException("no answer: it may have arrived");
        });
        office.node(carried, broken).sendDue();
        office.sql.sql("update message_contact set preferred = null").update();
        office.pass(Duration.ofMinutes(2));
        office.node(carried, broken).sendDue();
        assertThat(carried.messages).isEmpty();
        assertThat(office.column("channel", String.class)).containsExactly("MAIL");
        office.pass(Duration.ofMinutes(5));
        office.node(carried).sendDue();
        assertThat(carried.messages).as("mail was taken out of the settings").hasSize(1);
    }

    @Test
    void a_kind_that_nobody_declared_is_refused() {
        var person = office.aPerson("周敏");
        var now = office.clock.instant().atOffset(ZoneOffset.UTC);
        assertThatThrownBy(() -> office.sql
                        .sql(
                                "insert into message (id, person_id, kind, about, created_at, due_at) values (?, ?, 'SPAM', '', ?, ?)")
                        .params(UUID.randomUUID(), person.id(), now, now)
                        .update())
                .hasMessageContaining("message_kind");
    }

    private static DeadLetters deadLetters() {
        return new DeadLetters(office.sql, office.clock);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The machine stops: no line after it runs. */
    private static final class Killed extends Error {
        private static final long serialVersionUID = 1;
    }
}
