package heyi.notice;

import java.io.IOException;

/** Carries messages to people, e.g. by a text message gateway. */
public interface MessageSink {

    /**
     * Takes one message over. When the machine fails right after, the same message comes once more.
     *
     * @throws IOException if it could not; it comes again later
     */
    void deliver(Message message) throws IOException;
}
