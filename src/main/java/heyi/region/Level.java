package heyi.region;

/** The levels of administration that the codes tell. */
public enum Level {
    NATION("全国"),
    PROVINCE("省级"),
    PREFECTURE("地级"),
    COUNTY("县级"),
    TOWNSHIP("乡级");

    private final String label;

    Level(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    static Level of(String code) {
        if (code.length() > 6) return TOWNSHIP;
        if (code.equals("000000")) return NATION;
        if (code.endsWith("0000")) return PROVINCE;
        return code.endsWith("00") ? PREFECTURE : COUNTY;
    }
}
