package heyi.account;

import heyi.rules.RuleBroken;
import java.util.regex.Pattern;

/** The name and password that a person chooses. */
public record LoginWish(String name, String password) {

    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}._@-]{3,40}");

    /** @throws RuleBroken {@code account.name} if nobody could sign in with such a name */
    void requireName() {
        if (!NAME.matcher(name).matches()) {
            throw new RuleBroken("account.name");
        }
    }

    @Override
    public String toString() {
        return "LoginWish[]";
    }
}
