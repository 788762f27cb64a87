package heyi.rules;

/** How well we know a row of the law; shown wherever its number is used. */
public enum Certainty {
    READ_IN_FULL("已读全文"),
    EXCERPT("仅见摘录"),
    /** No article says it in so many words: it follows from what was read. */
    INFERRED("据条文推定"),
    UNVERIFIED("未核实");

    private final String label;

    Certainty(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** What every sentence adds that cites such a row, e.g. （据条文推定，请核对）; nothing if the text was read in full. */
    public String caution() {
        return this == READ_IN_FULL ? "" : "（" + label + "，请核对）";
    }
}
