package heyi.rules;

/** What is bargained over. {@link #ANY} stands in rows of the law only: the rule makes no difference. */
public enum AgreementKind {
    WAGE("工资专项集体合同"),
    COMPREHENSIVE("综合性集体合同"),
    ANY("各类集体合同");

    private final String label;

    AgreementKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
