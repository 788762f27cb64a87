package heyi.api;

import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import org.springframework.stereotype.Component;

/** Whether a form is complete, before any rule is asked. */
@Component
class FormCheck {

    private final Validator validator;

    FormCheck(Validator validator) {
        this.validator = validator;
    }

    /** @throws ConstraintViolationException with every field that is wrong */
    <T> T complete(T form) {
        var wrong = validator.validate(form);
        if (!wrong.isEmpty()) throw new ConstraintViolationException(wrong);
        return form;
    }
}
