package heyi.rules;

/** The operator's own tables of the law cannot be read; the message names file, row and column. Heyi does not start. */
class LawFault extends RuntimeException {

    LawFault(String message) {
        super(message);
    }

    LawFault(String message, Throwable cause) {
        super(message, cause);
    }
}
