package heyi.portal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.stereotype.Component;

/** A request without its CSRF token. A body over the limit is never parsed, so its token seems to be missing too. */
@Component
class RefusedRequests implements AccessDeniedHandler {

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException refused)
            throws IOException {
        var tooLarge = request.getContentLengthLong() > Uploads.LIMIT.toBytes();
        response.sendError((tooLarge ? HttpStatus.PAYLOAD_TOO_LARGE : HttpStatus.FORBIDDEN).value());
    }
}
