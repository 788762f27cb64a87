package heyi.region;

/** What else is on its way into a place when the place changes. Told in the transaction in which organisations move, before them. */
public interface Follows {

    /** The place goes on under another code, or within another place. @return how many went along */
    int follow(String oldCode, String newCode);

    /**
     * The place was split, and only who began it can say to which part it belongs: ends it.
     *
     * @param why for those who began it
     * @return how many were ended
     */
    int end(String oldCode, String why);
}
