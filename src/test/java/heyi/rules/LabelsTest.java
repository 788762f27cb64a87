package heyi.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.util.Locale;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class LabelsTest {

    @Test
    void every_constant_with_a_chinese_label_has_an_english_one() throws IOException {
        var words = Bundles.read("labels_en");
        var keys = new TreeMap<String, String>();
        new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("heyi").stream()
                        .filter(c -> c.isEnum() && c.tryGetMethod("label").isPresent())
                        .map(JavaClass::reflect)
                        .forEach(type -> {
                            for (var constant : type.getEnumConstants()) {
                                var label = Labels.of((Enum<?>) constant, Locale.SIMPLIFIED_CHINESE);
                                keys.put(Labels.key((Enum<?>) constant), label);
                            }
                        });
        assertThat(words.keySet()).isEqualTo(keys.keySet());
        assertThat(words).allSatisfy((key, word) -> assertThat(word)
                .as(key)
                .doesNotContainPattern(Bundles.HAN)
                .matches(w -> w.isEmpty() == String.valueOf(keys.get(key)).isEmpty()));
        assertThat(Labels.of(Unit.WORKING_DAY, Locale.UK)).isEqualTo("working day");
        assertThat(Labels.of(Unit.WORKING_DAY, Locale.SIMPLIFIED_CHINESE)).isEqualTo("个工作日");
    }
}
