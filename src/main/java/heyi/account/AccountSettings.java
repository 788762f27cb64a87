package heyi.account;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param demonstration one-time codes are shown on the page instead of staying with the phone alone
 * @param secondFactor who must set up a second factor; null leaves it to whether this is a demonstration
 * @param secretKey seals second factors; several servers on one database need the same. Null: a file in dataDir
 * @param codesPerPhone one-time codes for one phone in 24 hours
 * @param codesPerAddress one-time codes asked for from one network address in an hour
 */
@ConfigurationProperties("heyi")
record AccountSettings(
        boolean demonstration,
        @Nullable SecondFactorMode secondFactor,
        @Nullable String secretKey,
        @DefaultValue("./data") Path dataDir,
        @DefaultValue("10") int codesPerPhone,
        @DefaultValue("300") int codesPerAddress) {

    @Override
    public String toString() {
        return "AccountSettings[]";
    }
}
