package heyi.api;

import heyi.account.AccessTokens;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;

/** Programs come with a token at every request: no session, no cookie, hence nothing that another site could misuse. */
@Configuration
class ApiSecurity {

    @Bean
    @Order(1)
    SecurityFilterChain api(HttpSecurity http, AccessTokens tokens, Answers answers) throws Exception {
        return http.securityMatcher(Answers.ROOT + "**")
                // which operation needs what, ScopeCheck decides by its annotation
                .authorizeHttpRequests(a -> a.anyRequest().permitAll())
                .sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .securityContext(c -> c.disable())
                .csrf(c -> c.disable())
                .logout(o -> o.disable())
                .requestCache(c -> c.disable())
                // so that who comes without a token gets 401
                .anonymous(a -> a.disable())
                .headers(h ->
                        h.contentSecurityPolicy(c -> c.policyDirectives("default-src 'none'; frame-ancestors 'none'")))
                .addFilterBefore(new BodyLimit(answers), AuthorizationFilter.class)
                .addFilterBefore(new BearerFilter(tokens, answers), AuthorizationFilter.class)
                .build();
    }
}
