package heyi.e2e;

import heyi.HeyiApplication;
import heyi.TestClock;
import heyi.portal.Scene;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

/** A Heyi of its own in which nothing happens by itself and time stands still, with the scene of the authorisation table. */
final class Standstill implements AutoCloseable {

    final Scene scene;

    private final Path directory = temporary();
    private final ConfigurableApplicationContext heyi = new SpringApplicationBuilder(HeyiApplication.class)
            .initializers(new TestClock.Initializer())
            .run(
                    "--heyi.data-dir=" + directory,
                    "--heyi.demonstration=false",
                    "--heyi.postgres.fsync=off",
                    "--heyi.schedule=false",
                    "--heyi.second-factor=optional",
                    "--camunda.bpm.job-execution.enabled=false",
                    "--server.port=0",
                    "--spring.main.register-shutdown-hook=false");

    Standstill() {
        scene = new Scene(heyi);
    }

    String url(String path) {
        return "http://127.0.0.1:" + heyi.getEnvironment().getProperty("local.server.port") + path;
    }

    private static Path temporary() {
        try {
            return Files.createTempDirectory("heyi-e2e-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        heyi.close();
        TestClock.letGo();
        try {
            FileSystemUtils.deleteRecursively(directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
