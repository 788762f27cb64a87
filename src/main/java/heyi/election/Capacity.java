package heyi.election;

/** As what somebody sits at the table. */
public enum Capacity {
    CHIEF("首席代表"),
    /** An insider to whom the chief by office delegated in writing (R22 arts. 20-21; HZ art. 18). */
    DELEGATED_CHIEF("受托首席代表"),
    MEMBER("协商代表"),
    /** An expert from outside; never chief (R22 art. 23). */
    OUTSIDE("外聘代表");

    private final String label;

    Capacity(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** As papers say it: also who leads by delegation is the chief, and the paper says by what right. */
    public String title() {
        return this == DELEGATED_CHIEF ? "首席代表（受书面委托）" : label;
    }

    public boolean leads() {
        return this == CHIEF || this == DELEGATED_CHIEF;
    }
}
