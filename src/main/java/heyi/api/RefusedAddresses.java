package heyi.api;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.web.firewall.HttpStatusRequestRejectedHandler;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.stereotype.Component;

/** Addresses that are refused before anything is asked, such as one with a double slash, are told to programs as problems. */
@Component
class RefusedAddresses implements RequestRejectedHandler {

    private final RequestRejectedHandler pages = new HttpStatusRequestRejectedHandler();
    private final Answers answers;

    RefusedAddresses(Answers answers) {
        this.answers = answers;
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, RequestRejectedException refused)
            throws IOException, ServletException {
        if (Answers.concerns(request)) answers.refuse(request, response, new ApiError(400, "api.bad-address"));
        else pages.handle(request, response, refused);
    }
}
