package heyi.rules;

/** How well we know a row of the law; shown wherever its number is used. */
public enum Certainty {
    READ_IN_FULL("已读全文"),
    EXCERPT("仅见摘录"),
    UNVERIFIED("未核实");

    private final String label;

    Certainty(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
