package heyi.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A whole act without a mouse: Tab, Enter, Space and letters. */
class KeyboardTest {

    /** Whether one sees where one is: a frame around it, and no bar in front of it. */
    private static final String HIDDEN =
            """
            () => {
                const e = document.activeElement, s = getComputedStyle(e), r = e.getBoundingClientRect();
                const seen = [[r.left + r.width / 2, r.top + Math.min(r.height / 2, 12)], [r.left + 6, r.bottom - 6]]
                    .some(([x, y]) => { const at = document.elementFromPoint(x, y); return at && (e.contains(at) || at.contains(e)); });
                return [...(seen ? [] : ['hidden: ' + e.outerHTML.slice(0, 120)]),
                        ...(s.outlineStyle === 'none' || s.outlineWidth === '0px' ? ['no frame: ' + e.outerHTML.slice(0, 120)] : [])];
            }
            """;

    @ParameterizedTest
    @EnumSource(Device.class)
    void an_offer_is_refused_once_put_right_and_done(Device device) {
        var round = Round.at(device == Device.PHONE ? "杭州键行数控有限公司" : "杭州键盘仪表有限公司", "PrepareOffer");
        try (var clerk = Visitor.with(device)) {
            clerk.open("/sign-in");
            tab(clerk);
            assertThat(clerk.page.locator(".skip")).isFocused();
            clerk.page.keyboard().press("Enter");
            assertThat(clerk.page.locator("#main")).isFocused();
            tabTo(clerk, clerk.field("账号")).page().keyboard().type(Firm.login(round.firm.clerk));
            tabTo(clerk, clerk.field("密码")).page().keyboard().type(Firm.PASSWORD);
            clerk.page.keyboard().press("Enter");
            assertThat(clerk.heading("我的待办")).isVisible();

            tabTo(clerk, clerk.page.locator("li.task a").first()).press("Enter");
            assertThat(clerk.heading("拟写协商要约书")).isVisible();
            tabTo(clerk, clerk.field("技能等级工资")).press("Space");
            tabTo(clerk, clerk.field("建议的协商地点")).page().keyboard().type("三楼会议室");
            tabTo(clerk, submit(clerk)).press("Enter");

            var summary = clerk.page.locator("[data-focus]");
            assertThat(summary).isFocused();
            tab(clerk);
            assertThat(summary.locator("a").first()).isFocused();
            clerk.page.keyboard().press("Enter");
            assertThat(clerk.field("具体要求和理由")).isFocused();
            assertThat(clerk.page.evaluate(HIDDEN)).isEqualTo(List.of());
            clerk.page.keyboard().type("平均工资提高6%，理由见附件。");
            assertThat(clerk.field("技能等级工资")).isChecked();
            tabTo(clerk, submit(clerk)).press("Enter");
            assertThat(clerk.page.locator("[data-submitted]")).hasText("已办结：拟写协商要约书。");
        }
    }

    private static Locator submit(Visitor visitor) {
        return visitor.page.locator(".sticky-act button");
    }

    private static Locator tabTo(Visitor visitor, Locator wanted) {
        for (int i = 0; i < 100; i++) {
            tab(visitor);
            if ((Boolean) wanted.evaluate("e => e === document.activeElement")) return wanted;
        }
        throw new AssertionError("no Tab leads to " + wanted);
    }

    private static void tab(Visitor visitor) {
        visitor.page.keyboard().press("Tab");
        assertThat(visitor.page.evaluate(HIDDEN)).isEqualTo(List.of());
    }
}
