package heyi.document;

import com.itextpdf.commons.datastructures.Tuple2;
import com.itextpdf.io.font.TrueTypeFont;
import com.itextpdf.io.font.woff2.Woff2Converter;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * One face of our font, which cuts itself down to the glyphs that a PDF shows. iText alone copies the metrics and the
 * character map of all 31,928 glyphs into every PDF: 50 kB a face, and more time than the outlines take.
 */
final class Face extends TrueTypeFont {
    private static final int TRUE_TYPE = 0x00010000;
    private static final int DIRECTORY_ENTRY = 16;

    private final Map<String, ByteBuffer> tables = new HashMap<>();
    private final int metrics;

    private Face(byte[] ttf) throws IOException {
        super(ttf);
        var file = ByteBuffer.wrap(ttf).asReadOnlyBuffer();
        var tag = new byte[4];
        for (int i = 0, at = 12; i < file.getShort(4); i++, at += DIRECTORY_ENTRY) {
            file.get(at, tag);
            tables.put(
                    new String(tag, StandardCharsets.US_ASCII), file.slice(file.getInt(at + 8), file.getInt(at + 12)));
        }
        metrics = Short.toUnsignedInt(table("hhea").getShort(34));
    }

    static Face unpacked(byte[] woff2) throws IOException {
        return new Face(Woff2Converter.convert(woff2));
    }

    /** Glyphs keep their numbers; those that are not shown are empty. */
    @Override
    public Tuple2<Integer, byte[]> subset(Set<Integer> shown, boolean subsetTables) {
        var glyphs = new TreeSet<>(shown);
        glyphs.add(0);
        var count = glyphs.last() + 1;
        var outlines =
                ByteBuffer.allocate(glyphs.stream().mapToInt(this::length).sum());
        var places = ByteBuffer.allocate(4 * (count + 1));
        var widths = ByteBuffer.allocate(4 * count);
        for (int glyph : glyphs) {
            while (places.position() <= 4 * glyph) places.putInt(outlines.position());
            outlines.put(outline(glyph));
            widths.putInt(4 * glyph, metric(glyph));
        }
        places.putInt(outlines.position());

        // What a reader needs of a font that is addressed by glyph numbers (ISO 32000-1, 9.9); sorted by name.
        var cut = new LinkedHashMap<String, ByteBuffer>();
        cut.put("glyf", outlines);
        cut.put("head", copy("head").putInt(8, 0)); // the old font's sum over all
        cut.put("hhea", copy("hhea").putShort(34, (short) count));
        cut.put("hmtx", widths);
        cut.put("loca", places);
        cut.put("maxp", copy("maxp").putShort(4, (short) count));
        return new Tuple2<>(count, file(cut));
    }

    private int length(int glyph) {
        var places = table("loca");
        return places.getInt(4 * glyph + 4) - places.getInt(4 * glyph);
    }

    private ByteBuffer outline(int glyph) {
        var outline = table("glyf").slice(table("loca").getInt(4 * glyph), length(glyph));
        if (outline.hasRemaining() && outline.getShort(0) < 0)
            throw new IllegalStateException("glyph " + glyph + " is made of others, which would be lost");
        return outline;
    }

    /** Advance width in the upper half, left side bearing in the lower; the last glyphs share one width. */
    private int metric(int glyph) {
        var all = table("hmtx");
        if (glyph < metrics) return all.getInt(4 * glyph);
        var bearing = all.getShort(4 * metrics + 2 * (glyph - metrics));
        return all.getShort(4 * (metrics - 1)) << 16 | Short.toUnsignedInt(bearing);
    }

    private ByteBuffer table(String name) {
        var table = tables.get(name);
        if (table == null) throw new IllegalStateException("the font has no table " + name);
        return table;
    }

    private ByteBuffer copy(String name) {
        var table = table(name);
        return ByteBuffer.allocate(table.capacity()).put(table.duplicate());
    }

    private static byte[] file(Map<String, ByteBuffer> tables) {
        var bodies = 12 + DIRECTORY_ENTRY * tables.size();
        var file = ByteBuffer.allocate(
                bodies + tables.values().stream().mapToInt(Face::padded).sum());
        var powers = 31 - Integer.numberOfLeadingZeros(tables.size());
        file.putInt(TRUE_TYPE).putShort((short) tables.size());
        file.putShort((short) (16 << powers)).putShort((short) powers);
        file.putShort((short) (16 * tables.size() - (16 << powers)));
        for (var table : tables.entrySet()) {
            file.put(bodies, table.getValue().array());
            file.put(table.getKey().getBytes(StandardCharsets.US_ASCII));
            file.putInt(sum(file, bodies, padded(table.getValue()))).putInt(bodies);
            file.putInt(table.getValue().capacity());
            bodies += padded(table.getValue());
        }
        return file.array();
    }

    private static int padded(ByteBuffer table) {
        return (table.capacity() + 3) & ~3;
    }

    private static int sum(ByteBuffer file, int from, int length) {
        var sum = 0;
        for (int at = from; at < from + length; at += 4) sum += file.getInt(at);
        return sum;
    }
}
