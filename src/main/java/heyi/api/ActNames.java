package heyi.api;

import java.util.Locale;

/** {@code ServeOffer} is {@code serve-offer} in an address. */
final class ActNames {

    private ActNames() {}

    static String of(String step) {
        return step.replaceAll("(?<=.)([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }
}
