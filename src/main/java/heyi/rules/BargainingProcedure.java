package heyi.rules;

/** The procedures among which the law of a place lets the sides choose. */
public enum BargainingProcedure implements Trait {
    ORDINARY("普通程序"),
    SIMPLIFIED("简易程序"),
    EMERGENCY("应急程序");

    private final String label;

    BargainingProcedure(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
