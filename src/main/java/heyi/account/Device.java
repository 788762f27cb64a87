package heyi.account;

import java.time.Instant;

/**
 * @param id tells the person's sessions apart and opens none
 * @param browser and the system that it runs on, by the names that the messages {@code agent.…} translate
 */
public record Device(String id, String browser, Instant since, Instant last, boolean here) {

    public String[] agents() {
        return browser.split(" · ");
    }
}
