package heyi.rules;

/** Whom an agreement of a sector or an area binds. */
public enum SectorCoverage implements Trait {
    ALL_LOCAL_FIRMS("当地本行业、本区域的全部用人单位"),
    RECOGNISING_FIRMS("仅限表示认可的企业"),
    SEALING_FIRMS("仅限盖章确认的企业");

    private final String label;

    SectorCoverage(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
