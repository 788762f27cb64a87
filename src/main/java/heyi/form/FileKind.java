package heyi.form;

import java.util.Arrays;
import java.util.Optional;

/** What may be handed in, told by its first bytes. */
enum FileKind {
    PDF("application/pdf", 0x25, 0x50, 0x44, 0x46, 0x2D),
    PNG("image/png", 0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A),
    JPEG("image/jpeg", 0xFF, 0xD8, 0xFF);

    private final String mediaType;
    private final byte[] magic;

    FileKind(String mediaType, int... magic) {
        this.mediaType = mediaType;
        this.magic = new byte[magic.length];
        for (int i = 0; i < magic.length; i++) this.magic[i] = (byte) magic[i];
    }

    static Optional<String> mediaType(byte[] file) {
        return Arrays.stream(values())
                .filter(kind -> kind.begins(file))
                .findFirst()
                .map(kind -> kind.mediaType);
    }

    private boolean begins(byte[] file) {
        return file.length > magic.length && Arrays.equals(file, 0, magic.length, magic, 0, magic.length);
    }
}
