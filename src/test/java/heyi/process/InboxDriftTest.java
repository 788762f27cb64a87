package heyi.process;

import static org.assertj.core.api.Assertions.assertThat;

import heyi.HeyiTest;
import heyi.Round;
import heyi.TestClock;
import heyi.Xiaoshan;
import heyi.casefile.Cases;
import heyi.casefile.Stage;
import heyi.form.Upload;
import heyi.negotiation.AgreeDraft;
import heyi.offer.ServeOffer;
import heyi.party.Actor;
import heyi.party.Role;
import heyi.process.InboxCheck.Kind;
import heyi.rules.AgreementKind;
import heyi.rules.RuleBroken;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.UnexpectedRollbackException;
import org.springframework.transaction.support.TransactionTemplate;

/** Whatever people do at once, and however it ends: the inbox shows what the engine has. */
@HeyiTest
class InboxDriftTest {

    private static final int WORKERS = 2;

    @Autowired
    ApplicationContext context;

    @Autowired
    InboxCheck check;

    @Autowired
    Inbox inbox;

    @Autowired
    Desk desk;

    @Autowired
    BargainingCycleProcess cycle;

    @Autowired
    Cases cases;

    @Autowired
    RuntimeService runtime;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient sql;

    private final AtomicInteger done = new AtomicInteger();
    private final Map<String, AtomicInteger> refused = new ConcurrentHashMap<>();

    @AfterEach
    void let_the_clock_go() {
        TestClock.letGo();
    }

    @Test
    void no_drift_after_3_000_operations() {
        operate(3_000);
    }

    @Test
    @Tag("bench")
    void no_drift_after_100_000_operations() {
        operate(100_000);
    }

    @Test
    void every_kind_of_drift_is_seen() {
        var round = Round.open(context);
        var task = round.item("NominateRepresentatives").taskId();
        transaction.executeWithoutResult(status -> {
            sql.sql("update inbox_item set assignee = ? where task_id = ?")
                    .params(round.parties.clerk, task)
                    .update();
            assertThat(kindsOf(task)).containsExactly(Kind.DIFFERENT);
            sql.sql("update inbox_item set group_key = 'union:nobody' where task_id = ?")
                    .param(task)
                    .update();
            assertThat(kindsOf(task)).containsExactlyInAnyOrder(Kind.MISSING, Kind.LEFT_OVER);
            status.setRollbackOnly();
        });
        assertThat(kindsOf(task)).isEmpty();
    }

    private List<Kind> kindsOf(String task) {
        return check.drift().stream()
                .filter(d -> d.taskId().equals(task))
                .map(InboxCheck.Drift::kind)
                .toList();
    }

    private void operate(int operations) {
        var rounds = IntStream.range(0, WORKERS).mapToObj(i -> rounds()).toList();
        var everything = rounds.stream().flatMap(List::stream).toList();
        var start = System.nanoTime();
        IntStream.range(0, WORKERS).parallel().forEach(no -> new Hands(new Random(no), rounds.get(no), everything)
                .operate(operations));
        var took = Duration.ofNanos(System.nanoTime() - start);
        System.out.printf("%d operations in %s, refused: %s%n", done.get(), took, refused);
        assertThat(done.get()).isGreaterThanOrEqualTo(operations);
        assertThat(refused.values().stream().mapToInt(AtomicInteger::get).sum())
                .as("most operations do something")
                .isLessThan(operations / 4);
        assertThat(check.drift()).isEmpty();
    }

    /** Two at the offer, which goes back and forth, one at the draft, where both chiefs judge. */
    private List<Round> rounds() {
        return Stream.of("PrepareOffer", "PrepareOffer", "WriteDraft")
                .map(step -> Round.at(context, step))
                .peek(r -> List.of(r.parties.union, r.parties.employer)
                        .forEach(party -> r.parties.member(party, "副职", Role.HEAD)))
                .toList();
    }

    /** One of several people at work. */
    private final class Hands {

        private final Random random;
        private final List<Round> own;
        private final List<Round> everything;
        private final Map<String, List<Actor>> members = new HashMap<>();

        Hands(Random random, List<Round> own, List<Round> everything) {
            this.random = random;
            this.own = own;
            this.everything = everything;
        }

