package heyi.process;

import heyi.rules.Refusal;
import org.jspecify.annotations.Nullable;

/** A member of the party without the role that this step asks for: 403. */
public class NotYours extends Refusal {

    NotYours(String key, @Nullable Object... values) {
        super(key, values);
    }
}
