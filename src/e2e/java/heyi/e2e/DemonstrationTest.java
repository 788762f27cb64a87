package heyi.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A fresh installation shows something to everybody at once. */
class DemonstrationTest {

    private static final String PASSWORD = "heyi-demo-2026";

    @ParameterizedTest
    @ValueSource(strings = {"union-300-staff", "district-union", "bureau", "bureau-staff", "union-60", "employer-2000"})
    void every_account_finds_cases(String login) {
        try (var officer = Visitor.with(Device.PHONE)) {
            officer.signIn(login, PASSWORD).shot("demo-tasks-" + login);
            officer.open("/cases");
            assertThat(officer.page.locator("li.task").first()).isVisible();
            officer.shot("demo-cases-" + login);
            officer.isContent();
        }
    }

    /** The two pictures of the README come from here. */
    @ParameterizedTest
    @EnumSource(Device.class)
    void a_chair_sees_the_day_and_the_case(Device device) {
        try (var chair = Visitor.with(device)) {
            chair.signIn("union-300", PASSWORD).shot("demo-tasks");
            chair.open("/cases").follow("杭州启衡传动机械有限公司").sees("协商进程").shot("demo-case");
            chair.isContent();
        }
    }
}
