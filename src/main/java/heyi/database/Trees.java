package heyi.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;

/** Whole directory trees. */
final class Trees {
    private Trees() {}

    static List<Path> deepestFirst(Path root) throws IOException {
        try (var files = Files.walk(root)) {
            return files.sorted(Comparator.reverseOrder()).toList();
        }
    }

    static void delete(Path root) throws IOException {
        if (!Files.exists(root, LinkOption.NOFOLLOW_LINKS)) return;
        for (var file : deepestFirst(root)) Files.delete(file);
    }
}
