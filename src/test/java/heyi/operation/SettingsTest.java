package heyi.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.mock.env.MockEnvironment;

/** The table of settings is the whole truth. */
class SettingsTest {

    private static final Path JAVA = Path.of("src/main/java");

    /** Where a class or a switch asks for one setting by its name. */
    private static final Pattern ASKED = Pattern.compile(
            "(?s)(?:@Value\\(\\s*\"\\$\\{|getProperty\\(\\s*\"|\\.bind\\(\\s*\"|ConditionalOnProperty\\([^)]*?\")(heyi\\.[a-z.-]+)");

    /** A row of README's table: names, meaning, default. */
    private static final Pattern TABLE =
            Pattern.compile("(?m)^\\| (`(?:heyi|spring|server|logging|camunda)\\.[^|]+?) \\| [^|]+ \\| ([^|]+?) \\|$");

    private static final Pattern NAMED = Pattern.compile("= \"(heyi\\.[a-z]+\\.[a-z.-]+)\";");

    @Test
    void every_setting_that_the_source_reads_is_in_the_table() {
        var read = new TreeSet<>(bound().keySet());
        source().forEach(text ->
                Stream.of(ASKED, NAMED).forEach(p -> p.matcher(text).results().forEach(m -> read.add(m.group(1)))));
        assertThat(read).as("found at all").contains("heyi.data-dir", "heyi.schedule", "heyi.embedded.as-root");
        assertThat(names()).containsAll(read);
        assertThat(names().stream().filter(n -> n.startsWith("heyi.")))
                .as("nothing that nobody reads")
                .isSubsetOf(read);
    }

    @Test
    void the_defaults_are_those_of_the_source() {
        var told = settings().collect(Collectors.toMap(Setting::name, Setting::standard));
        bound().forEach((name, standard) -> {
            if (!standard.isEmpty()) assertThat(told.get(name)).as(name).isEqualTo(standard);
        });
        assertThat(told.get("heyi.second-factor")).isEmpty();
    }

    @Test
    void each_is_named_once() {
        assertThat(settings().map(Setting::name)).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(strings = {"pages.properties", "pages_en.properties"})
    void each_has_a_meaning(String bundle) throws IOException {
        var words = new Properties();
        try (var in = Files.newBufferedReader(Path.of("src/main/resources", bundle), StandardCharsets.UTF_8)) {
            words.load(in);
        }
        var told = words.stringPropertyNames();
        assertThat(told).containsAll(names().stream().map(n -> "setting." + n).toList());
        assertThat(told)
                .containsAll(
                        Settings.all().stream().map(g -> "settings." + g.key()).toList());
        assertThat(told.stream().filter(k -> k.startsWith("setting.")).map(k -> k.substring("setting.".length())))
                .isSubsetOf(names());
    }

    @Test
    void a_secret_is_never_shown() {
        var environment = new MockEnvironment();
        names().forEach(n -> environment.setProperty(n, "s3cret"));
        var states = new Settings(environment)
                .standing().stream().flatMap(g -> g.states().stream()).toList();
        assertThat(states).allMatch(Settings.State::changed);
        assertThat(states.stream().filter(s -> s.setting().secret()))
                .isNotEmpty()
                .allMatch(s -> s.value() == null);
        assertThat(settings().filter(s -> s.name().matches(".*(password|token|secret)[^.]*")))
                .hasSizeGreaterThan(5)
                .allMatch(Setting::secret);
    }

    @Test
    void lists_and_maps_are_shown_as_they_are() {
        var environment = new MockEnvironment()
                .withProperty("heyi.messages.channels[0]", "MAIL")
                .withProperty("heyi.messages.channels[1]", "FILE")
                .withProperty("heyi.postgres.shared-buffers", "1GB")
                .withProperty("heyi.codes-per-phone", "10");
        var shown = new Settings(environment)
                .standing().stream()
                        .flatMap(g -> g.states().stream())
                        .filter(Settings.State::changed)
                        .collect(Collectors.toMap(s -> s.setting().name(), s -> String.valueOf(s.value())));
        assertThat(shown)
                .isEqualTo(Map.of("heyi.messages.channels", "MAIL,FILE", "heyi.postgres", "shared-buffers=1GB"));
    }

    @Test
    void the_table_of_the_readme_agrees() {
        var told = settings().collect(Collectors.toMap(Setting::name, Setting::standard));
        var named = new TreeSet<String>();
        for (var row : TABLE.matcher(read(Path.of("README.md"))).results().toList()) {
            var names = full(row.group(1));
            var standards = names.size() == 1
                    ? List.of(row.group(2))
                    : List.of(row.group(2).split(", "));
            named.addAll(names);
            for (int i = 0; i < names.size(); i++) {
                var standard = told.get(names.get(i));
                assertThat(standard).as("%s is a setting", names.get(i)).isNotNull();
                if (!standard.isEmpty())
                    assertThat(standards.get(i).replace("`", "").strip())
                            .as(names.get(i))
                            .isEqualTo(standard);
            }
        }
        assertThat(named)
                .containsAll(names().stream().filter(n -> n.startsWith("heyi.")).toList());
    }

    /** A name that begins with a dot differs from the first in its last part alone. */
    private static List<String> full(String cell) {
        var names = Stream.of(cell.split(", "))
                .map(n -> n.replaceAll("`|\\.\\*", ""))
                .toList();
        var before = names.get(0).substring(0, names.get(0).lastIndexOf('.'));
        return names.stream().map(n -> n.startsWith(".") ? before + n : n).toList();
    }

    private static Stream<Setting> settings() {
        return Settings.all().stream().flatMap(g -> g.settings().stream());
    }

    private static List<String> names() {
        return settings().map(Setting::name).toList();
    }

    /** What the records of settings take, with its default or nothing. */
    private static Map<String, String> bound() {
        var scan = new ClassPathScanningCandidateComponentProvider(false);
        scan.addIncludeFilter(new AnnotationTypeFilter(ConfigurationProperties.class));
        return scan.findCandidateComponents("heyi").stream()
                .map(d -> type(String.valueOf(d.getBeanClassName())))
                .filter(Class::isRecord)
                .flatMap(t -> of(prefix(t), t))
                .distinct()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, same) -> one));
    }

    private static String prefix(Class<?> type) {
        var annotation = AnnotatedElementUtils.getMergedAnnotation(type, ConfigurationProperties.class);
        return annotation == null ? "" : annotation.prefix();
    }

    private static Stream<Map.Entry<String, String>> of(String prefix, Class<?> type) {
        return Arrays.stream(type.getRecordComponents()).flatMap(c -> of(prefix, c));
    }

    private static Stream<Map.Entry<String, String>> of(String prefix, RecordComponent component) {
        var name =
                prefix + "." + component.getName().replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
        if (component.getType().isRecord()) return of(name, component.getType());
        return Stream.of(Map.entry(name, standard(component)));
    }

    private static String standard(RecordComponent component) {
        var record = component.getDeclaringRecord();
        var components = record.getRecordComponents();
        var types = Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        var names = Arrays.stream(components).map(RecordComponent::getName).toList();
        try {
            var parameter = record.getDeclaredConstructor(types).getParameters()[names.indexOf(component.getName())];
            var standard = parameter.getAnnotation(DefaultValue.class);
            return standard == null ? "" : String.join(",", standard.value());
        } catch (NoSuchMethodException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static Class<?> type(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static Set<String> source() {
        try (var files = Files.walk(JAVA)) {
            return files.filter(f -> f.toString().endsWith(".java"))
                    .map(SettingsTest::read)
                    .collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
