package heyi.api;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;

/** What the web server itself refuses, such as an encoded slash in an address, is a problem for programs like all else. */
final class RefusedRequestLines extends ErrorReportValve {

    private final Refusals refusals;
    private final ObjectMapper json;

    RefusedRequestLines(Refusals refusals, ObjectMapper json) {
        this.refusals = refusals;
        this.json = json;
        setShowServerInfo(false);
        setShowReport(false);
    }

    /** In place of the web server's own. */
    void watch(StandardHost host) {
        host.getPipeline().addValve(this);
        // else the host adds one that speaks first
        host.setErrorReportValveClass(getClass().getName());
    }

    @Override
    protected void report(Request request, Response response, @Nullable Throwable thrown) {
        var address = request.getRequestURI();
        var status = response.getStatus();
        if (address == null || !address.startsWith(Answers.ROOT) || status < 400 || status >= 500) {
            super.report(request, response, thrown);
            return;
        }
        if (response.getContentWritten() > 0 || !response.setErrorReported()) return;
        var refused =
                status == 400 ? new ApiError(400, "api.bad-address") : ApiError.of(HttpStatusCode.valueOf(status));
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        try {
            response.getOutputStream().write(json.writeValueAsBytes(refusals.of(refused)));
            response.finishResponse();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
