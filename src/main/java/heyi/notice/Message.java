package heyi.notice;

import heyi.party.Person;
import java.util.UUID;

/**
 * A message on its way.
 *
 * @param id the same at every attempt, so that a carrier can tell a repetition
 */
public record Message(UUID id, MessageKind kind, Person to, String text) {

    @Override
    public String toString() {
        return "Message[" + id + "]";
    }
}
