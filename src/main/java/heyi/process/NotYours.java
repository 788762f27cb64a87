package heyi.process;

/** A member of the party without the role that this step asks for: 403. */
public class NotYours extends RuntimeException {

    NotYours(String message) {
        super(message);
    }
}
