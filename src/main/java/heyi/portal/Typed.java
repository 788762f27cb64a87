package heyi.portal;

import heyi.form.PreparedDocument;
import heyi.form.Upload;
import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.InvocationTargetException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.util.WebUtils;

/**
 * What stands in the fields of a form, by path such as {@code clauses[2].heading}: as typed or as the system filled it
 * in. Rows that were left blank are gone, the others numbered from 0.
 */
record Typed(Map<String, List<String>> values, Map<String, MultipartFile> files) {

    private static final Pattern IN_ROW = Pattern.compile("(\\w{1,60})\\[(\\d{1,3})]\\.(\\w{1,60})");

    static Typed nothing() {
        return new Typed(Map.of(), Map.of());
    }

    static Typed in(HttpServletRequest request) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        Map<String, Map<Integer, Map<String, List<String>>>> rows = new LinkedHashMap<>();
        request.getParameterMap().forEach((path, sent) -> {
            var clean = List.of(sent).stream().map(Typed::clean).toList();
            var inRow = IN_ROW.matcher(path);
            if (!inRow.matches()) {
                // no field of ours has another index
                if (path.indexOf('[') < 0) values.put(path, clean);
            } else if (clean.stream().anyMatch(v -> !v.isBlank())) {
                rows.computeIfAbsent(inRow.group(1), list -> new TreeMap<>())
                        .computeIfAbsent(Integer.valueOf(inRow.group(2)), row -> new LinkedHashMap<>())
                        .put(inRow.group(3), clean);
            }
        });
        rows.forEach((list, numbered) -> {
            var row = new int[1];
            numbered.values().forEach(fields -> {
                fields.forEach((name, value) -> values.put(list + "[" + row[0] + "]." + name, value));
                row[0]++;
            });
        });
        var multipart = WebUtils.getNativeRequest(request, MultipartHttpServletRequest.class);
        return new Typed(values, multipart == null ? Map.of() : multipart.getFileMap());
    }

    /** Line ends as the database keeps them; no control characters, which it would refuse. */
    private static String clean(String sent) {
        return sent.replace("\r\n", "\n")
                .replaceAll("[\\p{Cntrl}&&[^\n\t]]", "")
                .strip();
    }

    static Typed of(Record prefilled) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        flatten("", prefilled, values);
        return new Typed(values, Map.of());
    }

    /** The hashes of the documents that a form shows before it is sent. */
    static List<String> preparedIn(@Nullable Record form) {
        if (form == null) return List.of();
        return Arrays.stream(form.getClass().getRecordComponents())
                .filter(c -> c.isAnnotationPresent(PreparedDocument.class))
                .map(c -> String.valueOf(read(c.getAccessor(), form)))
                .toList();
    }

    Typed without(List<String> paths) {
        var rest = new LinkedHashMap<>(values);
        rest.keySet().removeAll(paths);
        return new Typed(rest, files);
    }

    private static void flatten(String prefix, Record from, Map<String, List<String>> to) {
        for (var component : from.getClass().getRecordComponents()) {
            var value = read(component.getAccessor(), from);
            var path = prefix + component.getName();
            if (value instanceof List<?> list && !list.isEmpty() && list.get(0) instanceof Record) {
                for (int i = 0; i < list.size(); i++) flatten(path + "[" + i + "].", (Record) list.get(i), to);
            } else if (value instanceof List<?> list) {
                to.put(path, list.stream().map(Typed::text).toList());
            } else if (value != null && !(value instanceof Upload) && !Boolean.FALSE.equals(value)) {
                to.put(path, List.of(text(value)));
            }
        }
    }

    private static String text(Object value) {
        if (value instanceof Enum<?> constant) return constant.name();
        return value instanceof BigDecimal number ? number.toPlainString() : value.toString();
    }

    private static @Nullable Object read(java.lang.reflect.Method accessor, Record from) {
        try {
            return accessor.invoke(from);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(e);
        }
    }

    boolean has(String path) {
        return values.containsKey(path);
    }

    List<String> all(String path) {
        return values.getOrDefault(path, List.of());
    }

    String one(String path) {
        return String.join("\n", all(path));
    }

    int rows(String list) {
        var row = 0;
        while (rowExists(list + "[" + row + "].")) row++;
        return row;
    }

    private boolean rowExists(String prefix) {
        return values.keySet().stream().anyMatch(path -> path.startsWith(prefix));
    }

    /** The lines of a text, without blank ones. */
    List<String> lines(String path) {
        var lines = new ArrayList<String>();
        all(path)
                .forEach(v ->
                        v.lines().map(String::strip).filter(l -> !l.isEmpty()).forEach(lines::add));
        return lines;
    }
}
