package heyi.portal;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.io.UnsupportedEncodingException;
import org.jspecify.annotations.Nullable;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;

/** One browser: keeps its session cookie from page to page. */
class Visitor {

    private final MockMvcTester web;
    private @Nullable Cookie session;

    Visitor(MockMvcTester web) {
        this.web = web;
    }

    MvcTestResult get(String uri, String... headers) {
        return send(web.get().uri(uri), headers);
    }

    /** @param fields name, value, name, value … */
    MvcTestResult post(String uri, String... fields) {
        var request = web.post().uri(uri).with(csrf());
        for (int i = 0; i < fields.length; i += 2) request.param(fields[i], fields[i + 1]);
        return send(request);
    }

    /** Any request, with this browser's session. */
    MvcTestResult send(AbstractMockHttpServletRequestBuilder<?> request, String... headers) {
        for (int i = 0; i < headers.length; i += 2) request.header(headers[i], headers[i + 1]);
        if (session != null) request.cookie(session);
        var answer = web.perform(request);
        var fresh = answer.getResponse().getCookie("SESSION");
        if (fresh != null) session = fresh;
        return answer;
    }

    @Nullable
    String session() {
        return session == null ? null : session.getValue();
    }

    /** Without the CSRF tokens, which differ each time. */
    static String body(MvcTestResult page) {
        try {
            return page.getResponse().getContentAsString().replaceAll("(_csrf\"[^>]*(content|value)=)\"[^\"]*\"", "$1");
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
