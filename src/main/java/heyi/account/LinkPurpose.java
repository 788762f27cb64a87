package heyi.account;

/** What a one-time link lets its bearer do. */
public enum LinkPurpose {
    INVITATION("join"),
    RESET("reset"),
    FIRST_ADMINISTRATOR("first-administrator");

    private final String path;

    LinkPurpose(String path) {
        this.path = path;
    }

    /** Path of the page, without the host. */
    public String page(String token) {
        return "/" + path + "/" + token;
    }
}
