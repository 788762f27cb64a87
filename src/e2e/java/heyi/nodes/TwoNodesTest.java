package heyi.nodes;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import heyi.database.EmbeddedPostgres;
import heyi.database.PostgresOptions;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;

/**
 * Two nodes on one PostgreSQL behind a small proxy; people play whole cycles while nodes are killed and started again.
 * {@code -Dheyi.cycles=50 -Dheyi.jar=target/heyi.jar} plays the long one, {@code -Dheyi.seed=} repeats one.
 */
@Tag("bench")
class TwoNodesTest {

    private static final int CYCLES = Integer.getInteger("heyi.cycles", 5);
    private static final int KILLS = Integer.getInteger("heyi.kills", CYCLES < 10 ? 3 : CYCLES / 2);
    private static final int TIMERS = CYCLES < 10 ? 2 : 20;
    private static final int AT_ONCE = 4;
    private static final long SEED = Long.getLong("heyi.seed", new Random().nextInt(1_000_000));
    private static final Duration LOCK = Duration.ofSeconds(15);

    private static final String DUE_JOBS =
            """
            select count(*) from act_ru_job
            where lock_owner_ is not null or duedate_ is null
               or duedate_ <= localtimestamp + interval '1 hour' and handler_type_ <> 'history-cleanup'
            """;

    private final Random random = new Random(SEED);
    private final List<Node> nodes = new ArrayList<>();
    private volatile boolean playing = true;
    private volatile int kills;

    /** Stays for whoever wants to read what the nodes said. */
    private final Path home = Path.of("target/two-nodes").toAbsolutePath();

    @Test
    void whatever_is_killed_nothing_is_lost_and_nothing_happens_twice() throws Exception {
        var begin = System.nanoTime();
        FileSystemUtils.deleteRecursively(home);
        Files.createDirectories(home);
        System.out.printf("%nTwo nodes: %d cycles, seed %d (repeat with -Dheyi.seed=%d)%n", CYCLES, SEED, SEED);
        try (var postgres = EmbeddedPostgres.start(
                        PostgresOptions.in(home.resolve("postgres")).with(Map.of("fsync", "off")));
                var database = database(postgres)) {
            for (int i = 0; i < 2; i++) nodes.add(new Node(freePort(), home, settings(postgres)));
            // both at once on an empty database: one migrates and deploys, the other waits
            nodes.forEach(Node::start);
            await().atMost(180, SECONDS).until(() -> nodes.stream().allMatch(Node::isReady));
            try (var proxy = new RoundRobin(nodes)) {
                play(database, proxy, begin);
            }
        } finally {
            playing = false;
            nodes.forEach(Node::kill);
        }
    }

    private void play(HikariDataSource database, RoundRobin proxy, long begin) throws Exception {
        var sql = JdbcClient.create(database);
        var town = new Town(database);
        var organiser = signedIn(proxy, town.organiser);
        var reviewer = signedIn(proxy, town.reviewer);
        var firms = IntStream.range(0, CYCLES + TIMERS)
                .mapToObj(i -> town.settle("两台服务器第" + (i + 1) + "厂"))
                .toList();
        // who stands on no roll yet gets no code
        var voters =
                Town.voters().stream().map(phone -> votingBrowser(proxy, phone)).toList();
        var cycles = firms.stream()
                .map(f -> new Cycle(
                        f,
                        sql,
                        List.of(signedIn(proxy, f.chair()), signedIn(proxy, f.manager()), organiser, reviewer),
                        voters))
                .toList();
        var whole = cycles.subList(0, CYCLES);
        var silent = cycles.subList(CYCLES, CYCLES + TIMERS);
        inParallel(silent.stream()
                .<Callable<Void>>map(c -> () -> played(c, "ReplyToOffer"))
                .toList());

        var books = new Books(database);
        var waiting = silent.stream().map(c -> c.id).toList();
        var timers = books.timersOf(waiting);
        assertThat(timers).hasSize(TIMERS);
        for (var timer : timers)
            sql.sql("update act_ru_job set duedate_ = ? where id_ = ?")
                    .params(
                            Timestamp.from(Instant.now(Clock.systemUTC()).plusSeconds(5 + random.nextInt(CYCLES * 6))),
                            timer)
                    .update();

        var killer = new Thread(this::killNodes, "killer");
        killer.start();
        inParallel(whole.stream()
                .<Callable<Void>>map(c -> () -> {
                    played(c, "");
                    System.out.printf("%5d s, %d kills: %s is done%n", seconds(begin), kills, c.firm.name());
                    return null;
                })
                .toList());
        await().atMost(1200, SECONDS).until(() -> kills >= KILLS);
        playing = false;
        killer.join();
        await().atMost(180, SECONDS).until(() -> nodes.stream().allMatch(Node::isReady));
        await().atMost(LOCK.plusSeconds(180)).until(() -> books.count(DUE_JOBS) + books.count(Books.DUE_MESSAGES) == 0);

        var mistakes = books.mistakes(whole, timers, waiting);
        var acts = cycles.stream().mapToInt(c -> c.acknowledged.size()).sum();
        report(proxy, mistakes, acts, timers.size(), books, begin);
        assertThat(mistakes.values()).as("seed " + SEED).containsOnly(0L);
        assertThat(organiser.nodes).as("one session over both nodes").hasSize(2);
        assertThat(Browser.SIGN_INS.get())
                .as("each person signed in once")
                .isEqualTo(2 + 2 * (CYCLES + TIMERS) + voters.size());
    }

