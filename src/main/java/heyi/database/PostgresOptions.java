package heyi.database;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * @param home holds the cluster, its password and its log
 * @param binaries where the programs are unpacked; several homes may share it
 * @param settings of the server, e.g. {@code shared_buffers}; address and port cannot be set
 */
public record PostgresOptions(Path home, Path binaries, Map<String, String> settings) {
    public PostgresOptions {
        home = home.toAbsolutePath().normalize();
        binaries = binaries.toAbsolutePath().normalize();
        settings = Map.copyOf(settings);
    }

    public static PostgresOptions in(Path home) {
        return new PostgresOptions(home, home, Map.of());
    }

    public PostgresOptions binaries(Path directory) {
        return new PostgresOptions(home, directory, settings);
    }

    public PostgresOptions with(Map<String, String> more) {
        var all = new HashMap<>(settings);
        all.putAll(more);
        return new PostgresOptions(home, binaries, all);
    }

    boolean durable() {
        return !"off".equals(settings.get("fsync"));
    }
}
