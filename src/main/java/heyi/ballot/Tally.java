package heyi.ballot;

/**
 * A counted item of a vote, in persons.
 *
 * @param eligible all on the roll, present or not
 * @param present checked in
 * @param cast ballots in the box
 */
public record Tally(int itemNo, String text, int eligible, int present, int cast, int inFavour, int against) {

    public Tally {
        if (inFavour < 0 || against < 0 || inFavour + against > cast || cast > present || present > eligible) {
            throw new IllegalArgumentException("impossible tally of item " + itemNo);
        }
    }

    public int abstained() {
        return cast - inFavour - against;
    }
}
