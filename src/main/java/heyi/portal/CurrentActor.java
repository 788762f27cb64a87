package heyi.portal;

import heyi.party.Actor;
import heyi.party.Actors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Who acts in this request, looked up once per request and never kept longer. */
@Component
class CurrentActor implements HandlerMethodArgumentResolver {

    private static final String ATTRIBUTE = CurrentActor.class.getName();

    private final Actors actors;

    CurrentActor(Actors actors) {
        this.actors = actors;
    }

    /** Null if nobody is signed in. */
    @Nullable
    Actor in(RequestAttributes request) {
        if (request.getAttribute(ATTRIBUTE, RequestAttributes.SCOPE_REQUEST) instanceof Actor known) return known;
        var actor = Sessions.current().map(s -> actors.of(s.personId())).orElse(null);
        if (actor != null) request.setAttribute(ATTRIBUTE, actor, RequestAttributes.SCOPE_REQUEST);
        return actor;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Actor.class;
    }

    @Override
    public @Nullable Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        return in(request);
    }
}
