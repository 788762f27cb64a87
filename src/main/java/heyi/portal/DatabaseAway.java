package heyi.portal;

import heyi.database.LostConnection;
import heyi.rules.Phrase;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.annotation.Order;
import org.springframework.session.web.http.SessionRepositoryFilter;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.resource.ResourceUrlProvider;
import org.springframework.web.util.HtmlUtils;
import org.springframework.web.util.WebUtils;

/**
 * While the database is away nothing of ours works, not even the session: this stands before all of it and answers with
 * a page of its own, in which what was typed waits to be sent again.
 */
@Component
@Order(SessionRepositoryFilter.DEFAULT_ORDER - 1)
class DatabaseAway extends OncePerRequestFilter {
    static final String CODE = "database.away";

    private static final Logger log = LoggerFactory.getLogger(DatabaseAway.class);

    private final ObjectProvider<ResourceUrlProvider> files;

    DatabaseAway(ObjectProvider<ResourceUrlProvider> files) {
        this.files = files;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (ServletException | IOException | RuntimeException e) {
            if (!LostConnection.causes(e) || response.isCommitted()) throw e;
            log.warn("The database is away");
            answer(request, response);
        }
    }

    private void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.reset();
        response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        response.setHeader("Retry-After", "10");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader(
                "Content-Security-Policy", "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'");
        response.setContentType("text/html;charset=UTF-8");
        response.getOutputStream().write(page(request).getBytes(StandardCharsets.UTF_8));
    }

    /** Of the cookie: nothing else is known of the reader now. */
    private static Locale language(HttpServletRequest request) {
        var cookie = WebUtils.getCookie(request, Languages.NAME);
        return cookie != null && cookie.getValue().equals("en") ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
    }

    private String page(HttpServletRequest request) {
        var language = language(request);
        return """
                <!doctype html><html lang="%1$s"%6$s><head><meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>%2$s</title><link rel="icon" type="image/svg+xml" href="%8$s"><link rel="stylesheet" href="%9$s"></head>
                <body class="plain"><header class="top"><a class="brand" href="/"><img src="%8$s" alt="" width="28" height="28"><b>%7$s</b></a></header>
                <main><section class="card door"><div class="pad">
                <p class="num sub">503</p><h1>%2$s</h1>
                <p>%3$s</p>
                <p class="sub num">%4$s</p>%5$s</div></section></main></body></html>
                """
                .formatted(
                        language.toLanguageTag(),
                        Phrase.of("away.title").in(language),
                        Phrase.of("away.what").in(language),
                        Phrase.of("away.code", CODE).in(language),
                        again(request, language),
                        TextSize.large(request) ? " class=\"large\"" : "",
                        Phrase.of("away.brand").in(language),
                        file("/img/mark.svg"),
                        file("/css/app.css"));
    }

    /** Under the address that the other pages name, which the browser often has already. */
    private String file(String path) {
        return Objects.requireNonNullElse(files.getObject().getForLookupPath(path), path);
    }

    private static String again(HttpServletRequest request, Locale language) {
        if (!request.getMethod().equals("POST") || secret(request))
            return "<p class=\"row\"><a class=\"btn pri\" href=\"/\">"
                    + Phrase.of("away.home").in(language) + "</a></p>";
        var form =
                new StringBuilder("<form class=\"stack\" method=\"post\" action=\"").append(escaped(address(request)));
        var files = String.valueOf(request.getContentType()).startsWith("multipart/");
        form.append(files ? "\" enctype=\"multipart/form-data\">" : "\">");
        request.getParameterMap().forEach((name, values) -> {
            for (var value : values)
                form.append("<input type=\"hidden\" name=\"")
                        .append(escaped(name))
                        .append("\" value=\"")
                        .append(escaped(value))
                        .append("\">");
        });
        form.append("<p>").append(Phrase.of("away.kept").in(language));
        if (files) form.append(Phrase.of("away.files").in(language));
        return form.append("</p><p class=\"row\"><button class=\"btn pri\">")
                .append(Phrase.of("away.again").in(language))
                .append("</button></p></form>")
                .toString();
    }

    /** A password is not written into a page. */
    private static boolean secret(HttpServletRequest request) {
        return request.getParameterMap().keySet().stream()
                .map(name -> name.toLowerCase(Locale.ROOT))
                .anyMatch(name -> name.contains("password"));
    }

    /** One of ours: a path that begins with two slashes would name another server. */
    private static String address(HttpServletRequest request) {
        return request.getRequestURI().replaceFirst("^/+", "/");
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8").replace("\n", "&#10;").replace("\r", "&#13;");
    }
}
