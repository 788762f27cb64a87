package heyi.notice;

import java.io.IOException;
import java.time.Duration;

/** Takes messages over on one channel, in a time that it bounds itself. */
interface Carrier {

    Channel channel();

    /** The longest that one delivery takes. */
    Duration patience();

    /** Whether the person can be reached this way. */
    boolean reaches(Receiver to);

    /**
     * Takes one message over. When the machine fails right after, the same message comes once more with the same id.
     *
     * @throws NotDelivered if it is known whether or when to try again
     * @throws IOException if it could not; it comes again later
     */
    void deliver(Message message) throws IOException;
}
