package heyi.party;

/** What an organisation is in bargaining; also the first half of its task group. */
public enum OrganisationKind {
    EMPLOYER("用人单位"),
    UNION("工会"),
    BUREAU("人力社保部门");

    private final String label;

    OrganisationKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
