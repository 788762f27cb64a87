package heyi.notice;

import java.time.LocalTime;
import org.springframework.stereotype.Component;

/** When this installation writes to people, by the clock where the law applies; nobody chooses it alone. */
@Component
public class MessageHours {

    private final MessageSettings settings;

    MessageHours(MessageSettings settings) {
        this.settings = settings;
    }

    /** From when nothing but codes leaves. */
    public LocalTime quietFrom() {
        return settings.quietFrom();
    }

    /** When it is loud again; the same as {@link #quietFrom} for no quiet at all. */
    public LocalTime quietTo() {
        return settings.quietTo();
    }

    public boolean quietWeekends() {
        return settings.quietWeekends();
    }

    public LocalTime digestAt() {
        return settings.digestAt();
    }
}
