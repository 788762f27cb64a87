package heyi.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import heyi.HeyiApplication;
import heyi.database.EmbeddedPostgres;
import heyi.database.PostgresOptions;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The rehearsal in a JVM of its own, killed between and within steps; what is left must be whole each time. */
class KillTest {

    private static final int KILLS = 6;
    private static final long BUDGET = TimeUnit.SECONDS.toNanos(45);

    /** A killed run has printed at most so many lines of its table. */
    private static final int MOST_LINES = 90;

    @TempDir
    Path home;

    @Test
    void a_killed_rehearsal_goes_on_with_nothing_lost_and_nothing_twice() throws Exception {
        long seed = System.nanoTime();
        var random = new Random(seed);
        long begin = System.nanoTime();
        int kills = 0;
        while (kills < KILLS && System.nanoTime() - begin < BUDGET) {
            if (run(1 + random.nextInt(MOST_LINES), random.nextInt(400))) break;
            kills++;
            inspect("after kill " + kills + ", seed " + seed, false);
        }
        assertThat(kills).as("kills").isPositive();
        assertThat(run(Integer.MAX_VALUE, 0)).as("ends by itself").isTrue();
        inspect("at the end, seed " + seed, true);
        try (var documents = Files.walk(home.resolve("out"))) {
            assertThat(documents.filter(f -> f.toString().endsWith(".pdf")))
                    .hasSize(Course.FULL_DOCUMENTS + Course.BRIEF_DOCUMENTS);
        }
    }

    /**
     * Lets the rehearsal print so many lines, waits a moment and kills it.
     *
     * @return whether it came to its end before
     */
    private boolean run(int lines, int milliseconds) throws IOException, InterruptedException {
        var process = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElse("java"),
                        "-XX:TieredStopAtLevel=1",
                        "-Xmx600m",
                        "-Dnative.encoding=UTF-8",
                        "-cp",
                        classpath(),
                        HeyiApplication.class.getName(),
                        "rehearse",
                        "--resume",
                        home.resolve("data").toString(),
                        "--out",
                        home.resolve("out").toString())
                .redirectError(home.resolve("errors.txt").toFile())
                .start();
        try (var out = process.inputReader(StandardCharsets.UTF_8)) {
            if (!ends(out, lines)) {
                process.waitFor(milliseconds, TimeUnit.MILLISECONDS);
                process.destroyForcibly().waitFor();
                return false;
            }
        }
        assertThat(process.waitFor())
                .as(Files.readString(home.resolve("errors.txt")))
                .isZero();
        return true;
    }

    /** Without empty entries: each would stand for the working directory, and its models would be found twice. */
    private static String classpath() {
        var separator = System.getProperty("path.separator");
        return Arrays.stream(System.getProperty("java.class.path").split(separator))
                .filter(e -> !e.isBlank())
                .collect(Collectors.joining(separator));
    }

    private static boolean ends(BufferedReader out, int lines) throws IOException {
        for (int i = 0; i < lines; i++) if (out.readLine() == null) return true;
        return false;
    }

    private void inspect(String when, boolean complete) {
        try (var postgres = EmbeddedPostgres.start(PostgresOptions.in(home.resolve("data/postgres")))) {
            var source = new PGSimpleDataSource();
            source.setURL(postgres.url("heyi"));
            source.setUser(EmbeddedPostgres.USER);
            source.setPassword(postgres.password());
            if (complete) complete(source);
            else whole(source, when);
        }
    }

    private static void whole(DataSource source, String when) {
        var sql = JdbcClient.create(source);
        if (!sql.sql("select to_regclass('document') is not null")
                .query(Boolean.class)
                .single()) return;
        assertThat(CaseRecord.drift(source)).as(when).isZero();
        var courses = List.of(Course.FULL, Course.BRIEF);
        var cases = CaseRecord.all(source);
        for (int i = 0; i < cases.size(); i++) {
            var steps = cases.get(i).steps();
            assertThat(courses.get(i)).as(when).startsWith(steps.toArray(String[]::new));
            cases.get(i).votes().forEach(v -> {
                var counts = new ArrayList<>(List.of(v.split(" ")));
                assertThat(counts.get(3))
                        .as(when + ": as many ballots as voters who voted")
                        .isEqualTo(counts.get(2));
            });
        }
    }

    private static void complete(DataSource source) {
        var cases = CaseRecord.all(source);
        assertThat(cases).hasSize(2);
        var full = cases.get(0);
        var brief = cases.get(1);
        assertThat(full.steps()).isEqualTo(Course.FULL);
        assertThat(brief.steps()).isEqualTo(Course.BRIEF);
        assertThat(full.votes()).isEqualTo(Course.FULL_VOTES);
        assertThat(brief.votes()).isEqualTo(Course.BRIEF_VOTES);
        assertThat(full.documents()).hasSize(Course.FULL_DOCUMENTS).doesNotHaveDuplicates();
        assertThat(brief.documents()).hasSize(Course.BRIEF_DOCUMENTS).doesNotHaveDuplicates();
        assertThat(List.of(full.stage(), brief.stage())).containsOnly("IN_FORCE");
        assertThat(CaseRecord.drift(source)).isZero();
        assertThat(full.sql
                        .sql("select count(*) from act_ru_execution")
                        .query(Integer.class)
                        .single())
                .isZero();
    }
}
