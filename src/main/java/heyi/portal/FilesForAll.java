package heyi.portal;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.session.web.http.SessionRepositoryFilter;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Style sheets, scripts and pictures are the same for everybody: whose session a cookie names is not looked up for them,
 * so that they cost no question to the database and come even while it is away.
 */
@Component
@Order(SessionRepositoryFilter.DEFAULT_ORDER - 1)
class FilesForAll extends OncePerRequestFilter {
    static final String[] PATHS = {"/css/**", "/js/**", "/img/**", "/webjars/**", "/favicon.ico"};

    private static final RequestMatcher FILES = new OrRequestMatcher(Arrays.stream(PATHS)
            .map(path ->
                    (RequestMatcher) PathPatternRequestMatcher.withDefaults().matcher(path))
            .toList());

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !FILES.matches(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(
                new HttpServletRequestWrapper(request) {
                    @Override
                    public Cookie @Nullable [] getCookies() {
                        return null;
                    }
                },
                response);
    }
}
