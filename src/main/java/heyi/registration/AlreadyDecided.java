package heyi.registration;

import heyi.rules.Refusal;
import org.jspecify.annotations.Nullable;

/** Somebody else decided first: nothing happened now. */
public class AlreadyDecided extends Refusal {

    AlreadyDecided(String key, @Nullable Object... values) {
        super(key, values);
    }
}
