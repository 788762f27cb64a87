package heyi.portal;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collection;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/** Every request that some controller of the application answers, named like {@code POST /tasks/{id} complete}. */
final class Mapped {

    private final Collection<RequestMappingInfoHandlerMapping> mappings;

    Mapped(ApplicationContext context) {
        mappings =
                context.getBeansOfType(RequestMappingInfoHandlerMapping.class).values();
    }

    TreeSet<String> all() {
        var names = new TreeSet<String>();
        for (var mapping : mappings)
            mapping.getHandlerMethods().forEach((info, handler) -> info.getPatternValues()
                    .forEach(p -> methods(info).forEach(m -> names.add(name(m, p, handler)))));
        return names;
    }

    /** Who would answer; null if nobody does. */
    @Nullable
    String of(String method, String path, Iterable<String> parameters) {
        var request = new MockHttpServletRequest(method, path);
        parameters.forEach(name -> request.setParameter(name, "x"));
        ServletRequestPathUtils.parseAndCache(request);
        return mappings.stream()
                .map(mapping -> of(mapping, request))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable String of(RequestMappingInfoHandlerMapping mapping, HttpServletRequest request) {
        try {
            var chain = mapping.getHandler(request);
            if (chain == null || !(chain.getHandler() instanceof HandlerMethod handler)) return null;
            var pattern = String.valueOf(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE));
            return name(request.getMethod(), pattern, handler);
        } catch (HttpRequestMethodNotSupportedException e) {
            return null;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** A mapping without a method takes them all, and is tried with one. */
    private static Collection<String> methods(RequestMappingInfo info) {
        var named =
                info.getMethodsCondition().getMethods().stream().map(Enum::name).toList();
        return named.isEmpty() ? java.util.List.of("GET") : named;
    }

    private static String name(String method, String pattern, HandlerMethod handler) {
        return method + " " + pattern + " " + handler.getMethod().getName();
    }
}
