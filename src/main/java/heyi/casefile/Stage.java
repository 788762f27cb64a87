package heyi.casefile;

/** Where a case stands, for lists; the process decides it. */
public enum Stage {
    ELECTION("产生代表"),
    OFFER("要约答复"),
    NEGOTIATION("协商"),
    RATIFICATION("职代会审议"),
    SIGNING("签字"),
    FILING("报送审查"),
    PUBLICATION("公布"),
    IN_FORCE("已生效"),
    REFUSED("未应约结案"),
    WITHDRAWN("要约已撤回"),
    DROPPED("案件已撤销");

    private final String label;

    Stage(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
