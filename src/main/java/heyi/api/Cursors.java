package heyi.api;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Where a part of a list ended, as one word that means nothing to whoever sends it back. */
final class Cursors {

    /** In no text of ours. */
    private static final String BETWEEN = "\u001f";

    private Cursors() {}

    static String write(Object... parts) {
        var text = Stream.of(parts).map(String::valueOf).collect(Collectors.joining(BETWEEN));
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((sum(text) + BETWEEN + text).getBytes(StandardCharsets.UTF_8));
    }

    /**
     * @param word null for the beginning
     * @throws ApiError {@code api.bad-cursor} if it is none of ours
     */
    static <C> @Nullable C read(@Nullable String word, Function<String[], C> parts) {
        if (word == null) return null;
        try {
            var text = new String(Base64.getUrlDecoder().decode(word), StandardCharsets.UTF_8);
            var sumAndText = text.split(BETWEEN, 2);
            if (!sumAndText[0].equals(sum(sumAndText[1]))) throw new ApiError(400, "api.bad-cursor");
            return parts.apply(sumAndText[1].split(BETWEEN, -1));
        } catch (RuntimeException e) {
            throw new ApiError(400, "api.bad-cursor");
        }
    }

    /** A word that was cut off or made up would else look like the end of the list. */
    private static String sum(String text) {
        return Integer.toHexString(text.hashCode());
    }
}
