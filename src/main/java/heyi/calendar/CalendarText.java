package heyi.calendar;

import heyi.rules.RuleBroken;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Turns the bytes of a file into text, as spreadsheets save it in China. */
public final class CalendarText {

    /** A year has less than a hundred special days. */
    static final int MOST_BYTES = 64 * 1024;

    private static final List<Charset> CHARSETS = List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"));

    private CalendarText() {}

    /** @throws RuleBroken {@code calendar.empty}, {@code calendar.too-large}, {@code calendar.encoding} */
    public static String decode(byte[] file) {
        if (file.length == 0) throw new RuleBroken("calendar.empty");
        if (file.length > MOST_BYTES) {
            throw new RuleBroken("calendar.too-large");
        }
        for (var charset : CHARSETS) {
            try {
                var text = charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT)
                        .decode(ByteBuffer.wrap(file))
                        .toString();
                if (text.indexOf('\0') < 0) return text.startsWith("\uFEFF") ? text.substring(1) : text;
            } catch (CharacterCodingException notThisOne) {
                continue;
            }
        }
        throw new RuleBroken("calendar.encoding");
    }
}
