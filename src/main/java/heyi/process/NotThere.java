package heyi.process;

/** For this person it does not exist: 404, whether it exists for others or not. */
public class NotThere extends RuntimeException {

    public NotThere() {
        super("not there");
    }
}
