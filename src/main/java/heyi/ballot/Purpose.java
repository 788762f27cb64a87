package heyi.ballot;

/** What is voted on. */
public enum Purpose {
    /** Each item is one candidate for representative of the workers. */
    REPRESENTATIVES,
    /** The one item is the draft agreement. */
    RATIFICATION
}
