package heyi.notice;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param dataDir where Heyi keeps everything that must last
 * @param address where people open Heyi
 */
@ConfigurationProperties("heyi")
record OutboxSettings(@DefaultValue("./data") Path dataDir, @DefaultValue("http://localhost:8080") String address) {}
