package heyi.form;

import java.util.Arrays;
import java.util.Optional;

/** A file that a person handed in. */
public record Upload(String filename, String mediaType, byte[] bytes) {

    public static final Upload NONE = new Upload("", "", new byte[0]);

    /** The largest file, in bytes. */
    public static final int LIMIT = 20 * 1024 * 1024;

    /**
     * A file judged by its first bytes and not by its name.
     *
     * @return empty if it is neither a PDF nor a PNG or JPEG picture
     */
    public static Optional<Upload> judged(String filename, byte[] bytes) {
        return FileKind.mediaType(bytes).map(type -> new Upload(lastPart(filename), type, bytes));
    }

    /** The name without folders, the last 120 characters of it. */
    public static String lastPart(String filename) {
        var last = filename.substring(Math.max(filename.lastIndexOf('/'), filename.lastIndexOf('\\')) + 1);
        return last.length() > 120 ? last.substring(last.length() - 120) : last;
    }

    public boolean isEmpty() {
        return bytes.length == 0;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Upload u && u.filename.equals(filename) && Arrays.equals(u.bytes, bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return "Upload[" + mediaType + ", " + bytes.length + " bytes]";
    }
}
