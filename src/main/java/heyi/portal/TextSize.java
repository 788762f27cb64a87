package heyi.portal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.util.WebUtils;

/** Larger letters for whoever asked for them with {@code ?size=large}. Templates call it as {@code @textSize}. */
@Component("textSize")
class TextSize implements HandlerInterceptor, WebMvcConfigurer {

    private static final String NAME = "size";
    private static final String LARGE = "large";
    private static final String NORMAL = "normal";
    private static final String WISHED = TextSize.class.getName();

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        var wished = request.getMethod().equals("GET") ? request.getParameter(NAME) : null;
        if (!LARGE.equals(wished) && !NORMAL.equals(wished)) return true;
        request.setAttribute(WISHED, wished);
        var cookie = ResponseCookie.from(NAME, wished)
                .path("/")
                .maxAge(Duration.ofDays(365))
                .httpOnly(true)
                .sameSite("Lax")
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
        return true;
    }

    /** Whether the reader of the page being written asked for large letters. */
    public boolean large() {
        if (!(RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes)) return false;
        var wished = attributes.getAttribute(WISHED, RequestAttributes.SCOPE_REQUEST);
        if (wished != null) return LARGE.equals(wished);
        return large(attributes.getRequest());
    }

    /** What the cookie says, for a page that stands outside of everything. */
    static boolean large(HttpServletRequest request) {
        var cookie = WebUtils.getCookie(request, NAME);
        return cookie != null && LARGE.equals(cookie.getValue());
    }

    /** This page in the other size. */
    public String other() {
        return Languages.address(NAME, large() ? NORMAL : LARGE);
    }
}
