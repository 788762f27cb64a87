package heyi.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What every page owes to everybody: readable, light, on any screen, without scripts, and nothing typed is lost. */
class PagesTest {

    private static final List<String> WCAG = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");
    private static final long FIRST_VIEW_BYTES = 60 * 1024;
    private static final int FIRST_VIEW_REQUESTS = 10;

    /** Links within a sentence may be small (WCAG 2.2, 2.5.8). */
    private static final String SMALL_TARGETS =
            """
            [...document.querySelectorAll('button, nav a, a.btn, a.file, a.crumb, summary, .choice, input:not([type=hidden]):not([type=checkbox]):not([type=radio]), select, textarea')]
                .filter(e => e.checkVisibility())
                .filter(e => { const r = e.getBoundingClientRect(); return r.width < 24 || r.height < 24; })
                .map(e => e.outerHTML.slice(0, 120))
            """;

    private static Round offering;
    private static Round drafting;
    private static Round electing;

    /** Each look takes another delegate: a code is sent only once a minute. */
    private static int voters;

    @BeforeAll
    static void casesAtThreeSteps() {
        offering = Round.at("杭州星洲竹业有限公司", "PrepareOffer");
        drafting = Round.at("杭州澄溪食品有限公司", "WriteDraft");
        electing = Round.at("杭州禾川印务有限公司", "CloseElection");
    }

    static Stream<Arguments> looks() {
        return Stream.of(Device.values())
                .flatMap(d -> Stream.of(ColorScheme.LIGHT, ColorScheme.DARK).map(s -> Arguments.of(d, s)));
    }

    @ParameterizedTest
    @MethodSource("looks")
    void everybody_can_read_and_use_them(Device device, ColorScheme scheme) {
        everyPage(device.options().setColorScheme(scheme), device.slug() + "-" + scheme, (visitor, path) -> {
            var found = new AxeBuilder(visitor.page).withTags(WCAG).analyze().getViolations();
            assertThat(found).as(path).extracting(PagesTest::told).isEmpty();
            visitor.shot(name(path));
        });
    }

    @Test
    void the_smallest_screen_shows_all_of_them() {
        everyPage(Device.PHONE.options().setViewportSize(320, 640), "small", (visitor, path) -> {
            assertThat(visitor.page.evaluate("document.documentElement.scrollWidth"))
                    .as(path)
                    .isEqualTo(320);
            assertThat((List<?>) visitor.page.evaluate(SMALL_TARGETS)).as(path).isEmpty();
            visitor.shot(name(path));
        });
    }

    @Test
    void a_first_view_is_light() {
        everyPage(Device.PHONE.options(), "first", (visitor, path) -> {
            var requests = new AtomicInteger();
            var bytes = new AtomicLong();
            var network = visitor.page.context().newCDPSession(visitor.page);
            network.on("Network.requestWillBeSent", e -> requests.incrementAndGet());
            network.on(
                    "Network.loadingFinished",
                    (JsonObject e) -> bytes.addAndGet(e.get("encodedDataLength").getAsLong()));
            network.send("Network.enable");
            var uncached = new JsonObject();
            uncached.addProperty("cacheDisabled", true);
            network.send("Network.setCacheDisabled", uncached);
            visitor.page.reload();
            network.detach();
            assertThat(bytes.get()).as(path).isPositive().isLessThanOrEqualTo(FIRST_VIEW_BYTES);
            assertThat(requests.get()).as(path).isPositive().isLessThanOrEqualTo(FIRST_VIEW_REQUESTS);
        });
    }

    @Test
    void without_scripts_a_form_is_completed_and_a_vote_is_cast() {
        var round = Round.at("杭州南漪家具有限公司", "CloseElection");
        try (var voter = without();
                var clerk = without()) {
            voter.signInByCode(round.firm.phone(round.firm.delegates.get(1)));
            voter.open("/votes").follow("去投票");
            for (int i = 0; i < 4; i++) {
                voter.page.locator("fieldset").nth(i).getByLabel("反对").check();
            }
            voter.press("下一步：核对选择").press("确认投票").sees("您的选票已投入");
            var other = Round.at("杭州青浦塑料有限公司", "PrepareOffer");
            clerk.signIn(other.firm.clerk).task("拟写协商要约书", other.firm.name);
            clerk.fill("具体要求和理由", "平均工资提高6%。").fill("建议的协商地点", "三楼会议室").submit();
        }
    }

    private static Visitor without() {
        return new Visitor(Browsers.browser().newContext(Device.PHONE.options().setJavaScriptEnabled(false)), "plain");
    }

    @ParameterizedTest
    @EnumSource(Device.class)
    void what_was_typed_survives_an_error_a_lost_connection_and_a_reload(Device device) {
        var typed = "职工方提出平均工资提高6%，理由见附件。";
        try (var clerk = Visitor.with(device)) {
            clerk.signIn(offering.firm.clerk).task("拟写协商要约书", offering.firm.name);
            clerk.check("加班加点工资").fill("具体要求和理由", typed).press("提交并办结");
            clerk.sees("处需要修改，您填写的内容都还在").shot("422");
            assertThat(clerk.field("具体要求和理由")).hasValue(typed);
            assertThat(clerk.field("加班加点工资")).isChecked();

            clerk.task("拟写协商要约书", offering.firm.name);
            assertThat(clerk.field("具体要求和理由")).hasValue(typed);
            clerk.fill("建议的协商地点", "三楼会议室");
            clerk.page.context().setOffline(true);
            clerk.press("提交并办结");
            assertThat(clerk.page.locator("#toast")).containsText("网络中断，内容尚未提交");
            clerk.shot("offline");
            assertThat(clerk.field("建议的协商地点")).hasValue("三楼会议室");

            clerk.page.context().setOffline(false);
            clerk.page.reload();
            assertThat(clerk.field("具体要求和理由")).hasValue(typed);
            assertThat(clerk.field("建议的协商地点")).hasValue("三楼会议室");
            assertThat(clerk.field("加班加点工资")).isChecked();
        }
    }

    /** Visits sign-in, the worker's vote, and the pages of the union, each signed in as it should be. */
    private static void everyPage(Browser.NewContextOptions options, String album, Look look) {
        try (var nobody = new Visitor(Browsers.browser().newContext(options), album);
                var delegate = new Visitor(Browsers.browser().newContext(options), album);
                var offerer = new Visitor(Browsers.browser().newContext(options), album);
                var drafter = new Visitor(Browsers.browser().newContext(options), album)) {
            at(nobody, look, "/sign-in", "/sign-in/worker");
            delegate.signInByCode(electing.firm.phone(electing.firm.delegates.get(voters++)));
            at(delegate, look, "/votes", electing.votePath(), electing.casePath());
            offerer.signIn(offering.firm.clerk);
            at(offerer, look, "/tasks", "/cases", "/me", offering.taskPath("PrepareOffer"));
            drafter.signIn(drafting.firm.clerk);
            at(drafter, look, drafting.casePath(), drafting.taskPath("WriteDraft"));
        }
    }

    private static void at(Visitor visitor, Look look, String... paths) {
        for (var path : paths) look.at(visitor.open(path), path);
        visitor.isContent();
    }

    private static String told(Rule rule) {
        return rule.getId() + ": "
                + rule.getNodes().stream().map(n -> n.getHtml()).toList();
    }

    private static String name(String path) {
        return path.substring(1).replaceAll("/[0-9a-f-]{20,}", "").replace('/', '-');
    }

    private interface Look {
        void at(Visitor visitor, String path);
    }
}
