package heyi.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.LoadState;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;

/** One person with one browser: sees what is on the page, fills in and presses. */
final class Visitor implements AutoCloseable {

    private static final Path SHOTS = Path.of("target/shots");
    private static final double PATIENCE = 30_000;

    final Page page;

    private final BrowserContext context;
    private final String album;
    private final List<String> problems = new ArrayList<>();

    Visitor(BrowserContext context, String album) {
        this.context = context;
        this.album = album;
        context.setDefaultTimeout(10_000);
        page = context.newPage();
        page.onConsoleMessage(m -> {
            if (m.type().equals("error")) problems.add(m.text());
        });
        page.onPageError(problems::add);
        page.onRequestFailed(r -> {
            // a form that has reached the server leaves the page before its question is answered in full
            if (!r.method().equals("HEAD")) problems.add(r.url() + ": " + r.failure());
        });
    }

    static Visitor with(Device device) {
        return new Visitor(Browsers.browser().newContext(device.options()), device.slug());
    }

    Visitor signIn(UUID person) {
        return signIn(Firm.login(person), Firm.PASSWORD);
    }

    Visitor signIn(String name, String password) {
        open("/sign-in");
        fill("账号", name);
        fill("密码", password);
        press("登录");
        assertThat(heading("我的待办")).isVisible();
        return this;
    }

    /** With the code that a demonstration shows on the page. */
    Visitor signInByCode(String phone) {
        open("/sign-in/worker");
        fill("手机号", phone);
        press("获取验证码");
        var code = page.locator(".code").innerText();
        assertThat(code).matches("\\d{6}");
        shot("code");
        fill("6 位验证码", code);
        press("登录");
        return this;
    }

    Visitor open(String path) {
        page.navigate(Installation.url(path));
        return this;
    }

    /** Opens a task from the person's list. */
    Visitor task(String title, String employer) {
        open("/tasks");
        page.locator("li.task")
                .filter(new Locator.FilterOptions().setHasText(employer))
                .getByRole(
                        AriaRole.LINK,
                        new Locator.GetByRoleOptions().setName(title).setExact(true))
                .click();
        assertThat(heading(title)).isVisible();
        return this;
    }

    Visitor fill(String label, String value) {
        field(label).fill(value);
        return this;
    }

    /** A field of one row of a list; rows count from 1. */
    Locator inRow(String list, int row, String label) {
        return page.locator("fieldset")
                .filter(new Locator.FilterOptions()
                        .setHas(page.locator("legend", new Page.LocatorOptions().setHasText(list))))
                .locator(".group")
                .nth(row - 1)
                .getByLabel(label);
    }

    /** @param label how its label begins */
    Locator field(String label) {
        return page.locator("form").getByLabel(Pattern.compile("^\\s*" + label));
    }

    Visitor check(String label) {
        field(label).check();
        return this;
    }

    Visitor press(String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .click();
        return this;
    }

    Visitor follow(String link) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link)).click();
        return this;
    }

    /** Completes the task whose form is open. */
    Visitor submit() {
        var title = page.locator("h1").innerText();
        press("提交并办结");
        assertThat(page.locator("[data-submitted]")).hasText("已办结：" + title + "。");
        return this;
    }

    /** Fetches a document as its link does, with the person's session. */
    Visitor read(String link) {
        var href = page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link))
                .first()
                .getAttribute("href");
        var answer = context.request().get(Installation.url(href));
        assertThat(answer.headers()).containsEntry("content-type", "application/pdf");
        assertThat(new String(answer.body(), 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
        return this;
    }

    /** Reloads until a document that a job makes is there. */
    Visitor await(String document) {
        var file = page.locator("a.file").filter(new Locator.FilterOptions().setHasText(document));
        page.waitForCondition(
                () -> {
                    page.reload();
                    return file.count() > 0;
                },
                new Page.WaitForConditionOptions().setTimeout(PATIENCE));
        return this;
    }

    Visitor sees(String text) {
        assertThat(page.locator("main")).containsText(text);
        return this;
    }

    Locator heading(String text) {
        return page.getByRole(
                AriaRole.HEADING, new Page.GetByRoleOptions().setName(text).setExact(true));
    }

    /** The viewport: full pages show fixed bars in the middle. */
    Visitor shot(String name) {
        page.waitForLoadState(LoadState.NETWORKIDLE);
        page.screenshot(new Page.ScreenshotOptions().setPath(SHOTS.resolve(album + "-" + name + ".png")));
        return this;
    }

    /** Nothing went wrong behind the page either: no script error, no failed request, no violated policy. */
    void isContent() {
        assertThat(problems).isEmpty();
    }

    @Override
    public void close() {
        context.close();
    }
}
