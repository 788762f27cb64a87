package heyi.rules;

/** In what form the sides may talk. */
public enum BargainingForm implements Trait {
    MEETING("会议"),
    WRITTEN("书面"),
    REMOTE("电话、网络");

    private final String label;

    BargainingForm(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
