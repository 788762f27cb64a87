package heyi.database;

import org.jspecify.annotations.Nullable;

/** The embedded database cannot run; the message is one line, Chinese and English, that says why and what to do. */
public class DatabaseUnavailable extends RuntimeException {

    DatabaseUnavailable(String chinese, String english) {
        this(chinese, english, null);
    }

    DatabaseUnavailable(String chinese, String english, @Nullable Throwable cause) {
        super(chinese + " / " + english, cause);
    }
}
