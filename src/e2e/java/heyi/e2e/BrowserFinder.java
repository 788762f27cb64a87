package heyi.e2e;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Finds a browser of the Chromium family, or tells plainly what to do where there is none. */
final class BrowserFinder {

    private static final List<String> KNOWN = List.of(
            "/usr/bin/chromium",
            "/usr/bin/chromium-browser",
            "/usr/bin/google-chrome",
            "/usr/bin/microsoft-edge",
            "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
            "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
            "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe");

    private BrowserFinder() {}

    static Path find() {
        var named = System.getProperty("e2e.browser", System.getenv().getOrDefault("E2E_BROWSER", ""));
        if (named.isBlank()) return known();
        var path = Path.of(named);
        if (Files.isExecutable(path)) return path;
        throw new IllegalStateException("e2e.browser names " + path + ", which is not an executable file");
    }

    private static Path known() {
        return KNOWN.stream()
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "No browser found. Install one (Debian: apt-get install chromium fonts-noto-cjk; or Chrome, or"
                                + " Edge), or name it with -De2e.browser=PATH. Looked at " + KNOWN));
    }
}
