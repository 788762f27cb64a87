package heyi.process;

/** Somebody else was faster, or the work is done already. The page shows who and offers the case as it stands now. */
public class Conflict extends RuntimeException {

    private final String code;

    Conflict(String code, String message) {
        super(message);
        this.code = code;
    }

    public String code() {
        return code;
    }
}
