package heyi.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On a file system of some hundred kilobytes; left out where the machine does not allow to mount one. */
class FullDiskTest {
    @TempDir
    Path home;

    private boolean mounted;

    @BeforeEach
    void mount() throws IOException {
        Files.createDirectory(tiny());
        mounted = Command.of("mount", "-t", "tmpfs", "-o", "size=300k,mode=755", "none", tiny().toString())
                .succeeds();
        assumeTrue(mounted, "no right to mount");
    }

    @AfterEach
    void unmount() {
        if (mounted) Command.of("umount", tiny().toString()).succeeds();
    }

    private Path tiny() {
        return home.resolve("tiny");
    }

    @Test
    void the_launcher_names_the_full_disk() {
        assertThatThrownBy(() -> EmbeddedPostgres.start(TestHomes.in(tiny().resolve("postgres"))))
                .isInstanceOf(DatabaseUnavailable.class)
                .hasMessageContaining("磁盘空间不足")
                .hasMessageContaining("the disk is full")
                .satisfies(refusal -> assertThat(refusal.getMessage()).doesNotContain("\n"));
        assertThat(tiny().resolve("postgres/pgdata")).doesNotExist();
    }
}
