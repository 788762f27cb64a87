package heyi.portal;

import heyi.form.Upload;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.time.temporal.Temporal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.convert.ApplicationConversionService;
import org.springframework.core.ResolvableType;
import org.springframework.core.convert.ConversionService;
import org.springframework.format.datetime.standard.DateTimeFormatterRegistrar;
import org.springframework.stereotype.Component;
import org.springframework.validation.DataBinder;

/** Reads what was typed into a form record. */
@Component
class FormBinding {

    private final ConversionService conversion = isoDates();

    private final Words words;

    FormBinding(Words words) {
        this.words = words;
    }

    private static ConversionService isoDates() {
        var service = new ApplicationConversionService();
        var dates = new DateTimeFormatterRegistrar();
        dates.setUseIsoFormat(true);
        dates.registerFormatters(service);
        return service;
    }

    /** Whether the form is complete is not checked here; only whether each text is a date, a number, a file at all. */
    Bound bind(Class<?> type, Typed typed) {
        Map<String, String> errors = new LinkedHashMap<>();
        var values = new Values(typed, uploads(type, typed, errors));
        var binder = new DataBinder(null, "form");
        binder.setTargetType(ResolvableType.forClass(type));
        binder.setConversionService(conversion);
        binder.setAutoGrowCollectionLimit(1000);
        binder.construct(values);
        binder.getBindingResult()
                .getFieldErrors()
                .forEach(e -> errors.put(e.getField(), words.say(values.complaint(e.getField()))));
        return new Bound(errors.isEmpty() ? (Record) binder.getTarget() : null, errors);
    }

    /** Reads a file that is asked for beside the record. */
    Upload upload(String path, Typed typed, Map<String, String> errors) {
        try {
            return Uploads.read(typed.files().get(path));
        } catch (Uploads.NotAccepted e) {
            errors.put(path, words.refusal(e));
            return Upload.NONE;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Map<String, Upload> uploads(Class<?> type, Typed typed, Map<String, String> errors) {
        Map<String, Upload> uploads = new HashMap<>();
        Arrays.stream(type.getRecordComponents())
                .filter(c -> c.getType() == Upload.class)
                .map(RecordComponent::getName)
                .forEach(name -> uploads.put(name, upload(name, typed, errors)));
        return uploads;
    }

    /** @param form null if something typed could not be read */
    record Bound(@Nullable Record form, Map<String, String> errors) {}

    private record Values(Typed typed, Map<String, Upload> uploads, Map<String, Class<?>> types)
            implements DataBinder.ValueResolver {

        Values(Typed typed, Map<String, Upload> uploads) {
            this(typed, uploads, new HashMap<>());
        }

        @Override
        public @Nullable Object resolveValue(String path, Class<?> type) {
            types.put(path, type);
            if (type == boolean.class) return !typed.one(path).isEmpty();
            if (type == Upload.class)
                return uploads.getOrDefault(path, Upload.NONE).isEmpty() ? null : uploads.get(path);
            if (!typed.has(path)) return null;
            if (type == List.class) return typed.lines(path);
            var text = typed.one(path);
            if (type == String.class) return text;
            if (text.isEmpty()) return null;
            // a day that no calendar on a wall will ever show is a slip of the finger
            if (Temporal.class.isAssignableFrom(type) && !text.matches("(19|20|21)\\d\\d-.*")) return "?";
            return Number.class.isAssignableFrom(type) || type.isPrimitive() ? text.replaceAll("[,，\\s]", "") : text;
        }

        @Override
        public Set<String> getNames() {
            return typed.values().keySet();
        }

        /** The message that says what is wrong. */
        String complaint(String path) {
            var type = types.getOrDefault(path, Object.class);
            if (typed.one(path).isEmpty()) return "form.required";
            if (Temporal.class.isAssignableFrom(type)) return "form.date";
            if (Number.class.isAssignableFrom(type) || type.isPrimitive()) return "form.number";
            return "form.choice";
        }
    }
}
