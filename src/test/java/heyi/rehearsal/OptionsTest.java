package heyi.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OptionsTest {

    @TempDir
    Path directory;

    @Test
    void defaults_are_xiaoshan_and_a_directory_here() throws IOException {
        var options = Options.parse(List.of("--out", directory.resolve("new").toString()));
        assertThat(options.place().code()).isEqualTo("330109");
        assertThat(options.resume()).isNull();
        assertThat(directory.resolve("new")).isDirectory();
    }

    @Test
    void an_unknown_place_is_one_line_and_exit_code_2() {
        assertThat(refusal("--jurisdiction", "999999")).contains("999999").contains("330109");
        assertThat(refusal("--jurisdiction", "330100")).contains("330100");
        assertThat(refusal("--jurisdiction", "x")).contains("“x”");
    }

    @Test
    void a_directory_that_cannot_be_written_is_one_line_and_exit_code_2() throws IOException {
        var file = Files.writeString(directory.resolve("file"), "");
        assertThat(refusal("--out", file.resolve("below").toString())).contains("无法写入目录");
    }

    @Test
    void what_is_not_an_option_is_explained() {
        assertThat(refusal("--fast", "yes")).contains("--fast").contains("用法");
        assertThat(refusal("--out")).contains("缺少取值");
    }

    private static String refusal(String... arguments) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        int code = Rehearsal.run(
                List.of(arguments),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
        assertThat(code).isEqualTo(2);
        assertThat(out.size()).isZero();
        assertThat(err.toString(StandardCharsets.UTF_8).lines()).hasSize(1);
        return err.toString(StandardCharsets.UTF_8);
    }
}
