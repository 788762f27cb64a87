package heyi.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One durable server, as the application starts it. */
class EmbeddedPostgresTest {
    @TempDir
    static Path home;

    static EmbeddedPostgres postgres;

    @BeforeAll
    static void start() throws IOException {
        var halfDone = Files.createDirectory(home.resolve("pgdata.new"));
        Files.writeString(halfDone.resolve("PG_VERSION"), "18");
        postgres = EmbeddedPostgres.start(
                TestHomes.in(home).with(Map.of("work-mem", "9MB", "listen_addresses", "*", "port", "5432")));
    }

    @AfterAll
    static void stop() {
        postgres.close();
    }

    @Test
    void is_durable() throws SQLException {
        assertThat(setting("fsync")).isEqualTo("on");
        assertThat(setting("synchronous_commit")).isEqualTo("on");
        assertThat(setting("full_page_writes")).isEqualTo("on");
        assertThat(setting("data_checksums")).isEqualTo("on");
    }

    @Test
    void takes_settings_but_none_that_opens_it() throws SQLException {
        assertThat(setting("work_mem")).isEqualTo("9MB");
        assertThat(setting("listen_addresses")).isEqualTo("127.0.0.1");
        assertThat(setting("unix_socket_directories")).isEmpty();
        assertThat(postgres.port()).isNotEqualTo(5432);
    }

    @Test
    void listens_on_no_other_address() throws Exception {
        var interfaces = NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .toList();
        for (var address : interfaces) {
            if (address.equals(InetAddress.getByName("127.0.0.1"))) continue;
            assertThatThrownBy(() -> new Socket(address, postgres.port()).close())
                    .as(address.toString())
                    .isInstanceOf(ConnectException.class);
        }
        new Socket("127.0.0.1", postgres.port()).close();
    }

    @Test
    void asks_for_the_password_that_only_the_owner_may_read() throws Exception {
        var file = home.resolve("password");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(postgres.password()).hasSize(48).isEqualTo(Files.readString(file));
        assertThat(home.resolve("password.new")).doesNotExist();
        assertThatThrownBy(() -> DriverManager.getConnection(postgres.url("postgres"), EmbeddedPostgres.USER, "wrong"))
                .hasMessageContaining("password authentication failed");
        assertThat(setting("password_encryption")).isEqualTo("scram-sha-256");
    }

    @Test
    void refuses_a_second_instance_with_one_line() {
        assertThatThrownBy(() -> EmbeddedPostgres.start(TestHomes.in(home)))
                .isInstanceOf(DatabaseUnavailable.class)
                .hasMessageContaining("正被另一个运行中的和议程序使用")
                .hasMessageContaining("in use by another running Heyi")
                .hasMessageContaining(home.toString())
                .satisfies(refusal -> assertThat(refusal.getMessage()).doesNotContain("\n"));
    }

    @Test
    void keeps_personal_data_out_of_its_log() throws Exception {
        try (var connection = TestHomes.connect(postgres);
                var statement = connection.createStatement()) {
            statement.execute("create table person (phone text primary key)");
            statement.execute("insert into person values ('13800000000')");
            assertThatThrownBy(() -> statement.execute("insert into person values ('13800000000')"))
                    .isInstanceOf(SQLException.class);
        }
        assertThat(Files.readString(home.resolve("postgres.log")))
                .contains("duplicate key")
                .doesNotContain("13800000000");
    }

    @Test
    void makes_a_database_once() {
        postgres.createIfMissing("heyi");
        postgres.createIfMissing("heyi");
        assertThatThrownBy(() -> postgres.createIfMissing("x; drop table y"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static String setting(String name) throws SQLException {
        return TestHomes.ask(postgres, "show " + name);
    }
}
