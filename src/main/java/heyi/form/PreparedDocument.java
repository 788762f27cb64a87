package heyi.form;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The SHA-256 of a document that is shown before the act and acted upon byte for byte. The component is a {@code
 * String}; the page shows the document beside the form.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.RECORD_COMPONENT, ElementType.FIELD})
public @interface PreparedDocument {}
