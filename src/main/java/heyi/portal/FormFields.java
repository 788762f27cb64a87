package heyi.portal;

import heyi.form.Confirmed;
import heyi.form.Hidden;
import heyi.form.Paragraph;
import heyi.form.PreparedDocument;
import heyi.form.Upload;
import heyi.portal.Field.Kind;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.lang.annotation.Annotation;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.ResolvableType;
import org.springframework.stereotype.Component;

/** Turns a form record into fields: types say how to ask, messages say what. */
@Component
class FormFields {

    /** Blank rows offered, and offered to somebody who asked for more. */
    private static final int SPARE_ROWS = 2;

    private static final int MORE_ROWS = 5;

    private final MessageSource messages;

    FormFields(MessageSource messages) {
        this.messages = messages;
    }

    /** @param errors sentences by path */
    List<Field> of(Class<?> record, Typed typed, Map<String, String> errors) {
        return of(record, "", typed, errors);
    }

    /** A required file beside the record. */
    Field file(String path, String key, Map<String, String> errors) {
        return new Field(
                path,
                Kind.FILE,
                text(key),
                message(key + ".hint"),
                true,
                null,
                "",
                List.of(),
                List.of(),
                errors.get(path),
                List.of());
    }

    private List<Field> of(Class<?> record, String prefix, Typed typed, Map<String, String> errors) {
        return Arrays.stream(record.getRecordComponents())
                .map(c -> field(record, c, prefix, typed, errors))
                .toList();
    }

    private Field field(Class<?> record, RecordComponent c, String prefix, Typed typed, Map<String, String> errors) {
        var path = prefix + c.getName();
        var key = record.getSimpleName() + "." + c.getName();
        var kind = kind(c, !prefix.isEmpty());
        return new Field(
                path,
                kind,
                text(key),
                message(key + ".hint"),
                isRequired(c),
                max(c),
                has(c, Digits.class) ? "0.01" : kind == Kind.NUMBER ? "1" : "",
                options(c),
                typed.all(path),
                errors.get(path),
                kind == Kind.ROWS ? rows(element(c), path, typed, errors) : List.of());
    }

    private List<List<Field>> rows(Class<?> row, String path, Typed typed, Map<String, String> errors) {
        return IntStream.range(0, typed.rows(path) + (typed.has("more") ? MORE_ROWS : SPARE_ROWS))
                .mapToObj(i -> of(row, path + "[" + i + "].", typed, errors))
                .toList();
    }

    private static Kind kind(RecordComponent c, boolean inRow) {
        var type = c.getType();
        if (has(c, PreparedDocument.class)) return Kind.DOCUMENT;
        if (has(c, Hidden.class)) return Kind.HIDDEN;
        if (type == String.class) return has(c, Paragraph.class) ? Kind.PARAGRAPH : Kind.TEXT;
        if (type == LocalDate.class) return Kind.DATE;
        if (type == LocalDateTime.class) return Kind.MOMENT;
        if (type == boolean.class) return has(c, Confirmed.class) ? Kind.CONFIRM : Kind.CHECK;
        if (type.isEnum()) return inRow ? Kind.SELECT : Kind.CHOICE;
        if (type == Upload.class) return Kind.FILE;
        if (type == List.class) return listKind(element(c));
        if (Number.class.isAssignableFrom(type) || type == int.class) return Kind.NUMBER;
        throw new IllegalArgumentException("no field for " + c);
    }

    private static Kind listKind(Class<?> element) {
        if (element.isRecord()) return Kind.ROWS;
        return element.isEnum() ? Kind.CHOICES : Kind.LINES;
    }

    private static Class<?> element(RecordComponent c) {
        return ResolvableType.forType(c.getGenericType()).getGeneric(0).toClass();
    }

    private List<Field.Option> options(RecordComponent c) {
        var type = c.getType() == List.class ? element(c) : c.getType();
        if (!type.isEnum()) return List.of();
        return Stream.of(type.getEnumConstants())
                .map(o -> (Enum<?>) o)
                .map(o -> new Field.Option(o.name(), text(type.getSimpleName() + "." + o.name())))
                .toList();
    }

    private static boolean isRequired(RecordComponent c) {
        return c.getType() == int.class
                || Stream.of(NotNull.class, NotBlank.class, NotEmpty.class).anyMatch(a -> has(c, a));
    }

    private static @Nullable Long max(RecordComponent c) {
        var number = annotation(c, Max.class);
        if (number != null) return number.value();
        var size = annotation(c, Size.class);
        return size == null || c.getType() != String.class ? null : Long.valueOf(size.max());
    }

    private static boolean has(RecordComponent c, Class<? extends Annotation> annotation) {
        return annotation(c, annotation) != null;
    }

    /** Constraints on a record component end up on its field. */
    private static <A extends Annotation> @Nullable A annotation(RecordComponent c, Class<A> annotation) {
        try {
            return c.getDeclaringRecord().getDeclaredField(c.getName()).getAnnotation(annotation);
        } catch (NoSuchFieldException e) {
            throw new IllegalStateException(e);
        }
    }

    private String text(String key) {
        return messages.getMessage(key, null, LocaleContextHolder.getLocale());
    }

    private @Nullable String message(String key) {
        return messages.getMessage(key, null, null, LocaleContextHolder.getLocale());
    }
}
