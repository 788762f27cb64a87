package heyi.portal;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;

/**
 * The language of the pages: Chinese, or English for whoever asked for it with {@code ?lang=en}. What the browser says
 * about itself is ignored; everybody reads the same words until they choose others. Templates call it as
 * {@code @languages}.
 */
@Component("languages")
class Languages extends CookieLocaleResolver implements HandlerInterceptor {

    static final String NAME = "lang";

    private static final Map<String, Locale> KNOWN = Map.of("zh-CN", Locale.SIMPLIFIED_CHINESE, "en", Locale.ENGLISH);

    static {
        // Work outside a request, such as a sweep, writes Chinese whatever the machine speaks.
        LocaleContextHolder.setDefaultLocale(Locale.SIMPLIFIED_CHINESE);
    }

    Languages() {
        super(NAME);
        setDefaultLocale(Locale.SIMPLIFIED_CHINESE);
        setCookieMaxAge(Duration.ofDays(365));
        setCookieHttpOnly(true);
        setCookieSameSite("Lax");
        setRejectInvalidCookies(false);
    }

    /** Of whoever reads the page being written. */
    static Locale current() {
        return LocaleContextHolder.getLocale();
    }

    static boolean english() {
        return current().equals(Locale.ENGLISH);
    }

    @Override
    protected @Nullable Locale parseLocaleValue(String value) {
        return KNOWN.get(value);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        var wished = request.getMethod().equals("GET") ? request.getParameter(NAME) : null;
        var locale = wished == null ? null : KNOWN.get(wished);
        if (locale != null) setLocale(request, response, locale);
        return true;
    }

    /** The other language, as it is called in itself. */
    public Other other() {
        return english()
                ? new Other("zh-CN", "中文", address(NAME, "zh-CN"))
                : new Other("en", "English", address(NAME, "en"));
    }

    /** This page with its query and one wish more; the entrance if this address only takes what is sent to it. */
    static String address(String name, String value) {
        if (!(RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes))
            return "/?" + name + "=" + value;
        var request = attributes.getRequest();
        var readable = request.getMethod().equals("GET") && request.getDispatcherType() == DispatcherType.REQUEST;
        var kept = readable
                ? Stream.of(
                        Objects.requireNonNullElse(request.getQueryString(), "").split("&"))
                : Stream.<String>empty();
        var query = Stream.concat(
                kept.filter(part -> !part.isEmpty() && !part.startsWith(name + "=")), Stream.of(name + "=" + value));
        return (readable ? request.getRequestURI() : "/") + query.collect(Collectors.joining("&", "?", ""));
    }

    /** @param tag for {@code lang} and {@code hreflang} */
    public record Other(String tag, String name, String href) {}
}
