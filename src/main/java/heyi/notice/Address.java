package heyi.notice;

import java.net.URI;
import org.springframework.stereotype.Component;

/** Where people find this installation, for the links in messages. */
@Component
class Address {

    private final String base;

    Address(OutboxSettings settings) {
        var given = settings.address().strip().replaceAll("/+$", "");
        if (!isWeb(given)) {
            throw new WrongMessageSettings(
                    "heyi.address must be the address at which people open Heyi, such as https://heyi.example.cn, but is '"
                            + given + "'.");
        }
        this.base = given;
    }

    private static boolean isWeb(String given) {
        try {
            var uri = URI.create(given);
            return ("https".equals(uri.getScheme()) || "http".equals(uri.getScheme()))
                    && uri.getHost() != null
                    && uri.getRawQuery() == null
                    && uri.getRawFragment() == null;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    String of(String path) {
        return base + path;
    }

    /** Leads its receiver, and nobody else, to the page of a message; voters sign in by another door. */
    String shortLink(long serial, String path) {
        return base + (path.startsWith("/votes") ? "/v/" : "/m/") + Long.toString(serial, 36);
    }
}
