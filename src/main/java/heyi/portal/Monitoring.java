package heyi.portal;

import heyi.account.SecondFactors;
import heyi.operation.MonitoringToken;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Who may look at {@code /actuator}: everybody learns whether Heyi is up, administrators and the holder of
 * {@code heyi.monitoring.token} learn why not, and read the figures.
 */
@Configuration
class Monitoring {

    private static final String ROLE = "MONITOR";
    private static final String[] OPEN = {"/actuator/health", "/actuator/health/liveness", "/actuator/health/readiness"
    };

    @Bean
    @Order(1)
    SecurityFilterChain monitoringChain(
            HttpSecurity http,
            SecurityContextRepository contexts,
            MonitoringToken token,
            CurrentActor current,
            SecondFactors factors)
            throws Exception {
        return http.securityMatcher("/actuator", "/actuator/**")
                .authorizeHttpRequests(
                        a -> a.requestMatchers(OPEN).permitAll().anyRequest().hasRole(ROLE))
                .securityContext(c -> c.securityContextRepository(contexts))
                .requestCache(c -> c.disable())
                .logout(o -> o.disable())
                .addFilterBefore(new Entry(token, current, factors), AuthorizationFilter.class)
                .exceptionHandling(e -> e.authenticationEntryPoint((request, response, refused) -> {
                            response.setHeader("WWW-Authenticate", "Bearer");
                            response.setStatus(HttpStatus.UNAUTHORIZED.value());
                        })
                        .accessDeniedHandler(
                                (request, response, refused) -> response.setStatus(HttpStatus.NOT_FOUND.value())))
                .build();
    }

    /** For this request alone; the session, if there is one, stays as it is. */
    private static class Entry extends OncePerRequestFilter {

        private final MonitoringToken token;
        private final CurrentActor current;
        private final SecondFactors factors;

        Entry(MonitoringToken token, CurrentActor current, SecondFactors factors) {
            this.token = token;
            this.current = current;
            this.factors = factors;
        }

        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            if (token.opens(request.getHeader("Authorization")) || isAdministrator(request)) {
                var roles = AuthorityUtils.createAuthorityList("ROLE_" + ROLE);
                SecurityContextHolder.setContext(new SecurityContextImpl(
                        UsernamePasswordAuthenticationToken.authenticated("monitor", null, roles)));
            }
            chain.doFilter(request, response);
        }

        private boolean isAdministrator(HttpServletRequest request) {
            var actor = current.in(new ServletWebRequest(request));
            return actor != null && actor.administrator() && !factors.isDue(actor);
        }
    }
}
