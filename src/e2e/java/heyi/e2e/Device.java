package heyi.e2e;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.options.ServiceWorkerPolicy;
import java.util.Locale;

/** What people hold in their hands. */
enum Device {
    PHONE(390, 844),
    DESKTOP(1440, 900);

    private final int width;
    private final int height;

    Device(int width, int height) {
        this.width = width;
        this.height = height;
    }

    Browser.NewContextOptions options() {
        var options = new Browser.NewContextOptions()
                .setViewportSize(width, height)
                .setLocale("zh-CN")
                .setTimezoneId("Asia/Shanghai")
                .setServiceWorkers(ServiceWorkerPolicy.BLOCK);
        return this == PHONE ? options.setDeviceScaleFactor(2).setIsMobile(true).setHasTouch(true) : options;
    }

    String slug() {
        return name().toLowerCase(Locale.ROOT);
    }
}
