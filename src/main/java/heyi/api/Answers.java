package heyi.api;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponse;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UrlPathHelper;

/** Writes problems for whatever fails under {@code /api/v1}, found by a controller or not; pages keep their own. */
@Component
class Answers implements HandlerExceptionResolver, Ordered {

    static final String ROOT = "/api/v1/";

    private static final Logger log = LoggerFactory.getLogger(Answers.class);

    private final Refusals refusals;
    private final ObjectMapper json;

    Answers(Refusals refusals, ObjectMapper json) {
        this.refusals = refusals;
        this.json = json;
    }

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception e) {
        if (!concerns(request) || response.isCommitted()) return null;
        refuse(request, response, e);
        return new ModelAndView();
    }

    /** Whether a program asks, however it wrote the address. */
    static boolean concerns(HttpServletRequest request) {
        return UrlPathHelper.defaultInstance.getPathWithinApplication(request).startsWith(ROOT);
    }

    void refuse(HttpServletRequest request, HttpServletResponse response, Exception e) {
        var problem = refusals.of(e);
        if (problem.status() == 500) {
            log.error(
                    "{} {} failed",
                    request.getMethod(),
                    request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE),
                    e);
        }
        response.setStatus(problem.status());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        // which methods or kinds of content there are instead
        if (e instanceof ErrorResponse known) {
            known.getHeaders().forEach((name, values) -> values.forEach(v -> response.addHeader(name, v)));
        }
        if (problem.status() == 401) response.setHeader("WWW-Authenticate", "Bearer");
        if (problem.status() == 503) response.setHeader("Retry-After", "10");
        try {
            response.getOutputStream().write(json.writeValueAsBytes(problem));
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
