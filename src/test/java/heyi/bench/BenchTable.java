package heyi.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleSupplier;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestPlan;

/**
 * The one table of {@code mvn -Pbench verify}: every row compares with a peer or a limit of the same run. It is printed
 * at the end and written to {@code target/bench.md}; nothing fails because a machine is slow.
 */
public final class BenchTable implements TestExecutionListener {

    private static final List<Row> ROWS = new ArrayList<>();

    /**
     * @param ratio how often better than the peer; above 1 is faster
     * @param aim what we want, in words
     */
    private record Row(String what, String ours, String peer, String ratio, String aim) {}

    /** A figure without a peer, or against a limit that the aim names. */
    public static void state(String what, String ours, String aim) {
        ROWS.add(new Row(what, ours, "-", "-", aim));
    }

    public static void compare(String what, String ours, String peer, double ratio, String aim) {
        ROWS.add(new Row(what, ours, peer, text("%.2f", ratio), aim));
    }

    /**
     * Two things in turn, three times to warm up and five times to be measured, so that a busy moment of the machine
     * meets both.
     *
     * @return the two medians
     */
    public static double[] inTurn(DoubleSupplier ours, DoubleSupplier peer) {
        for (int i = 0; i < 3; i++) {
            ours.getAsDouble();
            peer.getAsDouble();
        }
        var figures = new double[2][5];
        for (int i = 0; i < 5; i++) {
            figures[0][i] = ours.getAsDouble();
            figures[1][i] = peer.getAsDouble();
        }
        return new double[] {middle(figures[0]), middle(figures[1])};
    }

    public static double middle(double... figures) {
        var sorted = figures.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    /** How often a second something ran that was done so many times since. */
    public static double perSecond(int times, long sinceNanos) {
        return times / ((System.nanoTime() - sinceNanos) / 1e9);
    }

    public static String text(String format, Object... arguments) {
        return String.format(Locale.ROOT, format, arguments);
    }

    @Override
    public void testPlanExecutionFinished(TestPlan plan) {
        if (ROWS.isEmpty()) return;
        var table = new StringBuilder("| what | Heyi | peer | ratio | aim |\n|---|---|---|---|---|\n");
        for (var r : ROWS) {
            table.append(text("| %s | %s | %s | %s | %s |%n", r.what, r.ours, r.peer, r.ratio, r.aim));
        }
        System.out.println(table);
        try {
            Files.writeString(Files.createDirectories(Path.of("target")).resolve("bench.md"), table);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
