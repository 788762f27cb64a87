package heyi.rules;

/** How many must be in favour: at least the share ({@code inclusive}) or more than it. */
public record Majority(Share share, boolean inclusive) {

    public boolean metBy(long count, long total) {
        return inclusive ? share.reachedBy(count, total) : share.exceededBy(count, total);
    }

    /** The smallest count out of {@code total} that meets the majority. */
    public long needed(long total) {
        var product = total * share.part();
        return inclusive ? (product + share.whole() - 1) / share.whole() : product / share.whole() + 1;
    }

    /** E.g. 不低于2/3, 超过1/2. */
    public String label() {
        return (inclusive ? "不低于" : "超过") + share;
    }
}
