package heyi.portal;

import jakarta.validation.ConstraintViolationException;
import java.util.LinkedHashMap;
import java.util.Map;

/** Violated constraints as sentences beside the fields. */
final class Violations {

    private Violations() {}

    /** Keyed by the path of the input: {@code names[2].<list element>} belongs to the field {@code names}. */
    static Map<String, String> byPath(ConstraintViolationException e) {
        Map<String, String> sentences = new LinkedHashMap<>();
        for (var v : e.getConstraintViolations()) {
            var path = v.getPropertyPath().toString().replaceAll("\\[\\d+]\\.<list element>$", "");
            sentences.merge(path, v.getMessage(), (one, other) -> one.compareTo(other) <= 0 ? one : other);
        }
        return sentences;
    }
}
