package heyi.rules;

/** What the value of a rule counts. */
public enum Unit {
    DAY("日"),
    WORKING_DAY("个工作日"),
    MONTH("个月"),
    YEAR("年"),
    SHARE(""),
    PERCENT("%"),
    COUNT(""),
    /** A number that grows with the headcount, see {@link HeadcountScale}. */
    SCALE(""),
    FLAG(""),
    /** Words that go into letters and onto pages, e.g. a penalty. */
    TEXT(""),
    /** One or more codes of the parameter's {@link Trait}, with commas between them. */
    TRAIT("");

    private final String label;

    Unit(String label) {
        this.label = label;
    }

    /** The measure word that follows the number in Chinese, empty if there is none. */
    public String label() {
        return label;
    }

    public boolean isTime() {
        return this == DAY || this == WORKING_DAY || this == MONTH || this == YEAR;
    }
}
