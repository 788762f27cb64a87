package heyi.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServerUserTest {
    private static final ServerUser NOBODY = new ServerUser(List.of("setpriv"), 65534);

    @TempDir
    Path home;

    @Test
    void never_runs_a_command_as_root() {
        assertThat(ServerUser.choose().command("id", "-u").output())
                .hasValueSatisfying(uid -> assertThat(uid).isNotEqualTo("0"));
    }

    @Test
    void says_which_directory_nobody_may_not_enter() throws Exception {
        permit("rwx------");
        assertThatThrownBy(() -> NOBODY.requireAccess(home.resolve("postgres")))
                .isInstanceOf(DatabaseUnavailable.class)
                .hasMessageContaining("无权进入目录 " + home)
                .hasMessageContaining("may not enter " + home);
        var ourselves = new ServerUser(List.of(), null);
        assertThatCode(() -> ourselves.requireAccess(home)).doesNotThrowAnyException();
    }

    @Test
    void serves_through_the_fallback_too() throws Exception {
        permit("rwxr-xr-x");
        System.setProperty(ServerUser.AS_ROOT, "setpriv");
        try (var postgres = EmbeddedPostgres.start(PostgresOptions.in(home))) {
            assertThat(TestHomes.ask(postgres, "select 'here'")).isEqualTo("here");
            var expected = isRoot() ? 65534 : uid(home);
            assertThat(uid(home.resolve("pgdata"))).isEqualTo(expected);
            assertThat(uid(home.resolve("password"))).isEqualTo(uid(home));
        } finally {
            System.clearProperty(ServerUser.AS_ROOT);
        }
        assertThatTheUsualWayTakesItBack();
    }

    private void assertThatTheUsualWayTakesItBack() throws Exception {
        try (var postgres = EmbeddedPostgres.start(PostgresOptions.in(home))) {
            assertThat(TestHomes.ask(postgres, "select 'again'")).isEqualTo("again");
            var namespaces = List.of("unshare", "-U").equals(ServerUser.choose().prefix());
            if (namespaces) assertThat(uid(home.resolve("pgdata/base"))).isZero();
        }
    }

    private void permit(String permissions) throws Exception {
        Files.setPosixFilePermissions(Files.createDirectories(home.resolve("postgres")), all("rwxr-xr-x"));
        Files.setPosixFilePermissions(home, all(permissions));
    }

    private static Set<PosixFilePermission> all(String permissions) {
        return PosixFilePermissions.fromString(permissions);
    }

    private boolean isRoot() throws Exception {
        return uid(home) == 0;
    }

    private static int uid(Path file) throws Exception {
        return (Integer) Files.getAttribute(file, "unix:uid");
    }
}
