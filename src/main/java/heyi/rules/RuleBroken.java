package heyi.rules;

import org.jspecify.annotations.Nullable;

/** The law or the state of the case forbids this step; the user can read why and act. Anything else thrown is a bug. */
public class RuleBroken extends Refusal {

    /**
     * @param key {@code code} or {@code code/variant} of the sentence
     * @param values what the sentence names: numbers, dates, texts, constants with a label, {@link Worded} values and lists
     *     of them
     */
    public RuleBroken(String key, @Nullable Object... values) {
        super(key, values);
    }
}
