package heyi.api;

import heyi.account.AccessTokens;
import heyi.account.Scope;
import heyi.account.SignedIn;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Finds who sends a request by its token. Afterwards a program is known like a person who has signed in, for this one
 * request; a token that is not valid is refused, whatever the request asks for.
 */
final class BearerFilter extends OncePerRequestFilter {

    /** Longer than any of ours. */
    private static final int LONGEST = 200;

    private static final String SCHEME = "Bearer ";

    private final AccessTokens tokens;
    private final Answers answers;

    BearerFilter(AccessTokens tokens, Answers answers) {
        this.tokens = tokens;
        this.answers = answers;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var sent = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (sent != null) {
            try {
                admit(bearer(sent).orElseThrow(() -> new ApiError(401, "api.token-invalid")));
            } catch (RuntimeException e) {
                answers.refuse(request, response, e);
                return;
            }
        }
        try {
            chain.doFilter(request, response);
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    private Optional<AccessTokens.Bearer> bearer(String sent) {
        if (sent.length() > LONGEST || !sent.regionMatches(true, 0, SCHEME, 0, SCHEME.length()))
            return Optional.empty();
        return tokens.bearer(sent.substring(SCHEME.length()).strip());
    }

    private static void admit(AccessTokens.Bearer bearer) {
        var scopes = bearer.scopes().stream()
                .map(s -> new SimpleGrantedAuthority(authority(s)))
                .toList();
        SignedIn who = bearer.who();
        SecurityContextHolder.setContext(
                new SecurityContextImpl(UsernamePasswordAuthenticationToken.authenticated(who, null, scopes)));
    }

    static String authority(Scope scope) {
        return "SCOPE_" + scope.word();
    }
}
