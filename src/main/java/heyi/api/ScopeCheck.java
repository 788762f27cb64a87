package heyi.api;

import heyi.account.Scope;
import heyi.account.SignedIn;
import heyi.party.Actors;
import heyi.process.NotThere;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Lets a request through whose token has the scope that its operation {@link Needs}; for {@code admin} from administrators. */
@Component
class ScopeCheck implements HandlerInterceptor {

    private final Actors actors;

    ScopeCheck(Actors actors) {
        this.actors = actors;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        // an unknown address, or Spring's own answer to OPTIONS
        if (!(handler instanceof HandlerMethod method)
                || !method.getBeanType().isAnnotationPresent(RestController.class)) {
            signedIn();
            return true;
        }
        if (method.hasMethodAnnotation(Open.class)) return true;
        signedIn();
        var scope = scope(method).orElseThrow(() -> new IllegalStateException("no scope for " + method));
        require(scope);
        if (scope == Scope.ADMIN) requireAdministrator();
        return true;
    }

    /** To everybody else what administrators do does not exist, as on the pages. */
    private void requireAdministrator() {
        var who = (SignedIn) signedIn().getPrincipal();
        if (!actors.of(who.personId()).administrator()) throw new NotThere();
    }

    static Optional<Scope> scope(HandlerMethod method) {
        @Nullable Needs own = method.getMethodAnnotation(Needs.class);
        @Nullable Needs all = AnnotatedElementUtils.findMergedAnnotation(method.getBeanType(), Needs.class);
        return Optional.ofNullable(own != null ? own : all).map(Needs::value);
    }

    /** For what an operation needs only sometimes. */
    static void require(Scope scope) {
        if (!has(scope)) throw new ApiError(403, "api.scope-missing", scope.word());
    }

    private static boolean has(Scope scope) {
        return signedIn().getAuthorities().stream()
                .anyMatch(a -> a.getAuthority().equals(BearerFilter.authority(scope)));
    }

    private static Authentication signedIn() {
        var known = SecurityContextHolder.getContext().getAuthentication();
        if (known == null || !(known.getPrincipal() instanceof SignedIn)) throw new ApiError(401, "api.token-missing");
        return known;
    }
}
