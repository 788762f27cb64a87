package heyi.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MessagesTest {

    private static final Pattern TASK = Pattern.compile("userTask id=\"User_(\\w+)\"[^>]*? name=\"([^\"]+)\"");

    private final Map<String, String> chinese = Bundles.read("messages");
    private final Map<String, String> english = Bundles.read("messages_en");

    MessagesTest() throws IOException {}

    @Test
    void both_languages_have_the_same_words_with_the_same_values() {
        assertThat(english.keySet()).isEqualTo(chinese.keySet());
        assertThat(Bundles.values(english)).isEqualTo(Bundles.values(chinese));
        assertThat(english).allSatisfy((key, text) -> assertThat(text)
                .as(key)
                .isNotBlank()
                .doesNotContainPattern(Bundles.HAN)
                .doesNotContain("'"));
    }

    @Test
    void tasks_are_called_as_in_their_models() throws IOException {
        var titles = new TreeMap<String, String>();
        try (Stream<Path> models = Files.list(Path.of("bpmn"))) {
            for (var model : models.filter(f -> f.toString().endsWith(".bpmn")).toList()) {
                TASK.matcher(Files.readString(model))
                        .results()
                        .forEach(m -> titles.put("title." + m.group(1), m.group(2)));
            }
        }
        assertThat(titles).hasSizeGreaterThan(20);
        assertThat(chinese).containsAllEntriesOf(titles);
        assertThat(chinese.keySet()).filteredOn(key -> key.startsWith("title.")).hasSameElementsAs(titles.keySet());
    }
}
