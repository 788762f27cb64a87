package heyi.portal;

import static org.assertj.core.api.Assertions.assertThat;

import heyi.HeyiTest;
import heyi.contract.PaperAgreement;
import heyi.process.Desk;
import heyi.process.FreeAct;
import heyi.registration.AddPlant;
import heyi.registration.EditOrganisation;
import heyi.registration.FileCredential;
import heyi.registration.InviteEmployer;
import heyi.registration.InviteUnion;
import heyi.registration.RegisterEmployer;
import heyi.registration.RegisterUnion;
import heyi.roll.WorkerEntry;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.ResolvableType;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** No field without a label, no choice without words, no label without a field. */
@HeyiTest
class LabelsTest {

    private static final Pattern USER_TASK = Pattern.compile("<bpmn:userTask id=\"User_(\\w+)\"");

    @Autowired
    Desk desk;

    @Autowired
    List<FreeAct<?>> freeActs;

    @Autowired
    MessageSource messages;

    @Autowired
    FormFields fields;

    @Test
    void every_field_and_every_choice_is_labelled() throws IOException {
        var missing = new TreeSet<String>();
        for (var form : forms()) {
            keys(form).stream()
                    .filter(key -> messages.getMessage(key, null, null, Locale.SIMPLIFIED_CHINESE) == null)
                    .forEach(missing::add);
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void every_act_beside_the_tasks_says_what_it_is() {
        assertThat(freeActs).isNotEmpty().allSatisfy(act -> assertThat(
                        List.of("act." + act.name(), "act." + act.name() + ".about"))
                .allMatch(key -> messages.getMessage(key, null, null, Locale.SIMPLIFIED_CHINESE) != null));
    }

    @Test
    void every_form_can_be_drawn() throws IOException {
        LocaleContextHolder.setLocale(Locale.SIMPLIFIED_CHINESE);
        for (var form : forms()) {
            assertThat(fields.of(form, Typed.nothing(), Map.of()))
                    .as(form.getSimpleName())
                    .isNotEmpty();
        }
    }

    private List<Class<?>> forms() throws IOException {
        var forms = new ArrayList<Class<?>>(List.of(
                RegisterEmployer.class,
                RegisterUnion.class,
                InviteEmployer.class,
                InviteUnion.class,
                EditOrganisation.class,
                AddPlant.class,
                FileCredential.class,
                WorkerEntry.class,
                PaperAgreement.class));
        freeActs.forEach(act -> forms.add(act.formType()));
        for (var model : new PathMatchingResourcePatternResolver().getResources("classpath:bpmn/*.bpmn")) {
            var xml = new String(model.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
            USER_TASK.matcher(xml).results().map(task -> task.group(1)).forEach(step -> forms.add(desk.formType(step)));
        }
        assertThat(forms).hasSizeGreaterThan(15);
        return forms;
    }

    private static List<String> keys(Class<?> record) {
        var keys = new ArrayList<String>();
        for (var c : record.getRecordComponents()) {
            keys.add(record.getSimpleName() + "." + c.getName());
            var type = c.getType() == List.class
                    ? ResolvableType.forType(c.getGenericType()).getGeneric(0).toClass()
                    : c.getType();
            if (type.isEnum()) {
                Stream.of(type.getEnumConstants())
                        .forEach(o -> keys.add(type.getSimpleName() + "." + ((Enum<?>) o).name()));
            }
            if (type.isRecord() && c.getType() == List.class) keys.addAll(keys(type));
        }
        return keys;
    }
}