        void operate(int operations) {
            while (done.get() < operations) {
                // now and then somebody gets in another's way
                var rounds = random.nextInt(10) == 0 ? everything : own;
                var dice = random.nextInt(100);
                if (dice == 0) attempt(1, this::openAndEnd);
                else if (dice < 20) attempt(1, () -> complete(any(items(rounds))));
                else batch(items(rounds));
            }
        }

        /** Claims, releases and hand-overs in one transaction, every tenth of which is taken back. */
        private void batch(List<InboxItem> items) {
            var tasks = random.ints(1 + random.nextInt(20), 0, items.size())
                    .mapToObj(items::get)
                    // everybody locks in the same order
                    .sorted(Comparator.comparing(InboxItem::taskId))
                    .toList();
            var rollback = random.nextInt(10) == 0;
            attempt(
                    tasks.size(),
                    () -> transaction.executeWithoutResult(status -> {
                        tasks.forEach(this::assign);
                        if (rollback) status.setRollbackOnly();
                    }));
        }

        private void assign(InboxItem seen) {
            var item = inbox.find(seen.taskId()).orElseThrow(NotThere::new);
            var people = people(item);
            var holder = people.stream()
                    .filter(p -> p.person().equals(item.assignee()))
                    .findFirst()
                    .orElseGet(() -> any(people));
            switch (random.nextInt(3)) {
                case 0 -> desk.claim(item.taskId(), holder);
                case 1 -> desk.release(item.taskId(), holder);
                default -> desk.handOver(item.taskId(), holder, any(people));
            }
        }

        /** Who may have the item: the chief, or anybody of the party that heads it. */
        private List<Actor> people(InboxItem item) {
            var round = round(item);
            var all = members.computeIfAbsent(item.groupKey(), group -> round.colleagues(item));
            return item.role() == StepRole.CHIEF ? List.of(round.holder(item)) : all;
        }

        private void complete(InboxItem item) {
            var round = round(item);
            var actor = item.assignee() == null ? round.holder(item) : round.parties.actor(item.assignee());
            desk.complete(item.taskId(), actor, form(round, item, actor), Upload.NONE);
        }

        /** Never forward, so that the round goes on and on. */
        private Record form(Round round, InboxItem item, Actor actor) {
            return switch (item.step()) {
                case "ServeOffer" -> new ServeOffer("-", ServeOffer.Mode.REVISE, true);
                case "AgreeDraft" -> {
                    var version = ((AgreeDraft) round.form(item, actor)).version();
                    yield new AgreeDraft(version, AgreeDraft.Verdict.RETURN, "第一条再议");
                }
                default -> round.form(item, actor);
            };
        }

        private void openAndEnd() {
            var parties = Xiaoshan.settle(context);
            var file = cycle.open(parties.actor(parties.chair), parties.employer, AgreementKind.WAGE, 2026);
            var process = runtime.createProcessInstanceQuery()
                    .processInstanceBusinessKey(file.caseId().toString())
                    .processDefinitionKey(BargainingCycleProcess.KEY)
                    .singleResult();
            runtime.deleteProcessInstance(process.getId(), "test");
            cases.close(file.caseId(), Stage.REFUSED);
        }

        private void attempt(int operations, Runnable operation) {
            try {
                operation.run();
            } catch (RuleBroken | Conflict | NotYours | NotThere | UnexpectedRollbackException e) {
                refused.computeIfAbsent(e.getClass().getSimpleName(), kind -> new AtomicInteger())
                        .addAndGet(operations);
            }
            done.addAndGet(operations);
        }

        /** One row of each item, even if two parties may do it. */
        private List<InboxItem> items(List<Round> rounds) {
            var tasks = new HashMap<String, InboxItem>();
            rounds.forEach(r -> inbox.of(r.id).forEach(item -> tasks.putIfAbsent(item.taskId(), item)));
            return List.copyOf(tasks.values());
        }

        private Round round(InboxItem item) {
            return everything.stream()
                    .filter(r -> r.id.equals(item.file()))
                    .findFirst()
                    .orElseThrow();
        }

        private <T> T any(List<T> all) {
            return all.get(random.nextInt(all.size()));
        }
    }
}
