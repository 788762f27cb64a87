package heyi.registration;

/** Carries codes and links to people who have no account yet. Without one, only a demonstration can register. */
public interface Messenger {

    /** @param code six digits, valid for a few minutes */
    void code(String phone, String code);

    /** @param path of the one-time page, e.g. {@code /register/head/…}; whoever has it may answer */
    void link(String name, String phone, Purpose purpose, String path);

    enum Purpose {
        INVITATION,
        CONFIRMATION_BY_HEAD
    }
}
