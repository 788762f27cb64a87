package heyi.rules;

/** What is so grave that a place which lets an employer refuse to bargain does not let it refuse to talk about this. */
public enum GraveMatter implements Trait {
    LAYOFFS("较大规模裁减人员"),
    STOPPAGE("停工、停产"),
    HAZARDS("劳动安全和职业危害");

    private final String label;

    GraveMatter(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
