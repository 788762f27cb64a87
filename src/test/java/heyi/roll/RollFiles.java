package heyi.roll;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Files that people hand in, good and bad. */
final class RollFiles {

    static final String HEADINGS = "工号,姓名,性别,手机号,岗位,是否管理人员,是否派遣,是否残疾,选区\n";

    private RollFiles() {}

    static RollFile csv(String... rows) {
        return csv(StandardCharsets.UTF_8, HEADINGS + String.join("\n", rows) + "\n");
    }

    static RollFile csv(Charset charset, String text) {
        return new RollFile("名册.csv", text.getBytes(charset));
    }

    static RollFile workbook(Consumer<Workbook> content) {
        var out = new ByteArrayOutputStream();
        try (var workbook = new Workbook(out, "test", "1.0")) {
            content.accept(workbook);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new RollFile("名册.xlsx", out.toByteArray());
    }

    /** One sheet with the headings; the consumer fills in from row 1 on. */
    static RollFile sheet(Consumer<Worksheet> content) {
        return workbook(w -> content.accept(headed(w, "名册")));
    }

    static Worksheet headed(Workbook workbook, String name) {
        var sheet = workbook.newWorksheet(name);
        row(sheet, 0, HEADINGS.strip().split(","));
        return sheet;
    }

    static void row(Worksheet sheet, int row, String... cells) {
        for (int c = 0; c < cells.length; c++) sheet.value(row, c, cells[c]);
    }

    /** The same workbook with every part passed through the change. */
    static RollFile changed(RollFile workbook, BiConsumer<String, ZipOutputStream> more, UnaryOperator<String> part) {
        var out = new ByteArrayOutputStream();
        try (var in = ZipFile.builder()
                        .setSeekableByteChannel(new SeekableInMemoryByteChannel(workbook.bytes()))
                        .get();
                var zip = new ZipOutputStream(out)) {
            for (var entry : Collections.list(in.getEntries())) {
                zip.putNextEntry(new ZipEntry(entry.getName()));
                var text = new String(in.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
                zip.write(part.apply(text).getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
            more.accept(workbook.name(), zip);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new RollFile(workbook.name(), out.toByteArray());
    }

    /** A part of zeros: as good as nothing packed, as large as one likes unpacked. */
    static void zeros(ZipOutputStream zip, String name, long size) {
        try {
            zip.putNextEntry(new ZipEntry(name));
            var block = new byte[1 << 20];
            for (long written = 0; written < size; written += block.length) zip.write(block);
            zip.closeEntry();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
