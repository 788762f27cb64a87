package heyi.api;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.MessageInterpolator;
import jakarta.validation.ValidatorFactory;
import jakarta.validation.metadata.ConstraintDescriptor;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Violated constraints in both languages, beside the field of the request. */
@Component
class FieldMessages {

    private final MessageInterpolator words;

    FieldMessages(ValidatorFactory validation) {
        words = validation.getMessageInterpolator();
    }

    List<Problem.WrongField> of(ConstraintViolationException e) {
        return e.getConstraintViolations().stream()
                .map(this::field)
                .sorted(Comparator.comparing(Problem.WrongField::path).thenComparing(Problem.WrongField::message))
                .toList();
    }

    private Problem.WrongField field(ConstraintViolation<?> v) {
        var path = v.getPropertyPath().toString().replaceAll("\\.<list element>$", "");
        return new Problem.WrongField(path, in(v, Locale.SIMPLIFIED_CHINESE), in(v, Locale.ENGLISH));
    }

    private String in(ConstraintViolation<?> v, Locale locale) {
        return words.interpolate(v.getMessageTemplate(), new Violated(v), locale);
    }

    private record Violated(ConstraintViolation<?> violation) implements MessageInterpolator.Context {

        @Override
        public ConstraintDescriptor<?> getConstraintDescriptor() {
            return violation.getConstraintDescriptor();
        }

        @Override
        public Object getValidatedValue() {
            return violation.getInvalidValue();
        }

        @Override
        public <T> T unwrap(Class<T> type) {
            return type.cast(this);
        }
    }
}
