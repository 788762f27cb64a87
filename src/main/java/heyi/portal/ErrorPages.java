package heyi.portal;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.web.servlet.error.ErrorController;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Failures outside our controllers: refused requests, unknown addresses, broken templates. */
@Controller
class ErrorPages implements ErrorController {

    private final Words words;

    ErrorPages(Words words) {
        this.words = words;
    }

    @RequestMapping("/error")
    ModelAndView show(HttpServletRequest request) {
        var status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer s ? s : 404;
        return Problem.of(HttpStatusCode.valueOf(status)).page(words);
    }
}
