package heyi.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;

import heyi.HeyiTest;
import heyi.TestClock;
import heyi.portal.AuthorisationTable.Row;
import jakarta.servlet.http.Cookie;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.MockMvcPrint;
import org.springframework.boot.test.autoconfigure.web.servlet.SpringBootMockMvcBuilderCustomizer;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.DefaultMockMvcBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;

/**
 * Asks every endpoint as everybody, for one's own things, those of the other side and those of another county, and
 * compares with {@code authorisation.md}. With {@code -Dauthorisation.write} the answers become the table, to be read
 * before they are committed.
 */
@HeyiTest
class AuthorisationTest {

    /** Answered by filters, before any controller. */
    private static final List<String> FILTERS = List.of("POST /sign-out", "GET /css/app.css");

    private static final MockMultipartFile SCAN = new MockMultipartFile(
            "scan", "scan.pdf", "application/pdf", "%PDF-1.7".getBytes(StandardCharsets.US_ASCII));

    @Autowired
    WebApplicationContext context;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient sql;

    private final Map<String, Cookie> sessions = new HashMap<>();
    private MockMvcTester web;

    /** Without the printing of every exchange when one fails. */
    @BeforeEach
    void openTheDoor() {
        var filters = new SpringBootMockMvcBuilderCustomizer(context);
        filters.setPrint(MockMvcPrint.NONE);
        DefaultMockMvcBuilder builder = MockMvcBuilders.webAppContextSetup(context);
        filters.customize(builder);
        web = MockMvcTester.create(builder.apply(springSecurity()).build());
    }

    @AfterEach
    void letTheClockGo() {
        TestClock.letGo();
    }

    @Test
    void every_endpoint_answers_everybody_as_the_table_says() {
        var scene = new Scene(context);
        var mapped = new Mapped(context);
        var table = AuthorisationTable.read();
        var missing = mapped.all();
        var strays = new ArrayList<String>();
        Map<Row, List<String>> observed = new LinkedHashMap<>();
        for (var row : table.rows()) {
            scene.playTo(row.moment());
            var path = scene.resolve(row.path());
            var endpoint = mapped.of(
                    row.method(), path.replaceAll("\\?.*", ""), row.fields().keySet());
            if (endpoint == null && !FILTERS.contains(row.request())) strays.add(row.request());
            if (endpoint != null) missing.remove(endpoint);
            observed.put(row, cells(row, path, scene));
        }
        if (System.getProperty("authorisation.write") != null) table.write(observed, missing);
        assertThat(strays).as("rows that no endpoint answers").isEmpty();
        assertThat(missing).as("endpoints without a row").isEmpty();
        assertThat(differences(observed, List.copyOf(scene.roles().keySet()))).isEmpty();
    }

    /** Signing in or out changes a session for good. */
    private List<String> cells(Row row, String path, Scene scene) {
        var cells = new ArrayList<String>();
        scene.roles().forEach((role, session) -> {
            if (row.isForPrograms()) {
                cells.add(ask(row, path, role, null, scene));
                return;
            }
            var spoils = !row.method().equals("GET") && path.matches("/(sign|me/security).*");
            cells.add(ask(
                    row,
                    path,
                    role,
                    spoils ? session.get() : sessions.computeIfAbsent(role, r -> session.get()),
                    scene));
        });
        return cells;
    }

    /** Whatever it does is undone. Should it wait for itself, it fails instead. */
    private String ask(Row row, String path, String role, @Nullable Cookie session, Scene scene) {
        var token = row.isForPrograms() ? scene.token(role) : null;
        return Objects.requireNonNull(transaction.execute(status -> {
            status.setRollbackOnly();
            sql.sql("set local idle_in_transaction_session_timeout = '20s'").update();
            var plain = web.method(HttpMethod.valueOf(row.method())).uri(URI.create(path));
            if (token != null) plain.header("Authorization", "Bearer " + token);
            if (row.form().startsWith("{"))
                plain.contentType("application/json").content(scene.resolve(row.form()));
            return cell(web.perform(
                    row.sendsFile()
                            ? filled(plain.multipart().file(SCAN), row, session, scene)
                            : filled(plain, row, session, scene)));
        }));
    }

    private static <B extends AbstractMockHttpServletRequestBuilder<B>> B filled(
            B request, Row row, @Nullable Cookie session, Scene scene) {
        if (session != null) request.cookie(session);
        if (!row.method().equals("GET")) request.with(csrf());
        row.fields().forEach((name, value) -> request.param(name, scene.resolve(value)));
        return request;
    }

    private static String cell(MvcTestResult answer) {
        if (answer.getUnresolvedException() != null) return "500";
        var response = answer.getResponse();
        return switch (response.getStatus()) {
            case 200, 201, 204 -> "ok";
            case 401 -> "in";
            case 302 -> String.valueOf(response.getRedirectedUrl()).matches("/sign-in(/worker|/second)?") ? "in" : "ok";
            case 422 -> isForm(answer) ? "form" : "rule";
            default -> String.valueOf(response.getStatus());
        };
    }

    /** Whether the form came back with what is wrong in it; otherwise a page says that a rule forbids the act. */
    private static boolean isForm(MvcTestResult answer) {
        var page = answer.getMvcResult().getModelAndView();
        return page != null && !"portal/problem".equals(page.getViewName());
    }

    private static List<String> differences(Map<Row, List<String>> observed, List<String> roles) {
        var found = new ArrayList<String>();
        observed.forEach((row, cells) -> {
            if (row.cells().size() != cells.size()) {
                found.add(row.request() + " needs " + cells.size() + " cells");
                return;
            }
            for (int i = 0; i < cells.size(); i++)
                if (!cells.get(i).equals(row.cells().get(i)))
                    found.add("%s as %s at %s: %s, but the table says %s"
                            .formatted(
                                    row.request(),
                                    roles.get(i),
                                    row.moment(),
                                    cells.get(i),
                                    row.cells().get(i)));
        });
        return found;
    }
}
