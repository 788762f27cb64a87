package heyi.rehearsal;

import heyi.rules.Place;
import heyi.rules.RuleBroken;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.util.FileSystemUtils;

/** The command {@code rehearse}: plays the {@link Programme} on a database of its own and leaves every document behind. */
public final class Rehearsal {

    public static final String COMMAND = "rehearse";

    private static final int USAGE = 2;
    private static final int FAILED = 1;

    private Rehearsal() {}

    public static int run(List<String> arguments) {
        return run(arguments, Table.terminal(), Table.terminalErrors());
    }

    /** @return exit code: 0 played to the end, 1 stopped by the law of the place, 2 wrong options */
    static int run(List<String> arguments, PrintStream out, PrintStream err) {
        try {
            play(Options.parse(arguments), out);
            return 0;
        } catch (Options.Wrong e) {
            err.println(e.getMessage());
            return USAGE;
        } catch (RuleBroken e) {
            err.println("排练中止：" + e.getMessage());
            return FAILED;
        }
    }

    private static void play(Options options, PrintStream out) {
        var resume = options.resume();
        if (resume != null) {
            play(options, resume, Map.of(), out);
            return;
        }
        var home = temporary();
        try {
            play(options, home, Map.of("heyi.postgres.fsync", "off"), out);
        } finally {
            delete(home);
        }
    }

    private static void play(Options options, Path home, Map<String, Object> settings, PrintStream out) {
        var all = new HashMap<>(settings);
        all.put("heyi.data-dir", home);
        var begin = System.nanoTime();
        try (var stage = Backstage.open(Programme.START, all)) {
            int documents = perform(stage, options.place(), options.out(), out);
            out.printf(
                    "%n生成文书%d份，存于 %s，用时%d秒。%n",
                    documents, options.out().toAbsolutePath().normalize(), (System.nanoTime() - begin) / 1_000_000_000);
        }
    }

    /** @return how many documents were written */
    static int perform(Backstage stage, Place place, Path directory, PrintStream out) {
        out.println("和议排练：" + District.of(place).name() + "，虚拟时钟，全部单位和人员均为虚构。");
        var start = Scene.local(Programme.START).toLocalDate();
        var companies = stage.get(Settlement.class).found(place, Programme.FIRMS, start);
        var player = new Player(stage, Programme.of(companies), new Report(stage, out));
        player.play(Programme.END);
        return new Portfolio(stage).write(player.files(), directory);
    }

    private static Path temporary() {
        try {
            return Files.createTempDirectory("heyi-rehearsal-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path home) {
        try {
            FileSystemUtils.deleteRecursively(home);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
