package heyi.party;

/** The two sides of the bargaining table. */
public enum Side {
    WORKERS("职工方"),
    EMPLOYER("企业方");

    private final String label;

    Side(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    public Side other() {
        return this == WORKERS ? EMPLOYER : WORKERS;
    }
}
