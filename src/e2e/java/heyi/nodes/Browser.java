package heyi.nodes;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.HtmlUtils;

/**
 * One person at the pages. What is answered by no node, or cut off, is sent again, as a person would; what was answered is
 * never sent again.
 */
final class Browser {

    private static final HttpClient WEB =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final Pattern FIELD = Pattern.compile("(?s)<(input|textarea|select)\\b([^>]*)>(.*?(?=<))?");

    static final AtomicInteger SENT_AGAIN = new AtomicInteger();
    static final AtomicInteger SIGN_INS = new AtomicInteger();

    /** The nodes that answered within the present session. */
    final Set<String> nodes = new ConcurrentSkipListSet<>();

    private final RoundRobin proxy;
    private volatile String cookie = "";

    Browser(RoundRobin proxy) {
        this.proxy = proxy;
    }

    HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(proxy.at(path)));
    }

    HttpResponse<String> post(String path, Map<String, List<String>> fields) {
        var body = fields.entrySet().stream()
                .flatMap(e -> e.getValue().stream().map(v -> encoded(e.getKey()) + "=" + encoded(v)))
                .collect(Collectors.joining("&"));
        return send(HttpRequest.newBuilder(proxy.at(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body)));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        if (!cookie.isEmpty()) request.setHeader("Cookie", cookie);
        for (int i = 0; i < 400; i++) {
            var answer = once(request.timeout(Duration.ofSeconds(90)).build());
            if (answer != null
                    && answer.statusCode() != RoundRobin.CUT_OFF
                    && answer.statusCode() != RoundRobin.NO_NODE) {
                answer.headers().allValues("Set-Cookie").forEach(c -> cookie = c.split(";")[0]);
                answer.headers().firstValue("X-Node").ifPresent(nodes::add);
                return answer;
            }
            SENT_AGAIN.incrementAndGet();
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(300));
        }
        throw new AssertionError("nobody answers");
    }

    private static @Nullable HttpResponse<String> once(HttpRequest request) {
        try {
            return WEB.send(request, BodyHandlers.ofString());
        } catch (IOException cut) {
            return null;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    void signIn(String name, String password) {
        var form = form(get("/sign-in").body(), "/sign-in");
        form.put("name", List.of(name));
        form.put("password", List.of(password));
        require(post("/sign-in", form), 302);
        SIGN_INS.incrementAndGet();
    }

    /** The code is shown, since an account of a demonstration exists; where it got lost with a node, a new one after a minute. */
    void signInByPhone(String phone) {
        for (int i = 0; i < 200; i++) {
            var asked = form(get("/sign-in/worker").body(), "/sign-in/worker");
            asked.put("phone", List.of(phone));
            require(post("/sign-in/worker", asked), 302);
            var page = get("/sign-in/worker/code").body();
            var shown = Pattern.compile("class=\"num code\">(\\d{6})<").matcher(page);
            if (shown.find()) {
                var form = form(page, "/sign-in/worker/code");
                form.put("code", List.of(shown.group(1)));
                var answer = post("/sign-in/worker/code", form);
                // a code that was used just before the node fell has opened a session that nobody has
                if (answer.statusCode() == 302) {
                    SIGN_INS.incrementAndGet();
                    return;
                }
            }
            LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(3));
        }
        throw new AssertionError("no code");
    }

    static HttpResponse<String> require(HttpResponse<String> answer, int status) {
        if (answer.statusCode() != status) throw new AssertionError(answer + "\n" + told(answer.body()));
        return answer;
    }

    /** What a page says, without its markup. */
    static String told(String page) {
        return page.replaceAll("(?s)<head.*?</head>|<[^>]+>", " ").replaceAll("\\s+", " ");
    }

    static String path(HttpResponse<String> redirect) {
        return URI.create(redirect.headers().firstValue("Location").orElseThrow())
                .getPath();
    }

    /** What the fields of one form hold now, hidden ones among them. */
    static Map<String, List<String>> form(String page, String action) {
        var found = Pattern.compile("(?s)<form[^>]*action=\"" + Pattern.quote(action) + "\"[^>]*>(.*?)</form>")
                .matcher(page);
        if (!found.find()) throw new AssertionError("no form for " + action + ": " + told(page));
        Map<String, List<String>> fields = new LinkedHashMap<>();
        var field = FIELD.matcher(found.group(1));
        while (field.find()) read(field.group(1), field.group(2), found.group(1).substring(field.end(2) + 1), fields);
        return fields;
    }

    private static void read(String tag, String attributes, String after, Map<String, List<String>> to) {
        var name = attribute(attributes, "name");
        if (name == null) return;
        var value =
                switch (tag) {
                    case "textarea" -> after.substring(0, after.indexOf("</textarea>"));
                    case "select" -> selected(after.substring(0, after.indexOf("</select>")));
                    default -> input(attributes);
                };
        if (value != null) to.computeIfAbsent(name, n -> new ArrayList<>()).add(HtmlUtils.htmlUnescape(value));
    }

    /** A box that must be ticked is ticked. */
    private static @Nullable String input(String attributes) {
        var type = attribute(attributes, "type");
        if ("file".equals(type)) return null;
        var needsTick = "checkbox".equals(type) && attributes.contains("required") || attributes.contains("checked");
        if (("checkbox".equals(type) || "radio".equals(type)) && !needsTick) return null;
        var value = attribute(attributes, "value");
        return value == null ? "" : value;
    }

    private static @Nullable String selected(String options) {
        var option = Pattern.compile("<option([^>]*\\bselected\\b[^>]*)>").matcher(options);
        return option.find() ? attribute(option.group(1), "value") : "";
    }

    private static @Nullable String attribute(String attributes, String name) {
        var found = Pattern.compile("\\b" + name + "=\"([^\"]*)\"").matcher(attributes);
        return found.find() ? found.group(1) : null;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
