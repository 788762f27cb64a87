package heyi.roll;

import heyi.rules.RuleBroken;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The text of a file. Byte order mark first, then strictly UTF-8, then strictly GB 18030; whatever the file or its
 * sender says it is does not count.
 *
 * @param guessed whether it was read as GB 18030, in which nearly any bytes make some text
 * @param contradicted whether its mark says UTF-8 and its bytes are not
 */
record Text(String content, boolean guessed, boolean contradicted) {

    private static final Charset GB_18030 = Charset.forName("GB18030");

    /** @throws RuleBroken {@code roll.encoding} if the bytes are no text in any of them */
    static Text of(byte[] file) {
        if (starts(file, 0xFF, 0xFE)) return new Text(strictly(file, 2, StandardCharsets.UTF_16LE), false, false);
        if (starts(file, 0xFE, 0xFF)) return new Text(strictly(file, 2, StandardCharsets.UTF_16BE), false, false);
        var mark = starts(file, 0xEF, 0xBB, 0xBF);
        var from = mark ? 3 : 0;
        try {
            return new Text(decode(file, from, StandardCharsets.UTF_8), false, false);
        } catch (CharacterCodingException notUtf8) {
            return new Text(strictly(file, from, GB_18030), true, mark);
        }
    }

    static RuleBroken unreadable() {
        return new RuleBroken("roll.encoding");
    }

    private static String strictly(byte[] file, int from, Charset charset) {
        try {
            return decode(file, from, charset);
        } catch (CharacterCodingException neither) {
            throw unreadable();
        }
    }

    private static String decode(byte[] file, int from, Charset charset) throws CharacterCodingException {
        CharBuffer chars = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(ByteBuffer.wrap(file, from, file.length - from));
        var content = chars.toString();
        // pictures and programs have zero bytes, tables never
        if (content.indexOf('\0') >= 0) throw unreadable();
        return content;
    }

    static boolean starts(byte[] file, int... magic) {
        var wanted = new byte[magic.length];
        for (int i = 0; i < magic.length; i++) wanted[i] = (byte) magic[i];
        return file.length >= wanted.length && Arrays.equals(file, 0, wanted.length, wanted, 0, wanted.length);
    }
}
