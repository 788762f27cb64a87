package heyi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What no compiler forbids: hidden clocks, markup that the page policy blocks, people in logs. */
class SourceRulesTest {

    private static final Path JAVA = Path.of("src/main/java");
    private static final Path MIGRATIONS = Path.of("src/main/resources/db");
    private static final Path TEMPLATES = Path.of("templates");
    private static final Path PAGES = Path.of("templates/portal");

    private static final Pattern STRING = Pattern.compile("(?s)\"\"\".*?\"\"\"|\"(?:\\\\.|[^\"\\\\\n])*\"");
    private static final String DATABASE_TIME = "(?i)\\bnow\\s*\\(\\s*\\)|\\bcurrent_(date|time|timestamp)\\b"
            + "|\\blocaltime(stamp)?\\b|\\b(clock|statement|transaction)_timestamp\\b";

    @Test
    void java_asks_the_one_clock() {
        var hidden = "\\b(Instant|LocalDate|LocalTime|LocalDateTime|ZonedDateTime|OffsetDateTime|Year|YearMonth)"
                + "\\.now\\(\\s*\\)|\\bcurrentTimeMillis\\b|\\bnew (java\\.util\\.)?Date\\(\\s*\\)|\\bgetCurrentTime\\b";
        assertThat(findings(JAVA, hidden)).isEmpty();
        assertThat(findings(JAVA, "\\bClock\\.(system|tick)"))
                // backup and restore run without the application
                .allMatch(f -> f.startsWith("src/main/java/heyi/Time.java") || f.contains("/heyi/database/"));
    }

    @Test
    void sql_never_asks_the_database_for_the_time() {
        assertThat(findings(MIGRATIONS, DATABASE_TIME)).isEmpty();
        assertThat(findings(JAVA, DATABASE_TIME, SourceRulesTest::stringsOf)).isEmpty();
    }

    @Test
    void templates_escape_what_people_typed() {
        assertThat(findings(TEMPLATES, "th:utext|\\[\\(")).isEmpty();
    }

    @Test
    void pages_keep_the_content_security_policy() {
        var inline = "(?i)\\sstyle\\s*=|th:style|<style|\\son[a-z]+\\s*=|hx-on|javascript:|<script(?![^>]*\\bsrc\\s*=)";
        assertThat(findings(PAGES, inline)).isEmpty();
    }

    @Test
    void logs_name_nobody() {
        var person = "\\b(?i:log|logger)\\s*\\.\\s*(trace|debug|info|warn|error|at[A-Z][a-z]+)\\([^;]*"
                + "\\b(name|phone|getName|text|code)\\(\\)";
        assertThat(findings(JAVA, person)).as("names, numbers, messages").isEmpty();
        assertThat(findings(JAVA, "System\\.(out|err)\\b|\\bprintStackTrace\\b"))
                .allMatch(f -> f.contains("/heyi/rehearsal/")
                        || f.contains("/heyi/demo")
                        || f.contains("/heyi/database/BackupCommand"));
    }

    private static List<String> findings(Path root, String regex) {
        return findings(root, regex, UnaryOperator.identity());
    }

    /** @return file and match, for each match in what {@code part} leaves of each file */
    private static List<String> findings(Path root, String regex, UnaryOperator<String> part) {
        if (Files.notExists(root)) return List.of();
        var pattern = Pattern.compile(regex);
        try (var files = Files.walk(root)) {
            return files.filter(Files::isRegularFile)
                    .flatMap(file -> pattern.matcher(part.apply(read(file)))
                            .results()
                            .map(MatchResult::group)
                            .map(match -> file + ": " + match.strip()))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String stringsOf(String java) {
        return STRING.matcher(java).results().map(MatchResult::group).collect(Collectors.joining("\n"));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
