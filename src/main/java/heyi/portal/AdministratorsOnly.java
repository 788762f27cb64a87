package heyi.portal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.HandlerInterceptor;

/** To everybody else the administrator's pages do not exist. */
@Component
class AdministratorsOnly implements HandlerInterceptor {

    private final CurrentActor current;

    AdministratorsOnly(CurrentActor current) {
        this.current = current;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        var actor = current.in(new ServletWebRequest(request));
        if (actor == null || !actor.administrator()) throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        return true;
    }
}
