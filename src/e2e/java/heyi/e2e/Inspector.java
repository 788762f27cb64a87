package heyi.e2e;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Looks at a loaded page as others see it: narrow and wide, in the dark, with letters twice as large. */
final class Inspector {

    static final int PHONE = 390;
    static final int DESKTOP = 1280;

    private static final String AXE = axe();

    private static final String VIOLATIONS =
            """
            async () => (await axe.run(document, {
                runOnly: {type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']},
                resultTypes: ['violations'], preload: false
            })).violations.flatMap(v => v.nodes.map(n => v.id + ': ' + n.html.slice(0, 200)))
            """;

    /** Links within a sentence may be small (WCAG 2.2, 2.5.8). */
    private static final String SMALL =
            """
            [...document.querySelectorAll('button, nav a, a.btn, a.file, a.crumb, a.lang, summary, .choice, input:not([type=hidden]):not([type=checkbox]):not([type=radio]), select, textarea')]
                .filter(e => e.checkVisibility())
                .filter(e => { const r = e.getBoundingClientRect(); return r.width < 24 || r.height < 24; })
                .map(e => 'too small to touch: ' + e.outerHTML.slice(0, 120))
            """;

    /** What sticks out to the right, unless it lies in a box that scrolls by itself. */
    private static final String SIDEWAYS =
            """
            () => document.documentElement.scrollWidth <= document.documentElement.clientWidth ? []
                : [...document.querySelectorAll('body *')]
                    .filter(e => e.getBoundingClientRect().right > document.documentElement.clientWidth + 1)
                    .slice(0, 3).map(e => e.outerHTML.slice(0, 160))
            """;

    private final Page page;
    private final List<String> findings = new ArrayList<>();

    Inspector(Page page) {
        this.page = page;
        page.evaluate(AXE);
    }

    List<String> findings() {
        return findings;
    }

    /** In a window as high as the page: what lies under a bar at first can be scrolled out from there. */
    Inspector axe(int width, ColorScheme scheme) {
        page.setViewportSize(width, 844);
        var height = (Integer) page.evaluate("document.documentElement.scrollHeight");
        page.setViewportSize(width, Math.max(844, height + 100));
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
        found(width + " " + scheme, VIOLATIONS);
        return this;
    }

    /** The smallest screen, and letters twice as large on a phone: nothing has to be scrolled sideways. */
    Inspector reflow() {
        page.setViewportSize(320, 640);
        found("320 px", SIDEWAYS);
        found("320 px", SMALL);
        page.setViewportSize(PHONE, 844);
        page.evaluate("document.documentElement.style.fontSize = '200%'");
        found("200 %", SIDEWAYS);
        page.evaluate("document.documentElement.style.fontSize = ''");
        return this;
    }

    private void found(String how, String script) {
        ((List<?>) page.evaluate(script)).forEach(f -> findings.add(how + ": " + f));
    }

    private static String axe() {
        try (var script = Objects.requireNonNull(AxeBuilder.class.getResourceAsStream("/axe.min.js"))) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
