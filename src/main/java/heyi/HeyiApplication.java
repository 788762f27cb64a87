package heyi;

import heyi.rehearsal.Rehearsal;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Starts Heyi, or rehearses with it. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class HeyiApplication {

    public static void main(String[] args) {
        var words = List.of(args);
        if (!words.isEmpty() && words.get(0).equals(Rehearsal.COMMAND)) {
            System.exit(Rehearsal.run(
                    words.subList(1, words.size()), chinese(FileDescriptor.out), chinese(FileDescriptor.err)));
        }
        SpringApplication.run(HeyiApplication.class, args);
    }

    /** The terminal's own encoding if it knows Chinese, else UTF-8. */
    private static PrintStream chinese(FileDescriptor stream) {
        var terminal = Charset.forName(System.getProperty("native.encoding", "UTF-8"));
        var charset = terminal.newEncoder().canEncode('和') ? terminal : StandardCharsets.UTF_8;
        return new PrintStream(new FileOutputStream(stream), true, charset);
    }
}
