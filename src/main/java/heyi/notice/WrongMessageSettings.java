package heyi.notice;

import java.io.Serial;

/** The settings for messages contradict themselves: better not to start than to send nothing. */
class WrongMessageSettings extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    WrongMessageSettings(String message) {
        super(message);
    }
}
