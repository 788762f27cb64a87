package heyi.registration;

/** Somebody else decided first: nothing happened now. */
public class AlreadyDecided extends RuntimeException {

    AlreadyDecided(String message) {
        super(message);
    }

    public String code() {
        return "registration.already-decided";
    }
}
