package heyi.portal;

import heyi.account.DeviceList;
import heyi.account.SignedIn;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Optional;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.stereotype.Component;

/** Starts the session of somebody who proved who they are. */
@Component
class Sessions {

    private final SecurityContextRepository contexts;
    private final SessionAuthenticationStrategy freshSession;
    private final RequestCache requests;

    Sessions(SecurityContextRepository contexts, SessionAuthenticationStrategy freshSession, RequestCache requests) {
        this.contexts = contexts;
        this.freshSession = freshSession;
        this.requests = requests;
    }

    /** @return where the person wanted to go */
    String start(SignedIn who, HttpServletRequest request, HttpServletResponse response) {
        var proof = UsernamePasswordAuthenticationToken.authenticated(who, null, List.of());
        freshSession.onAuthentication(proof, request, response);
        DeviceList.marks(request.getHeader("User-Agent")).forEach(request.getSession()::setAttribute);
        var context = new SecurityContextImpl(proof);
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
        var saved = Optional.ofNullable(requests.getRequest(request, response));
        requests.removeRequest(request, response);
        return saved.flatMap(s -> path(s.getRedirectUrl())).orElse("/");
    }

    /** The path alone: the host is whatever the proxy in front calls itself. Empty if the address is malformed. */
    private static Optional<String> path(String url) {
        try {
            var uri = new URI(url);
            return Optional.of(
                    uri.getRawQuery() == null ? uri.getRawPath() : uri.getRawPath() + "?" + uri.getRawQuery());
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    static Optional<SignedIn> current() {
        return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
                .map(a -> a.getPrincipal() instanceof SignedIn s ? s : null);
    }
}