    private static Void played(Cycle cycle, String until) {
        cycle.play(until);
        return null;
    }

    /** One at a time, and a killed one starts at once. Now and then the other one falls before it is back. */
    private void killNodes() {
        while (playing && kills < KILLS) {
            pause(Duration.ofMillis(2000 + random.nextInt(4000)));
            var victim = nodes.get(random.nextInt(nodes.size()));
            var both = random.nextInt(8) == 0;
            if (!both && !nodes.stream().allMatch(Node::isReady)) continue;
            victim.kill();
            kills++;
            victim.start();
        }
    }

    private static void pause(Duration time) {
        LockSupport.parkNanos(time.toNanos());
    }

    private static Browser signedIn(RoundRobin proxy, UUID person) {
        var browser = new Browser(proxy);
        browser.signIn(Town.login(person), Town.PASSWORD);
        return browser;
    }

    private static Browser votingBrowser(RoundRobin proxy, String phone) {
        var browser = new Browser(proxy);
        browser.signInByPhone(phone);
        return browser;
    }

    private static void inParallel(List<Callable<Void>> all) throws Exception {
        var threads = Executors.newFixedThreadPool(AT_ONCE);
        try {
            for (var each : threads.invokeAll(all)) each.get();
        } finally {
            threads.shutdownNow();
        }
    }

    private void report(RoundRobin proxy, Map<String, Long> mistakes, int acts, int timers, Books books, long begin)
            throws IOException {
        System.out.printf("%-68s %8s%n", "what", "count");
        row("cycles played to publication", CYCLES);
        row("nodes killed with -9", kills);
        row("acts acknowledged", acts);
        row("ballots", books.count("select count(*) from ballot"));
        row("documents", books.count("select count(*) from document"));
        row("jobs done", books.count("select count(*) from act_hi_job_log where job_state_ = 2"));
        row("timers of the law that came due", timers);
        row("requests passed on to the other node", proxy.passedOn.get());
        row("requests cut off by a kill and sent again", proxy.cutOff.get());
        mistakes.forEach((what, count) -> row("mistakes: " + what, count));
        row("messages written down for people", books.count("select count(*) from message"));
        row("of these handed over more than once, under the same id", repeated());
        row("seconds", seconds(begin));
    }

    /** Towards a carrier: at least once. */
    private long repeated() throws IOException {
        try (var files = Files.walk(home)) {
            var ids = new ArrayList<String>();
            for (var file : files.filter(f -> f.getParent().endsWith("outbox")).toList())
                Files.readAllLines(file).forEach(line -> ids.add(line.split("\t")[1]));
            return ids.size() - ids.stream().distinct().count();
        }
    }

    private static long seconds(long begin) {
        return (System.nanoTime() - begin) / 1_000_000_000;
    }

    private static void row(String what, long count) {
        System.out.printf("%-68s %8d%n", what, count);
    }

    private static List<String> settings(EmbeddedPostgres postgres) {
        return List.of(
                "--spring.datasource.url=" + postgres.url("heyi"),
                "--spring.datasource.username=" + EmbeddedPostgres.USER,
                "--spring.datasource.password=" + postgres.password(),
                "--heyi.secret-key=the same key on both of the two nodes",
                "--heyi.second-factor=off",
                "--camunda.bpm.job-execution.lock-time-in-millis=" + LOCK.toMillis());
    }

    private static HikariDataSource database(EmbeddedPostgres postgres) {
        postgres.createIfMissing("heyi");
        var config = new HikariConfig();
        config.setJdbcUrl(postgres.url("heyi"));
        config.setUsername(EmbeddedPostgres.USER);
        config.setPassword(postgres.password());
        config.setMaximumPoolSize(10);
        return new HikariDataSource(config);
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
