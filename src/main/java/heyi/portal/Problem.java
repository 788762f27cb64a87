package heyi.portal;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.servlet.ModelAndView;

/**
 * What went wrong, for the person who reads it.
 *
 * @param name the message {@code problem.<name>} is the title, {@code problem.<name>.text} the sentence if there is no
 *     other
 * @param text a sentence that is in words already
 */
record Problem(
        HttpStatusCode status, String name, @Nullable String text, @Nullable String code, @Nullable String href) {

    static Problem of(HttpStatusCode status) {
        var name =
                switch (status.value()) {
                    case 403, 404, 413 -> String.valueOf(status.value());
                    default -> status.is5xxServerError() ? "500" : "400";
                };
        return new Problem(status, name, null, null, null);
    }

    static Problem of(HttpStatus status, String name, String text) {
        return new Problem(status, name, text, null, null);
    }

    Problem withCode(String stableCode) {
        return new Problem(status, name, text, stableCode, href);
    }

    Problem leadingTo(@Nullable String page) {
        return new Problem(status, name, text, code, page);
    }

    ModelAndView page(Words words) {
        var key = "problem." + name;
        // one of the sentences names the largest upload in megabytes
        var sentence = text == null ? words.say(key + ".text", Uploads.LIMIT.toMegabytes()) : text;
        return new ModelAndView(
                "portal/problem", Map.of("problem", new Shown(status, words.say(key), sentence, code, href)), status);
    }

    /** For the template, in the language of the reader. */
    record Shown(HttpStatusCode status, String title, String text, @Nullable String code, @Nullable String href) {}
}
