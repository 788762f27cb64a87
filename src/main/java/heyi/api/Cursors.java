package heyi.api;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Where a part of a list ended, as one word that means nothing to whoever sends it back. */
final class Cursors {

    private static final String BETWEEN = "|";

    private Cursors() {}

    static String write(Object... parts) {
        var text = new StringBuilder();
        for (var part : parts) text.append(text.isEmpty() ? "" : BETWEEN).append(part);
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    /**
     * @param word null for the beginning
     * @throws ApiError {@code api.bad-cursor} if it is none of ours
     */
    static <C> @Nullable C read(@Nullable String word, Function<String[], C> parts) {
        if (word == null) return null;
        try {
            var text = new String(Base64.getUrlDecoder().decode(word), StandardCharsets.UTF_8);
            return parts.apply(text.split("\\|", -1));
        } catch (RuntimeException e) {
            throw new ApiError(400, "api.bad-cursor");
        }
    }
}
