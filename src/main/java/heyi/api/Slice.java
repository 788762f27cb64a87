package heyi.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A part of a list.
 *
 * @param next what to ask for to get the following part; null at the end
 */
record Slice<T>(
        @Schema(requiredMode = Schema.RequiredMode.REQUIRED) List<T> items,
        @Schema(description = "Send it as `after` to get what follows; absent at the end.") @Nullable String next) {

    /** The most that one request gets. */
    static final int MOST = 200;

    /** What one request gets that does not say how many. */
    static final int USUAL = 50;

    /** @param found one more than was asked for, if there is more */
    static <F, T> Slice<T> of(List<F> found, int size, Function<F, T> shown, Function<F, String> cursor) {
        var more = found.size() > size;
        var page = more ? found.subList(0, size) : found;
        return new Slice<>(page.stream().map(shown).toList(), more ? cursor.apply(page.get(size - 1)) : null);
    }

    static int size(int asked) {
        if (asked < 1 || asked > MOST) throw new ApiError(400, "api.bad-value", "size");
        return asked;
    }
}
