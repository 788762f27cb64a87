package heyi.portal;

import heyi.operation.Settings;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Which settings there are, what they mean and which were changed; secrets are never shown. */
@Controller
class SettingsPages {

    private final Settings settings;

    SettingsPages(Settings settings) {
        this.settings = settings;
    }

    @GetMapping("/admin/settings")
    String show(Model model) {
        model.addAttribute("groups", settings.standing());
        return "portal/admin-settings";
    }
}
