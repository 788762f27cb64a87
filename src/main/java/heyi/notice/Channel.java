package heyi.notice;

/** A way to people. */
public enum Channel {
    GATEWAY("手机消息"),
    MAIL("电子邮件"),
    /** Where nothing else is set up: a file in the data directory. */
    FILE("本机文件");

    private final String label;

    Channel(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
