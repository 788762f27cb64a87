package heyi.portal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.session.ChangeSessionIdAuthenticationStrategy;
import org.springframework.security.web.authentication.session.CompositeSessionAuthenticationStrategy;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CsrfAuthenticationStrategy;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;

/** Who may come in at all. What a person may then see or do is decided by case and party, in the services. */
@Configuration
class Security {

    private static final String CONTENT = String.join(
            "; ",
            "default-src 'self'",
            "script-src 'self'",
            "style-src 'self'",
            "img-src 'self' data:",
            "font-src 'self'",
            "connect-src 'self'",
            "object-src 'none'",
            "base-uri 'none'",
            "form-action 'self'",
            "frame-ancestors 'none'",
            "manifest-src 'self'",
            "worker-src 'self'");

    private static final String[] OPEN = {
        "/sign-in/**",
        "/register/**",
        // a token opens these; "/join/…/mine" asks who one is
        "/join/*",
        "/calendar/*",
        "/reset/*",
        "/first-administrator/*",
        "/error",
        // what programs may do, and how they are refused
        "/api/errors",
        "/v3/api-docs",
        "/v3/api-docs.yaml"
    };

    @Bean
    SecurityFilterChain pages(
            HttpSecurity http,
            SecurityContextRepository contexts,
            CsrfTokenRepository tokens,
            RequestCache requests,
            RefusedRequests refused)
            throws Exception {
        return http.authorizeHttpRequests(a -> a.requestMatchers(OPEN)
                        .permitAll()
                        .requestMatchers(FilesForAll.PATHS)
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .securityContext(c -> c.securityContextRepository(contexts))
                .requestCache(c -> c.requestCache(requests))
                .csrf(c -> c.csrfTokenRepository(tokens))
                .logout(o -> o.logoutUrl("/sign-out").logoutSuccessUrl("/sign-in?out"))
                .exceptionHandling(
                        e -> e.authenticationEntryPoint(Security::toSignIn).accessDeniedHandler(refused))
                .headers(h -> h.contentSecurityPolicy(c -> c.policyDirectives(CONTENT))
                        .referrerPolicy(r -> r.policy(ReferrerPolicy.SAME_ORIGIN))
                        .permissionsPolicyHeader(p -> p.policy("camera=(), microphone=(), geolocation=(), payment=()")))
                .build();
    }

    /** An htmx request must not get the sign-in page swapped into a fragment. */
    private static void toSignIn(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException refused)
            throws IOException {
        var asked = request.getRequestURI();
        var page = asked.startsWith("/votes") || asked.startsWith("/v/") ? "/sign-in/worker" : "/sign-in";
        if (request.getHeader("HX-Request") == null) {
            response.sendRedirect(page);
        } else {
            response.setHeader("HX-Redirect", page);
            response.setStatus(HttpStatus.UNAUTHORIZED.value());
        }
    }

    @Bean
    SecurityContextRepository contexts() {
        return new HttpSessionSecurityContextRepository();
    }

    @Bean
    CsrfTokenRepository tokens() {
        return new HttpSessionCsrfTokenRepository();
    }

    /** Remembers only whole pages: after sign-in the person arrives where the link led. */
    @Bean
    RequestCache requests() {
        var cache = new HttpSessionRequestCache();
        cache.setMatchingRequestParameterName(null);
        cache.setRequestMatcher(r -> r.getMethod().equals("GET") && r.getHeader("HX-Request") == null);
        return cache;
    }

    /** With its token at once: two first pages opened together would make one each, and the form of one be refused. */
    @Bean
    SessionAuthenticationStrategy freshSession(CsrfTokenRepository tokens) {
        return new CompositeSessionAuthenticationStrategy(List.of(
                new ChangeSessionIdAuthenticationStrategy(),
                new CsrfAuthenticationStrategy(tokens),
                (who, request, response) ->
                        tokens.loadDeferredToken(request, response).get()));
    }

    /** Sign-in is ours; without this bean Spring Boot would make up a user and print its password. */
    @Bean
    UserDetailsService nobody() {
        return name -> {
            throw new UsernameNotFoundException(name);
        };
    }
}
