package heyi.process;

import heyi.rules.Refusal;
import org.jspecify.annotations.Nullable;

/** Somebody else was faster, or the work is done already. The page shows who and offers the case as it stands now. */
public class Conflict extends Refusal {

    Conflict(String key, @Nullable Object... values) {
        super(key, values);
    }
}
