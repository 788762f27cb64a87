package heyi.client;

import heyi.HeyiApplication;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.boot.SpringApplication;
import org.springframework.util.FileSystemUtils;

/**
 * Writes the description of the API as Heyi serves it, before there is a client to compile. Run from its source, so it
 * uses nothing of the tests.
 */
final class Describe {

    private Describe() {}

    /** @param args the file to write */
    public static void main(String[] args) throws IOException, InterruptedException {
        var directory = Files.createTempDirectory("heyi-describe-");
        var file = Path.of(args[0]);
        try (var heyi = SpringApplication.run(
                HeyiApplication.class,
                "--heyi.data-dir=" + directory,
                "--heyi.postgres.fsync=off",
                "--heyi.demonstration=false",
                "--heyi.schedule=false",
                "--camunda.bpm.job-execution.enabled=false",
                "--logging.level.root=warn",
                "--spring.main.banner-mode=off",
                "--server.port=0")) {
            var port = heyi.getEnvironment().getProperty("local.server.port");
            var address = URI.create("http://127.0.0.1:" + port + "/v3/api-docs");
            var answer = HttpClient.newHttpClient()
                    .send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofFile(file));
            if (answer.statusCode() != 200) throw new IllegalStateException(address + ": " + answer.statusCode());
        } finally {
            FileSystemUtils.deleteRecursively(directory);
        }
    }
}
