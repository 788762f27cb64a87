package heyi.form;

import java.util.Arrays;

/** A file that a person handed in. */
public record Upload(String filename, String mediaType, byte[] bytes) {

    public static final Upload NONE = new Upload("", "", new byte[0]);

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
