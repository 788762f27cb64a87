package heyi.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;

/** What lies in heyi.data-dir beside the database, such as {@code secret.key}; older backups are no part of it. */
final class DataFiles {
    static final String BACKUPS = "backups";

    private DataFiles() {}

    static List<Path> in(Path dataDir) throws IOException {
        if (!Files.isDirectory(dataDir)) return List.of();
        try (var all = Files.walk(dataDir)) {
            return all.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                    .filter(file -> belongs(dataDir.relativize(file)))
                    .sorted()
                    .toList();
        }
    }

    private static boolean belongs(Path path) {
        var top = path.getName(0).toString();
        var backup = path.getNameCount() == 1 && (top.endsWith(".zip") || top.endsWith(".partial"));
        return !top.equals("postgres") && !top.equals(BACKUPS) && !backup;
    }
}
