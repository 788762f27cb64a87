package heyi.rules;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The files of words as they are, without the default that a bundle falls back to. */
final class Bundles {

    static final Pattern HAN = Pattern.compile("\\p{IsHan}");

    private static final Pattern VALUE = Pattern.compile("\\{(\\w+)");

    private Bundles() {}

    static Map<String, String> read(String name) throws IOException {
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(Path.of("src/main/resources", name + ".properties"))) {
            properties.load(reader);
        }
        var words = new TreeMap<String, String>();
        properties.forEach((key, text) -> words.put(key.toString(), text.toString()));
        return words;
    }

    /** The placeholders of a sentence. */
    static Map<String, TreeSet<String>> values(Map<String, String> words) {
        var values = new TreeMap<String, TreeSet<String>>();
        words.forEach((key, text) -> values.put(
                key,
                VALUE.matcher(text).results().map(m -> m.group(1)).collect(Collectors.toCollection(TreeSet::new))));
        return values;
    }
}
