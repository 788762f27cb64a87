package heyi.api;

import heyi.account.Scope;
import heyi.operation.Settings;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Which settings there are and which were changed; secrets are never shown. */
@RestController
@Needs(Scope.ADMIN)
@Tag(name = "Administration")
class AdminSettingsApi {

    private final Settings settings;
    private final MessageSource words;

    AdminSettingsApi(Settings settings, MessageSource words) {
        this.settings = settings;
        this.words = words;
    }

    @GetMapping("/api/v1/admin/settings")
    @Operation(
            operationId = "listSettings",
            summary = "List the settings",
            description = "As they stand on the node that answers. They are changed where it is started, not here.")
    List<SettingShown> list() {
        return settings.standing().stream()
                .flatMap(group -> group.states().stream().map(s -> shown(group.key(), s)))
                .toList();
    }

    private SettingShown shown(String group, Settings.State state) {
        var setting = state.setting();
        var key = "setting." + setting.name();
        return new SettingShown(
                setting.name(),
                group,
                words.getMessage(key, null, Locale.SIMPLIFIED_CHINESE),
                words.getMessage(key, null, Locale.ENGLISH),
                setting.standard().isEmpty() ? null : setting.standard(),
                setting.secret(),
                state.changed(),
                state.value());
    }

    /** A setting. */
    @Schema(name = "Setting", description = "A setting, what it means and how it stands.")
    record SettingShown(
            @Schema(example = "heyi.data-dir", requiredMode = Schema.RequiredMode.REQUIRED) String name,
            @Schema(example = "installation", requiredMode = Schema.RequiredMode.REQUIRED) String group,
            @Schema(description = "What it means, in Chinese.", requiredMode = Schema.RequiredMode.REQUIRED)
                    String meaning,
            @Schema(description = "What it means, in English.", requiredMode = Schema.RequiredMode.REQUIRED)
                    String meaningEn,
            @Schema(description = "What counts if nobody sets it; absent for nothing.") @Nullable String standard,
            @Schema(description = "Whether its value is never shown.", requiredMode = Schema.RequiredMode.REQUIRED)
                    boolean secret,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) boolean changed,
            @Schema(description = "Absent for a secret, or while the standard counts.") @Nullable String value) {}
}
