package heyi.rules;

/** An exact fraction of a whole, from none to all of it. Comparisons are exact: no floating point. */
public record Share(int part, int whole) {

    public Share {
        if (part < 0 || whole < 1 || part > whole)
            throw new IllegalArgumentException("not a share: " + part + "/" + whole);
    }

    /** Reads {@code "2/3"}. */
    public static Share parse(String text) {
        var slash = text.indexOf('/');
        if (slash < 1) throw new IllegalArgumentException("not a share: " + text);
        return new Share(Integer.parseInt(text.substring(0, slash)), Integer.parseInt(text.substring(slash + 1)));
    }

    /** At least this share: "以上" includes the number itself (Civil Code art. 1259). */
    public boolean reachedBy(long count, long total) {
        return count * whole >= total * part;
    }

    /** More than this share: "过半数" does not include the number itself. */
    public boolean exceededBy(long count, long total) {
        return count * whole > total * part;
    }

    @Override
    public String toString() {
        return part + "/" + whole;
    }
}
