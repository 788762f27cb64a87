package heyi.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.validation.Validation;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServer;

/** Asks a web server that has nothing but our valve. */
class RefusedRequestLinesTest {

    private WebServer server;

    @BeforeEach
    void start() {
        var tomcat = new TomcatServletWebServerFactory(0);
        var refusals = new Refusals(new FieldMessages(Validation.buildDefaultValidatorFactory()));
        ApiSettings.refusedRequestLines(refusals, new ObjectMapper()).customize(tomcat);
        server = tomcat.getWebServer();
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    private HttpResponse<String> ask(String path) throws Exception {
        var address = URI.create("http://localhost:" + server.getPort() + path);
        return HttpClient.newHttpClient().send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"cases/a%2Fb", "cases/%00", "cases/%ff%fe", "cases/%5c"})
    void programs_are_told_a_problem(String address) throws Exception {
        var answer = ask("/api/v1/" + address);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.body()).contains("\"code\":\"api.bad-address\"").doesNotContain("html");
    }

    @Test
    void others_see_what_they_always_saw() throws Exception {
        var answer = ask("/cases/a%2Fb");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("html").doesNotContain("Tomcat/");
    }
}
