package heyi.database;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.nio.file.Path;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * @param dataDir everything Heyi stores outside an external database
 * @param postgres settings of the embedded server, e.g. {@code heyi.postgres.shared-buffers: 1GB}
 */
@Validated
@ConfigurationProperties("heyi")
record DatabaseSettings(
        @NotNull @DefaultValue("./data") Path dataDir, @DefaultValue Map<String, @NotBlank String> postgres) {}
