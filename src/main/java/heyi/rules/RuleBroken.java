package heyi.rules;

/**
 * The law or the state of the case forbids this step; the user can read why and act. Anything else thrown is a bug.
 *
 * <p>The message is a Chinese sentence that says what is wrong and what to do.
 */
public class RuleBroken extends RuntimeException {

    private final String code;

    public RuleBroken(String code, String message) {
        super(message);
        this.code = code;
    }

    /** Stable, e.g. {@code ballot.cast-twice}. */
    public String code() {
        return code;
    }
}
