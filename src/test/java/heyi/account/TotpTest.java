package heyi.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import heyi.rules.RuleBroken;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpTest {

    private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

    private final Totp totp = new Totp();

    /** RFC 6238, appendix B; the last six of its eight digits. */
    @ParameterizedTest
    @CsvSource({"59,287082", "1111111109,081804", "1111111111,050471", "1234567890,005924", "2000000000,279037"})
    void the_codes_are_those_of_the_standard(long seconds, String code) {
        assertThat(totp.step(SECRET, code, Instant.ofEpochSecond(seconds), 0)).contains(seconds / 30);
    }

    @Test
    void a_step_that_was_used_is_refused_and_so_is_the_one_before() {
        var now = Instant.ofEpochSecond(1111111109);
        var step = now.getEpochSecond() / 30;
        assertThat(totp.step(SECRET, totp.code(SECRET, step), now, step)).isEmpty();
        assertThat(totp.step(SECRET, totp.code(SECRET, step - 1), now, step)).isEmpty();
        assertThat(totp.step(SECRET, totp.code(SECRET, step + 1), now, step)).contains(step + 1);
    }

    @Test
    void base_32_is_that_of_the_standard() {
        assertThat(Base32.of("fooba".getBytes(StandardCharsets.US_ASCII))).isEqualTo("MZXW6YTB");
        assertThat(SetUp.of(SECRET, "a b").uri()).contains("Heyi:a%20b", "secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
    }

    @Test
    void a_sealed_secret_opens_for_its_owner_only() {
        var seal = new Seal(
                new AccountSettings(false, null, "a key for tests that is long enough", Path.of("unused"), 1, 1));
        var owner = UUID.randomUUID();
        var sealed = seal.seal(SECRET, owner);
        assertThat(seal.open(sealed, owner)).isEqualTo(SECRET);
        assertThatThrownBy(() -> seal.open(sealed, UUID.randomUUID())).isInstanceOf(RuleBroken.class);
    }

    @Test
    void the_key_file_is_made_once_and_readable_by_its_owner_only(@TempDir Path home) throws IOException {
        var key = KeyFile.readOrCreate(home);
        assertThat(key).hasSize(32).isEqualTo(KeyFile.readOrCreate(home));
        assertThat(home.toFile().list()).containsExactly("secret.key");
        assertThat(Files.getPosixFilePermissions(home.resolve("secret.key")))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }
}
