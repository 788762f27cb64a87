package heyi.e2e;

import heyi.HeyiApplication;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

/** One Heyi for the whole test run, started as its users start it, on an empty directory of its own. */
final class Installation {

    private static final ConfigurableApplicationContext HEYI = start();

    private Installation() {}

    static <T> T bean(Class<T> type) {
        return HEYI.getBean(type);
    }

    static String url(String path) {
        return "http://127.0.0.1:" + HEYI.getEnvironment().getProperty("local.server.port") + path;
    }

    private static ConfigurableApplicationContext start() {
        var directory = temporary();
        var heyi = SpringApplication.run(
                HeyiApplication.class,
                "--heyi.data-dir=" + directory,
                "--heyi.postgres.fsync=off",
                "--server.port=0",
                "--spring.main.register-shutdown-hook=false");
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(heyi, directory)));
        return heyi;
    }

    private static Path temporary() {
        try {
            return Files.createTempDirectory("heyi-e2e-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void stop(ConfigurableApplicationContext heyi, Path directory) {
        heyi.close();
        try {
            FileSystemUtils.deleteRecursively(directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
