package heyi.api;

import com.jayway.jsonpath.DocumentContext;
import com.jayway.jsonpath.JsonPath;
import java.io.UnsupportedEncodingException;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;

/** One program with its token, which it sends with every request. */
record Program(MockMvcTester web, String token) {

    MvcTestResult get(String path, String... headers) {
        return send(web.get().uri("/api/v1" + path), headers);
    }

    MvcTestResult post(String path, String body, String... headers) {
        return send(
                web.post()
                        .uri("/api/v1" + path)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body),
                headers);
    }

    MvcTestResult put(String path, String body, String... headers) {
        return send(
                web.put()
                        .uri("/api/v1" + path)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body),
                headers);
    }

    MvcTestResult delete(String path, String... headers) {
        return send(web.delete().uri("/api/v1" + path), headers);
    }

    private MvcTestResult send(AbstractMockHttpServletRequestBuilder<?> request, String... headers) {
        if (!token.isEmpty()) request.header("Authorization", "Bearer " + token);
        for (int i = 0; i < headers.length; i += 2) request.header(headers[i], headers[i + 1]);
        return web.perform(request);
    }

    static DocumentContext json(MvcTestResult answer) {
        try {
            return JsonPath.parse(answer.getResponse().getContentAsString(java.nio.charset.StandardCharsets.UTF_8));
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    static <T> T at(MvcTestResult answer, String path) {
        return json(answer).read(path);
    }
}
