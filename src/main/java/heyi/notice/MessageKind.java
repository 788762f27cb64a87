package heyi.notice;

/** Why a person gets a message. */
public enum MessageKind {
    SIGN_IN_CODE(true),
    REMINDER(false),
    ESCALATION(false);

    private final boolean secret;

    MessageKind(boolean secret) {
        this.secret = secret;
    }

    /** Whether the text must not stay in the database. */
    boolean isSecret() {
        return secret;
    }
}
