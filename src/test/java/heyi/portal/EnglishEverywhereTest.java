package heyi.portal;

import static org.assertj.core.api.SoftAssertions.assertSoftly;

import com.itextpdf.styledxmlparser.jsoup.Jsoup;
import com.itextpdf.styledxmlparser.jsoup.nodes.Element;
import heyi.HeyiTest;
import heyi.TestClock;
import heyi.portal.AuthorisationTable.Row;
import jakarta.servlet.http.Cookie;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/**
 * Every page of {@code authorisation.md}, at every moment of a case, in English: Chinese stands only where it is marked as
 * Chinese, and what is marked is kept somewhere word for word: a row of the database, the law, a model. A sentence that
 * Heyi makes up for the page has no such place.
 */
@HeyiTest
class EnglishEverywhereTest {

    private static final Pattern HAN = Pattern.compile("\\p{IsHan}+");
    private static final Pattern AROUND = Pattern.compile("^[^\\p{IsHan}《“]+|[\\s：:、。…]+$");
    private static final Pattern PARTS = Pattern.compile("[（）·\\n]");

    private static final String OTHER_LANGUAGE = "中文";

    /** What is no page; and the one page that counts a date without keeping it, so that its Chinese stands nowhere else. */
    private static final Pattern TEXT =
            Pattern.compile(".*\\.(zip|ics|pdf|csv|css)|/documents/.*|/cases/[^/]+/renewal");

    @Autowired
    ApplicationContext context;

    @Autowired
    MockMvcTester web;

    @Autowired
    JdbcClient sql;

    private final Map<String, Set<String>> bare = new LinkedHashMap<>();
    private final Map<String, Set<String>> marked = new LinkedHashMap<>();
    private final Map<String, Cookie> sessions = new HashMap<>();

    @AfterEach
    void let_the_clock_go() {
        TestClock.letGo();
    }

    @Test
    void chinese_is_marked_and_what_is_marked_is_record_law_or_name() throws IOException {
        var scene = new Scene(context);
        var roles = List.copyOf(scene.roles().keySet());
        for (var row : AuthorisationTable.read().rows()) {
            scene.playTo(row.moment());
            if (!isPage(row)) continue;
            var path = scene.resolve(row.path());
            readers(row, roles).forEach(role -> look(row, ask(path, row, role, scene)));
        }
        var kept = kept();
        var place = place();
        assertSoftly(all -> {
            all.assertThat(strange(bare, kept, place))
                    .as("Chinese that is neither marked nor kept")
                    .isEmpty();
            all.assertThat(strange(marked, kept, place))
                    .as("marked as Chinese, but neither record nor law nor name")
                    .isEmpty();
            all.assertThat(marked).as("the walk saw cases and law").hasSizeGreaterThan(100);
        });
    }

    private static List<String> strange(Map<String, Set<String>> texts, String kept, Pattern place) {
        return texts.keySet().stream()
                .filter(text -> !kept.contains(text)
                        && !text.equals(OTHER_LANGUAGE)
                        && !place.matcher(text).matches())
                .map(text -> text + " ← " + texts.get(text))
                .toList();
    }

    private static boolean isPage(Row row) {
        return row.method().equals("GET")
                && !row.isForPrograms()
                && !TEXT.matcher(row.path()).matches()
                && !row.path().contains("{far-");
    }

    /** Whoever sees it first, and the first of the other side. */
    private static List<String> readers(Row row, List<String> roles) {
        var seeing = roles.stream()
                .filter(role -> row.cells().get(roles.indexOf(role)).equals("ok"))
                .toList();
        return Stream.of("union", "employer", "bureau", "admin", "voter", "nobody")
                .filter(seeing::contains)
                .limit(2)
                .toList();
    }

    private MvcTestResult ask(String path, Row row, String role, Scene scene) {
        var request = web.get().uri(URI.create(path)).cookie(new Cookie("lang", "en"));
        row.fields().forEach((name, value) -> request.queryParam(name, scene.resolve(value)));
        var session = session(role, scene);
        if (session != null) request.cookie(session);
        return request.exchange();
    }

    private @Nullable Cookie session(String role, Scene scene) {
        var fresh = Objects.requireNonNull(scene.roles().get(role));
        return role.equals("nobody") ? null : sessions.computeIfAbsent(role, r -> fresh.get());
    }

    private void look(Row row, MvcTestResult page) {
        if (!String.valueOf(page.getResponse().getContentType()).startsWith("text/html")) return;
        var body = Jsoup.parse(Visitor.body(page)).body();
        for (var element : body.select("[lang=zh-CN]")) {
            if (element.parents().stream().noneMatch(p -> p.attr("lang").equals("zh-CN"))) note(row, element);
        }
        // what is typed or proposed for a document is the document’s
        body.select("[lang=zh-CN], textarea").remove();
        HAN.matcher(body.text()).results().forEach(m -> bare.computeIfAbsent(m.group(), t -> new TreeSet<>())
                .add(row.request()));
    }

    private void note(Row row, Element element) {
        var parts = element.children().isEmpty()
                ? Stream.of(element.wholeText())
                : element.getAllElements().stream().map(Element::ownText);
        parts.flatMap(PARTS::splitAsStream)
                .map(text -> AROUND.matcher(text).replaceAll(""))
                .filter(text -> HAN.matcher(text).find())
                .forEach(text ->
                        marked.computeIfAbsent(text, t -> new TreeSet<>()).add(row.request()));
    }

    /** A place told with those that it lies in, or with its code. */
    private Pattern place() {
        var names =
                sql.sql("select distinct name from region").query(String.class).list();
        return Pattern.compile(
                names.stream().map(Pattern::quote).collect(Collectors.joining("|", "(?:", ")+")) + "(?: \\d{6,9})?");
    }

    /** Everything that is kept: each text of the database, the law and the models, and the lists that come along. */
    private String kept() throws IOException {
        var columns = sql.sql(
                        """
                        select 'select concat(string_agg(distinct ' || quote_ident(c.column_name) || ', chr(10))) from '
                               || quote_ident(c.table_name)
                        from information_schema.columns c join information_schema.tables t
                            on t.table_schema = c.table_schema and t.table_name = c.table_name and t.table_type = 'BASE TABLE'
                        where c.table_schema = 'public' and c.data_type = 'text'
                        """)
                .query(String.class)
                .list();
        var text = new StringBuilder();
        for (var column : columns)
            text.append(sql.sql(column).query(String.class).single()).append('\n');
        for (var folder : List.of("bpmn", "src/main/resources/data")) {
            try (var files = Files.walk(Path.of(folder))) {
                for (var file : files.filter(Files::isRegularFile).toList()) text.append(Files.readString(file));
            }
        }
        return text.toString();
    }
}
