package heyi.rules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Small lists that travel in the jar: first line a heading, no quoting. */
final class CsvFile {

    private CsvFile() {}

    static List<String[]> rows(String resource) {
        try (var in = CsvFile.class.getResourceAsStream(resource)) {
            if (in == null) throw new IllegalStateException("missing in the jar: " + resource);
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .filter(line -> !line.isBlank())
                    .map(line -> line.split(",", -1))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Map<String, String> pairs(String resource) {
        var pairs = new LinkedHashMap<String, String>();
        for (var row : rows(resource)) pairs.put(row[0], row[1]);
        return Map.copyOf(pairs);
    }
}
