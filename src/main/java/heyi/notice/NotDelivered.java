package heyi.notice;

import java.io.IOException;
import java.io.Serial;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A carrier's answer that tells what to do next. Its message is kept and shown, so it holds nothing of the receiver. */
class NotDelivered extends IOException {

    @Serial
    private static final long serialVersionUID = 1;

    private final boolean forGood;
    private final @Nullable Duration wait;

    private NotDelivered(String fault, boolean forGood, @Nullable Duration wait) {
        super(fault);
        this.forGood = forGood;
        this.wait = wait;
    }

    /** Asking again would get the same answer. */
    static NotDelivered forGood(String fault) {
        return new NotDelivered(fault, true, null);
    }

    /** @param wait the least time to leave the carrier alone; null if it did not say */
    static NotDelivered forNow(String fault, @Nullable Duration wait) {
        return new NotDelivered(fault, false, wait);
    }

    boolean isForGood() {
        return forGood;
    }

    @Nullable
    Duration waitAtLeast() {
        return wait;
    }
}
