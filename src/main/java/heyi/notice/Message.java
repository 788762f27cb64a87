package heyi.notice;

import java.util.UUID;

/**
 * A message on its way.
 *
 * @param id the same at every attempt, so that a carrier can tell a repetition
 * @param text short, ends in a short link if it has one
 * @param letter the same in more words, with the whole link
 */
record Message(UUID id, MessageKind kind, Receiver to, String subject, String text, String letter) {

    @Override
    public String toString() {
        return "Message[" + id + "]";
    }
}
