package heyi.party;

/** A paper that proves what an organisation is or may do. */
public enum CredentialKind {
    LICENCE("营业执照（登记证书）"),
    UNION_CERTIFICATE("工会法人资格证书或成立批复"),
    /** ZJ art. 46: a branch bargains with the consent of the legal representative. */
    BRANCH_CONSENT("法定代表人同意分支机构协商的书面材料");

    private final String label;

    CredentialKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
