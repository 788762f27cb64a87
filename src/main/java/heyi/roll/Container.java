package heyi.roll;

import heyi.rules.RuleBroken;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/**
 * The zip around a workbook, unpacked once into nothing before anybody reads it. Sizes are counted while unpacking: what
 * the headers claim proves nothing.
 */
final class Container {

    static final int MOST_PARTS = 1_000;
    static final long MOST_UNPACKED = 300L << 20;
    static final long MOST_SHARED_TEXT = 80L << 20;

    /** Below this many bytes even a very regular table is harmless. */
    private static final long RATIO_FROM = 20L << 20;

    /** Real tables shrink to a tenth, very regular ones to a fiftieth; a bomb to a thousandth. */
    private static final long MOST_RATIO = 150;

    private final byte[] file;
    private long unpacked;
    private boolean workbook;

    private Container(byte[] file) {
        this.file = file;
    }

    /** @throws RuleBroken {@code roll.zip-bomb}, {@code roll.macros}, {@code roll.not-a-workbook}, {@code roll.broken-file} */
    static void check(byte[] file) {
        var container = new Container(file);
        try (var zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(file))
                .get()) {
            container.check(zip);
        } catch (IOException | IllegalArgumentException broken) {
            throw broken();
        }
        if (!container.workbook) {
            throw new RuleBroken("roll.not-a-workbook");
        }
    }

    static RuleBroken broken() {
        return new RuleBroken("roll.broken-file");
    }

    private void check(ZipFile zip) throws IOException {
        var parts = 0;
        for (var entries = zip.getEntries(); entries.hasMoreElements(); ) {
            var entry = entries.nextElement();
            if (++parts > MOST_PARTS) throw bomb();
            var name = entry.getName().toLowerCase(Locale.ROOT);
            if (name.endsWith("vbaproject.bin") || name.contains("/macrosheets/")) {
                throw new RuleBroken("roll.macros");
            }
            workbook |= name.equals("xl/workbook.xml");
            unpack(zip, entry, name);
        }
    }

    private void unpack(ZipFile zip, ZipArchiveEntry entry, String name) throws IOException {
        var buffer = new byte[64 << 10];
        var size = 0L;
        try (var in = zip.getInputStream(entry)) {
            for (int read; (read = in.read(buffer)) >= 0; ) {
                // entities can blow up a small file; no spreadsheet writes any
                if (size == 0 && declaresEntities(buffer, read)) throw broken();
                size += read;
                unpacked += read;
                if (unpacked > MOST_UNPACKED) throw bomb();
                if (unpacked > RATIO_FROM && unpacked > file.length * MOST_RATIO) throw bomb();
                if (size > MOST_SHARED_TEXT && name.equals("xl/sharedstrings.xml")) throw bomb();
            }
        }
    }

    private static boolean declaresEntities(byte[] buffer, int length) {
        return new String(buffer, 0, Math.min(length, 4_096), StandardCharsets.ISO_8859_1).contains("<!DOCTYPE");
    }

    private static RuleBroken bomb() {
        return new RuleBroken("roll.zip-bomb");
    }
}
