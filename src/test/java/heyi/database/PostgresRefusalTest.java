package heyi.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class PostgresRefusalTest {
    @TempDir
    Path data;

    @Test
    void leaves_the_data_of_another_major_version_alone() throws IOException {
        store("PG_VERSION", "15\n");
        assertRefused("属于 PostgreSQL 15，本程序自带的是 PostgreSQL 18", "belong to PostgreSQL 15");
        assertThat(data.resolve("postgres/pgdata/PG_VERSION")).hasContent("15");
    }

    @Test
    void refuses_data_without_their_password() throws IOException {
        store("PG_VERSION", "18\n");
        assertRefused("缺少数据库密码文件", "restore it from the backup");
    }

    @Test
    void refuses_what_is_no_directory() throws IOException {
        Files.writeString(data.resolve("postgres"), "");
        assertRefused("无法使用数据库目录", "cannot be used");
    }

    @Test
    void releases_the_directory_after_a_refusal() throws IOException {
        store("PG_VERSION", "15\n");
        assertRefused("PostgreSQL 15", "PostgreSQL 15");
        DirectoryLock.take(data.resolve("postgres")).close();
    }

    @Test
    void the_operator_sees_one_line_and_no_stack_trace(CapturedOutput output) throws IOException {
        Files.createDirectory(data.resolve("postgres"));
        try (var other = DirectoryLock.take(data.resolve("postgres"))) {
            assertThat(other.channel().isOpen()).isTrue();
            var application = new SpringApplicationBuilder(EmbeddedDatabase.class).web(WebApplicationType.NONE);
            assertThatThrownBy(() -> application.run("--heyi.data-dir=" + data)).isInstanceOf(Exception.class);
        }
        assertThat(output)
                .contains("APPLICATION FAILED TO START")
                .contains("正被另一个运行中的和议程序使用")
                .doesNotContain("\tat ");
    }

    private void store(String file, String content) throws IOException {
        var cluster = Files.createDirectories(data.resolve("postgres/pgdata"));
        Files.writeString(cluster.resolve(file), content);
    }

    private void assertRefused(String chinese, String english) {
        assertThatThrownBy(() -> EmbeddedPostgres.start(TestHomes.in(data.resolve("postgres"))))
                .isInstanceOf(DatabaseUnavailable.class)
                .hasMessageContaining(chinese)
                .hasMessageContaining(english)
                .satisfies(refusal -> assertThat(refusal.getMessage()).doesNotContain("\n"));
    }
}
