package heyi.portal;

import static heyi.bench.BenchTable.text;

import heyi.TestClock;
import heyi.TestDatabase;
import heyi.Xiaoshan;
import heyi.account.Passwords;
import heyi.ballot.Ballots;
import heyi.ballot.Purpose;
import heyi.ballot.VoteId;
import heyi.bench.BenchTable;
import heyi.casefile.CaseId;
import heyi.process.BargainingCycleProcess;
import heyi.rules.AgreementKind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.IntConsumer;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Eight voters at eight phones cast ballot after ballot over HTTP, against a controller behind the same filters that
 * inserts one row, and against inserting that row without HTTP. The test database does not wait for its disk.
 */
@Tag("bench")
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "camunda.bpm.job-execution.enabled=false",
            "heyi.schedule=false",
            "heyi.second-factor=optional",
            "heyi.secret-key=a key for tests that is long enough"
        })
@ContextConfiguration(initializers = {TestDatabase.Initializer.class, TestClock.Initializer.class})
@Import(BallotBenchTest.BareInsert.class)
class BallotBenchTest {

    private static final int CLIENTS = 8;
    private static final int BALLOTS = 60;
    /** Three runs to warm up, five that count. */
    private static final int RUNS = 8;

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
    private static final Pattern CODE = Pattern.compile("<b class=\"num code\">(\\d{6})<");

    @Autowired
    ApplicationContext context;

    @Autowired
    Ballots ballots;

    @Autowired
    Passwords passwords;

    @Autowired
    JdbcClient sql;

    @Autowired
    TransactionTemplate transaction;

    @LocalServerPort
    int port;

    private int cast;

    /** The least that a ballot could be. */
    @Controller
    static class BareInsert {

        private final JdbcClient sql;

        BareInsert(JdbcClient sql) {
            this.sql = sql;
        }

        @PostMapping("/bench/insert")
        String insert(@RequestParam String choice) {
            sql.sql("insert into bench_ballot (choice) values (?)")
                    .param(choice)
                    .update();
            return "redirect:/votes";
        }
    }

    @Test
    void ballots_over_http_against_a_bare_insert_behind_the_same_filters() {
        sql.sql("create table bench_ballot (choice text not null)").update();
        var company = Xiaoshan.settle(context);
        var file = context.getBean(BargainingCycleProcess.class)
                .open(
                        company.actor(company.clerk),
                        company.employer,
                        AgreementKind.WAGE,
                        Instant.now().atZone(ZoneOffset.UTC).getYear())
                .caseId();
        var voters = company.delegates.subList(0, CLIENTS);
        var phones = voters.stream()
                .map(v -> {
                    passwords.set(v, "bench-" + v, "demonstration", true);
                    var number = "139" + ThreadLocalRandom.current().nextInt(10_000_000, 100_000_000);
                    sql.sql("update person set phone = ? where id = ?")
                            .params(number, v)
                            .update();
                    return new Phone(number);
                })
                .toList();
        var votes = IntStream.range(0, BALLOTS * RUNS)
                .mapToObj(i -> open(file, voters))
                .toList();
        var medians = BenchTable.inTurn(
                () -> rate(
                        n -> {
                            var phone = phones.get(n);
                            for (int i = 0; i < BALLOTS; i++) {
                                phone.post("/votes/" + votes.get(cast + i).value(), "choice0=FOR");
                            }
                        },
                        BALLOTS),
                () -> rate(
                        n -> {
                            for (int i = 0; i < BALLOTS; i++) phones.get(n).post("/bench/insert", "choice=FOR");
                        },
                        0));
        var bare = BenchTable.inTurn(
                () -> rate(
                        n -> {
                            for (int i = 0; i < BALLOTS; i++) {
                                sql.sql("insert into bench_ballot (choice) values ('FOR')")
                                        .update();
                            }
                        },
                        0),
                () -> 0);
        var counted = sql.sql("select count(*) from ballot").query(Long.class).single();
        if (counted != (long) CLIENTS * BALLOTS * RUNS) throw new AssertionError(counted + " ballots");
        BenchTable.compare(
                "ballots over HTTP, 8 clients",
                text("%.0f/s", medians[0]),
                text("%.0f/s one insert behind the same filters", medians[1]),
                medians[0] / medians[1],
                "2/3");
        BenchTable.compare(
                "ballots over HTTP, 8 clients",
                text("%.0f/s", medians[0]),
                text("%.0f/s inserts without HTTP", bare[0]),
                medians[0] / bare[0],
                "stated");
    }

    private VoteId open(CaseId file, List<UUID> voters) {
        return transaction.execute(status -> ballots.open(
                file,
                Purpose.RATIFICATION,
                "审议",
                List.of("工资专项集体合同草案"),
                voters,
                Instant.now().minus(Duration.ofMinutes(1)),
                Instant.now().plus(Duration.ofHours(8))));
    }

    /**
     * @param ofOne what one client does, given its number
     * @param used how many votes it uses up
     * @return ballots a second of all clients
     */
    private double rate(IntConsumer ofOne, int used) {
        var hands = Executors.newFixedThreadPool(CLIENTS);
        var started = System.nanoTime();
        try {
            var all = IntStream.range(0, CLIENTS)
                    .mapToObj(n -> hands.submit(() -> ofOne.accept(n)))
                    .toList();
            for (Future<?> each : all) each.get();
            return BenchTable.perSecond(CLIENTS * BALLOTS, started);
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        } finally {
            hands.shutdown();
            cast += used;
        }
    }

    /** A voter's browser, signed in by a code to the phone. */
    private final class Phone {

        private final HttpClient client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .cookieHandler(new CookieManager())
                .build();
        private final String token;

        Phone(String number) {
            var first = token(get("/sign-in/worker"));
            send(form("/sign-in/worker", "phone=" + number, first));
            var page = get("/sign-in/worker/code");
            var code = CODE.matcher(page);
            if (!code.find()) throw new AssertionError(page);
            send(form("/sign-in/worker/code", "code=" + code.group(1), token(page)));
            token = token(get("/me"));
        }

        void post(String path, String fields) {
            var answer = send(form(path, fields, token));
            if (answer.statusCode() != 302) throw new AssertionError(answer.statusCode() + " " + answer.body());
        }

        private String get(String path) {
            return send(to(path).GET().build()).body();
        }

        private HttpRequest form(String path, String fields, String token) {
            return to(path).header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(BodyPublishers.ofString(fields + "&_csrf=" + token))
                    .build();
        }

        private HttpRequest.Builder to(String path) {
            return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
        }

        private HttpResponse<String> send(HttpRequest request) {
            try {
                return client.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }

        private static String token(String page) {
            var token = TOKEN.matcher(page);
            if (!token.find()) throw new AssertionError(page);
            return token.group(1);
        }
    }
}
