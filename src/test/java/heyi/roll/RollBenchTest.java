package heyi.roll;

import static org.assertj.core.api.Assertions.assertThat;

import heyi.HeyiTest;
import heyi.Xiaoshan;
import heyi.bench.BenchTable;
import heyi.party.Rolls;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The largest roll there may be, within half a minute and half a gigabyte. */
@HeyiTest
@Tag("bench")
class RollBenchTest {

    @Autowired
    ApplicationContext context;

    @Autowired
    RollImports imports;

    @Autowired
    Rolls rolls;

    @Test
    void a_hundred_thousand_workers_are_read_previewed_and_imported() {
        var firm = Xiaoshan.settle(context);
        var clerk = firm.actor(firm.clerk);
        var first = RollFiles.sheet(rows("挡车工"));
        var second = RollFiles.sheet(rows("组长"));
        for (var file : new RollFile[] {first, second}) {
            var heap = new Heap();
            var started = System.nanoTime();
            var id = imports.upload(clerk, firm.employer, file, "");
            var preview = imports.get(firm.employer, id);
            var read = Duration.ofNanos(System.nanoTime() - started);
            imports.confirm(clerk, firm.employer, id, preview.plan(), false);
            var all = Duration.ofNanos(System.nanoTime() - started);
            var peak = heap.stop();
            BenchTable.state(
                    BenchTable.text(
                            "roll of %,d workers, %,d added, %,d changed",
                            preview.hasRows(), preview.added(), preview.changed()),
                    BenchTable.text(
                            "preview %.1f s, with import %.1f s, heap peak %d MB, garbage included, of %d MB allowed",
                            read.toMillis() / 1e3,
                            all.toMillis() / 1e3,
                            peak >> 20,
                            Runtime.getRuntime().maxMemory() >> 20),
                    "< 30 s; 512 MB suffice");
        }
        assertThat(rolls.headcount(firm.employer)).isEqualTo(RollReader.MOST_ROWS + 40);
    }

    private static Consumer<Worksheet> rows(String post) {
        return sheet -> {
            for (int i = 1; i <= RollReader.MOST_ROWS; i++) {
                RollFiles.row(
                        sheet,
                        i,
                        "T%06d".formatted(i),
                        "职工" + i,
                        i % 3 == 0 ? "男" : "女",
                        "159%08d".formatted(i),
                        post,
                        i % 20 == 0 ? "是" : "否",
                        "否",
                        i % 50 == 0 ? "是" : "",
                        "第" + i % 40 + "选区");
            }
        };
    }

    /** What the heap holds, watched while something runs; garbage counts too, so it says too much rather than too little. */
    private static class Heap {

        private final AtomicBoolean running = new AtomicBoolean(true);
        private final AtomicLong peak = new AtomicLong();
        private final Thread watcher = new Thread(this::watch);

        Heap() {
            System.gc();
            watcher.setDaemon(true);
            watcher.start();
        }

        private void watch() {
            var runtime = Runtime.getRuntime();
            while (running.get()) {
                peak.accumulateAndGet(runtime.totalMemory() - runtime.freeMemory(), Math::max);
                LockSupport.parkNanos(5_000_000);
            }
        }

        long stop() {
            running.set(false);
            return peak.get();
        }
    }
}
