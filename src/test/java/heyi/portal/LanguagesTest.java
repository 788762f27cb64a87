package heyi.portal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Both languages say the same, templates say nothing by themselves, and no words lie around unused. */
class LanguagesTest {

    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final Path TEMPLATES = Path.of("templates/portal");
    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)[,}]");
    private static final Pattern KEY = Pattern.compile("#\\{([\\w.-]+)");
    private static final Pattern PREFIX = Pattern.compile("#\\{\\$\\{'([\\w.-]+)' \\+");
    private static final Pattern LITERAL = Pattern.compile("\"([\\w.-]+)\"");

    private static final Pattern ELEMENT = Pattern.compile(" id=\"([\\w-]+)\"");

    /** Names of constants: in Chinese they call themselves so. */
    private static final Pattern CONSTANT = Pattern.compile("[A-Z]\\w*\\.[A-Z][A-Z0-9_]*");

    @ParameterizedTest
    @ValueSource(strings = {"messages", "pages", "refusals"})
    void both_languages_have_the_same_keys_and_values(String bundle) throws IOException {
        var chinese = bundle(bundle);
        var english = bundle(bundle + "_en");
        var keys = new TreeSet<>(english.stringPropertyNames());
        keys.removeIf(key -> CONSTANT.matcher(key).matches() && !chinese.containsKey(key));
        assertThat(keys).isEqualTo(new TreeSet<>(chinese.stringPropertyNames()));
        assertThat(chinese.stringPropertyNames())
                .allSatisfy(key -> assertThat(values(english, key)).as(key).isEqualTo(values(chinese, key)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"messages", "pages", "refusals"})
    void no_key_is_given_twice_and_no_english_is_chinese(String bundle) throws IOException {
        for (var file : List.of(bundle, bundle + "_en")) {
            var keys = new ArrayList<String>();
            for (var line : Files.readAllLines(RESOURCES.resolve(file + ".properties"))) {
                if (!line.startsWith("#") && line.contains("=")) keys.add(line.substring(0, line.indexOf('=')));
            }
            assertThat(keys).as(file).doesNotHaveDuplicates();
        }
        assertThat(Files.readAllLines(RESOURCES.resolve(bundle + "_en.properties")))
                // this one names the columns of the file
                .filteredOn(line -> !line.startsWith("roll-import.file.hint="))
                .noneMatch(line -> CHINESE.matcher(line).find());
    }

    @Test
    void no_template_holds_chinese_but_the_name_of_the_platform() throws IOException {
        var found = new ArrayList<String>();
        for (var template : templates()) {
            var said = Files.readString(template)
                    .replaceAll("(?s)<!--/\\*.*?\\*/-->", "")
                    .replaceAll("和议", "");
            said.lines()
                    .filter(line -> CHINESE.matcher(line).find())
                    .forEach(line -> found.add(template.getFileName() + ": " + line.strip()));
        }
        assertThat(found).isEmpty();
    }

    @Test
    void every_key_that_a_template_asks_for_exists() throws IOException {
        var known = known();
        for (var template : templates()) {
            var text = Files.readString(template);
            assertThat(all(KEY, text)).as(template.toString()).isSubsetOf(known);
            assertThat(all(PREFIX, text)).as(template.toString()).allMatch(prefix -> known.stream()
                    .anyMatch(key -> key.startsWith(prefix)));
        }
    }

    @Test
    void no_words_of_the_pages_are_unused() throws IOException {
        var used = new TreeSet<String>();
        var prefixes = new TreeSet<String>(Set.of("problem.", "organisation-form."));
        for (var template : templates()) {
            var text = Files.readString(template);
            used.addAll(all(KEY, text));
            used.addAll(all(Pattern.compile("'([\\w.-]+)'"), text));
            prefixes.addAll(all(PREFIX, text));
            prefixes.addAll(all(Pattern.compile("'([\\w-]+\\.[\\w.-]*)' \\+"), text));
        }
        try (var sources = Files.walk(Path.of("src/main/java/heyi"))) {
            for (var source :
                    sources.filter(p -> p.toString().endsWith(".java")).toList())
                used.addAll(all(LITERAL, Files.readString(source)));
        }
        // the picture of a process calls each element by its id
        try (var models = Files.list(Path.of("bpmn"))) {
            for (var model : models.filter(p -> p.toString().endsWith(".bpmn")).toList())
                all(ELEMENT, Files.readString(model)).forEach(id -> used.add("process." + id));
        }
        var unused = new TreeSet<>(bundle("pages").stringPropertyNames());
        unused.removeAll(used);
        unused.removeIf(key -> prefixes.stream().anyMatch(key::startsWith));
        assertThat(unused).isEmpty();
    }

    private static Set<String> values(Properties bundle, String key) {
        return all(PLACEHOLDER, bundle.getProperty(key));
    }

    private static Set<String> known() throws IOException {
        var known = new TreeSet<>(bundle("pages").stringPropertyNames());
        known.addAll(bundle("messages").stringPropertyNames());
        return known;
    }

    private static Set<String> all(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map((MatchResult m) -> m.group(1))
                .collect(toCollection(TreeSet::new));
    }

    private static List<Path> templates() throws IOException {
        try (Stream<Path> files = Files.list(TEMPLATES)) {
            return files.sorted().toList();
        }
    }

    private static Properties bundle(String name) throws IOException {
        var properties = new Properties();
        try (Reader reader = Files.newBufferedReader(RESOURCES.resolve(name + ".properties"), UTF_8)) {
            properties.load(reader);
        }
        return properties;
    }
}
