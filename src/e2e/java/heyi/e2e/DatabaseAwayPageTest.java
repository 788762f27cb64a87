package heyi.e2e;

import static com.microsoft.playwright.options.ColorScheme.DARK;
import static com.microsoft.playwright.options.ColorScheme.LIGHT;
import static heyi.e2e.Inspector.DESKTOP;
import static heyi.e2e.Inspector.PHONE;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.Cookie;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** The page that stands outside of everything, as somebody meets it whose database is being restarted. */
class DatabaseAwayPageTest {

    @Test
    void who_meets_an_absent_database_can_read_and_use_the_page() {
        try (var still = new Standstill();
                var context = Browsers.browser().newContext()) {
            var session =
                    Objects.requireNonNull(still.scene.roles().get("union").get());
            context.addCookies(List.of(new Cookie(session.getName(), session.getValue()).setUrl(still.url("/"))));
            still.loseDatabase();
            var page = context.newPage();
            for (var language : List.of("zh-CN", "en")) {
                context.addCookies(List.of(new Cookie("lang", language).setUrl(still.url("/"))));
                assertThat(page.navigate(still.url("/tasks")).status()).isEqualTo(503);
                assertThat(page.title()).isNotBlank();
                assertThat((String) page.evaluate("getComputedStyle(document.querySelector('.btn')).display"))
                        .as("its letters and colours come without the database")
                        .contains("flex");
                assertThat(new Inspector(page)
                                .axe(PHONE, LIGHT)
                                .reflow()
                                .axe(PHONE, DARK)
                                .axe(DESKTOP, DARK)
                                .axe(DESKTOP, LIGHT)
                                .findings())
                        .as(language)
                        .isEmpty();
            }
        }
    }
}
