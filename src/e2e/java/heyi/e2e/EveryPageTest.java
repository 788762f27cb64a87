package heyi.e2e;

import static com.microsoft.playwright.options.ColorScheme.DARK;
import static com.microsoft.playwright.options.ColorScheme.LIGHT;
import static heyi.e2e.Inspector.DESKTOP;
import static heyi.e2e.Inspector.PHONE;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import heyi.portal.AuthorisationTable;
import heyi.portal.AuthorisationTable.Row;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * Every page that the authorisation table names, and so every page there is, as somebody who may see it; every form as
 * it comes back refused; and the pages that say no.
 */
class EveryPageTest {

    /** Who looks, if several may: whoever sees most. */
    private static final List<String> READERS = List.of(
            "nobody",
            "union",
            "employer",
            "bureau",
            "upper",
            "admin",
            "voter",
            "chief",
            "worker",
            "union staff",
            "employer staff",
            "bureau staff",
            "half");

    /** Lists in which nothing is found. */
    private static final Map<String, String> EMPTY = Map.of(
            "/tasks", "admin",
            "/cases", "admin",
            "/votes", "admin",
            "/tasks?text=nothing", "union",
            "/cases?text=nothing", "union",
            "/organisations?q=nothing", "upper");

    private static final String SEND =
            """
            ([path, fields]) => {
                const form = document.createElement('form');
                form.method = 'post';
                form.action = path;
                const add = (name, value) => form.append(Object.assign(document.createElement('input'), {type: 'hidden', name, value}));
                add('_csrf', document.querySelector('meta[name=_csrf]').content);
                Object.entries(fields).forEach(([name, value]) => add(name, value));
                document.body.append(form);
                form.submit();
            }
            """;

    /** The summary of what is wrong has the focus, and its links lead to fields. */
    private static final String SUMMARY =
            """
            () => [...document.querySelectorAll('[data-focus]')].flatMap(s => [
                ...(document.activeElement === s ? [] : ['the summary has no focus']),
                ...[...s.querySelectorAll('a[href^="#"]')].filter(a => !document.getElementById(a.hash.slice(1)))
                    .map(a => 'leads nowhere: ' + a.outerHTML)])
            """;

    private final Map<String, Page> pages = new HashMap<>();
    private final Map<String, List<String>> findings = new TreeMap<>();
    private final Set<String> outside = new HashSet<>();
    private final Set<String> seen = new HashSet<>();
    private int looks;

    @Test
    void everybody_can_read_and_use_every_page() {
        try (var still = new Standstill()) {
            for (var row : AuthorisationTable.read().rows()) look(row, still);
            EMPTY.forEach((path, role) -> show(path, role, "empty " + path, still));
            pages.values().forEach(p -> p.context().close());
        }
        assertThat(looks).as("pages looked at").isGreaterThan(150);
        assertThat(outside).as("requests to other hosts").isEmpty();
        assertThat(findings).isEmpty();
    }

    private void look(Row row, Standstill still) {
        var ofTheMoment = row.path().startsWith("/tasks/") ? row.moment() : "";
        if (row.path().contains("{far-") || row.sendsFile()) return;
        var reading = row.method().equals("GET");
        for (var answer : reading ? List.of("ok", "403", "404", "409", "rule") : List.of("form")) {
            var what = reading && !answer.equals("ok") ? answer : row.request() + " " + row.form() + " " + ofTheMoment;
            var role = reader(row, answer, still);
            if (role == null || !seen.add(what)) continue;
            still.scene.playTo(row.moment());
            var path = still.scene.resolve(row.path());
            if (reading) show(path + query(row, still), role, what, still);
            else refuse(path, row, role, what, still);
        }
    }

    private static String reader(Row row, String answer, Standstill still) {
        var roles = List.copyOf(still.scene.roles().keySet());
        return READERS.stream()
                .filter(r -> row.cells().get(roles.indexOf(r)).equals(answer))
                .findFirst()
                .orElse(null);
    }

    private static String query(Row row, Standstill still) {
        return row.form().isEmpty() ? "" : "?" + still.scene.resolve(row.form());
    }

    private void show(String path, String role, String what, Standstill still) {
        var page = page(role, "zh-CN", still);
        var type = page.context().request().get(still.url(path)).headers().getOrDefault("content-type", "");
        if (!type.startsWith("text/html")) return;
        var weight = new Weight(page);
        page.navigate(still.url(path));
        looks++;
        report(what, weight.findings());
        report(
                what,
                new Inspector(page)
                        .axe(PHONE, LIGHT)
                        .reflow()
                        .axe(PHONE, DARK)
                        .axe(DESKTOP, DARK)
                        .axe(DESKTOP, LIGHT)
                        .findings());
        var english = page(role, "en", still);
        english.navigate(still.url(path));
        report(
                what + " in English",
                new Inspector(english).axe(PHONE, LIGHT).reflow().findings());
    }

    private void refuse(String path, Row row, String role, String what, Standstill still) {
        var page = page(role, "zh-CN", still);
        page.navigate(still.url(role.equals("nobody") ? "/sign-in" : "/me"));
        var fields = new HashMap<String, String>();
        row.fields().forEach((name, value) -> fields.put(name, still.scene.resolve(value)));
        var answer = page.waitForNavigation(() -> page.evaluate(SEND, List.of(path, fields)));
        looks++;
        assertThat(answer.status()).as(what).isEqualTo(422);
        ((List<?>) page.evaluate(SUMMARY)).forEach(f -> report(what, List.of(String.valueOf(f))));
        report(
                what,
                new Inspector(page)
                        .axe(PHONE, LIGHT)
                        .reflow()
                        .axe(DESKTOP, DARK)
                        .findings());
    }

    private void report(String what, List<String> found) {
        if (!found.isEmpty())
            findings.computeIfAbsent(what, w -> new ArrayList<>()).addAll(found);
    }

    private Page page(String role, String language, Standstill still) {
        return pages.computeIfAbsent(role + " " + language, r -> {
            var context = Browsers.browser()
                    .newContext(
                            new Browser.NewContextOptions().setLocale("zh-CN").setTimezoneId("Asia/Shanghai"));
            var session = still.scene.roles().get(role).get();
            if (session != null)
                context.addCookies(List.of(new Cookie(session.getName(), session.getValue()).setUrl(still.url("/"))));
            context.addCookies(List.of(new Cookie("lang", language).setUrl(still.url("/"))));
            var page = context.newPage();
            page.onRequest(q -> {
                if (!q.url().startsWith(still.url("/")) && !q.url().startsWith("data:")) outside.add(q.url());
            });
            page.onPageError(e -> report(page.url(), List.of(e)));
            return page;
        });
    }
}
