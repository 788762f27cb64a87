package heyi.account;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;

/** Where a person is signed in. The sessions' own ids open them, so others know them by another. */
@Component
public class DeviceList {

    private static final String ID = "device.id";
    private static final String BROWSER = "device.browser";

    private final FindByIndexNameSessionRepository<? extends Session> sessions;

    DeviceList(FindByIndexNameSessionRepository<? extends Session> sessions) {
        this.sessions = sessions;
    }

    /** What a session notes at sign-in: which kind of browser it is; no address, no version. */
    public static Map<String, String> marks(@Nullable String userAgent) {
        return Map.of(ID, UUID.randomUUID().toString(), BROWSER, browser(userAgent));
    }

    /** The latest used first. @param here the session in which one asks; empty if it is none of these */
    public List<Device> of(UUID person, String here) {
        return found(person).entrySet().stream()
                .filter(e -> !e.getValue().isExpired())
                .map(e -> device(e.getValue(), e.getKey().equals(here)))
                .sorted(Comparator.comparing(Device::last).reversed())
                .toList();
    }

    private static Device device(Session s, boolean here) {
        return new Device(
                s.getAttributeOrDefault(ID, ""),
                s.getAttributeOrDefault(BROWSER, "Browser"),
                s.getCreationTime(),
                s.getLastAccessedTime(),
                here);
    }

    /** Ends one of the person's own. */
    public void end(UUID person, String device) {
        found(person).entrySet().stream()
                .filter(e -> device.equals(e.getValue().getAttributeOrDefault(ID, "")))
                .map(Map.Entry::getKey)
                .forEach(sessions::deleteById);
    }

    private Map<String, ? extends Session> found(UUID person) {
        return sessions.findByPrincipalName(person.toString());
    }

    /** By the names that the messages {@code agent.…} translate. */
    public static String browser(@Nullable String userAgent) {
        var text = Optional.ofNullable(userAgent).orElse("");
        var browser = first(
                text,
                "MicroMessenger",
                "WeChat",
                "DingTalk",
                "DingTalk",
                "Edg",
                "Edge",
                "Firefox",
                "Firefox",
                "OPR",
                "Opera",
                "Chrome",
                "Chrome",
                "Safari",
                "Safari");
        var system = first(
                text,
                "Harmony",
                "HarmonyOS",
                "Android",
                "Android",
                "iPhone",
                "iPhone",
                "iPad",
                "iPad",
                "Windows",
                "Windows",
                "Mac OS",
                "Mac",
                "Linux",
                "Linux");
        return system.isEmpty() ? orElse(browser) : orElse(browser) + " · " + system;
    }

    private static String orElse(String browser) {
        return browser.isEmpty() ? "Browser" : browser;
    }

    private static String first(String text, String... namesAndLabels) {
        for (int i = 0; i < namesAndLabels.length; i += 2) {
            if (text.contains(namesAndLabels[i])) return namesAndLabels[i + 1];
        }
        return "";
    }
}
