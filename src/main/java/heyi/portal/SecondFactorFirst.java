package heyi.portal;

import heyi.account.SecondFactors;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.servlet.HandlerInterceptor;

/** Who owes a second factor sets it up before anything else. */
@Component
class SecondFactorFirst implements HandlerInterceptor {

    static final String PAGE = "/me/second-factor";

    private final CurrentActor current;
    private final SecondFactors factors;

    SecondFactorFirst(CurrentActor current, SecondFactors factors) {
        this.current = current;
        this.factors = factors;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        var actor = current.in(new ServletWebRequest(request));
        if (actor == null || !factors.isDue(actor)) return true;
        if (request.getHeader("HX-Request") == null) response.sendRedirect(PAGE);
        else response.setHeader("HX-Redirect", PAGE);
        return false;
    }
}
