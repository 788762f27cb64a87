package heyi.election;

/** How a representative came to the mandate. */
public enum Origin {
    EX_OFFICIO("按职务担任"),
    ELECTED("职工代表大会选举产生"),
    NAMED("工会指派"),
    APPOINTED("企业书面指派"),
    DELEGATED("书面委托");

    private final String label;

    Origin(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
