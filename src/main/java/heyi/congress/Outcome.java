package heyi.congress;

/** How a sitting decided. */
public enum Outcome {
    PENDING("待表决"),
    ADOPTED("审议通过"),
    REJECTED("未获通过"),
    NO_QUORUM("到会人数不足");

    private final String label;

    Outcome(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
