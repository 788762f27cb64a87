package heyi.account;

import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.stereotype.Component;

/** Stores secrets as hashes and compares them at the same cost whether there is anything to compare with or not. */
@Component
class Secrets {

    private final BCryptPasswordEncoder encoder = new BCryptPasswordEncoder();
    private final String nobodys = encoder.encode("nobody knows this");

    String hash(String secret) {
        return encoder.encode(secret);
    }

    /** @param hash null if there is none; that takes as long and is false */
    boolean match(String secret, @Nullable String hash) {
        var same = encoder.matches(secret, hash == null ? nobodys : hash);
        return hash != null && same;
    }
}
