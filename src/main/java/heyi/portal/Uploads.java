package heyi.portal;

import heyi.form.Upload;
import heyi.rules.Refusal;
import java.io.IOException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.util.unit.DataSize;
import org.springframework.web.multipart.MultipartFile;

/** Turns an uploaded file into a value, judged by its first bytes and not by its name. */
enum Uploads {
    PDF("application/pdf", 0x25, 0x50, 0x44, 0x46, 0x2D),
    PNG("image/png", 0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A),
    JPEG("image/jpeg", 0xFF, 0xD8, 0xFF);

    static final DataSize LIMIT = DataSize.ofMegabytes(20);

    private final String mediaType;
    private final byte[] magic;

    Uploads(String mediaType, int... magic) {
        this.mediaType = mediaType;
        this.magic = new byte[magic.length];
        for (int i = 0; i < magic.length; i++) this.magic[i] = (byte) magic[i];
    }

    /** @throws NotAccepted if it is neither a PDF nor a PNG or JPEG picture, or too large */
    static Upload read(@Nullable MultipartFile file) throws IOException {
        if (file == null || file.isEmpty()) return Upload.NONE;
        if (file.getSize() > LIMIT.toBytes()) throw new NotAccepted("upload.too-large", LIMIT.toMegabytes());
        var bytes = file.getBytes();
        return Arrays.stream(values())
                .filter(kind -> kind.begins(bytes))
                .findFirst()
                .map(kind -> new Upload(name(file), kind.mediaType, bytes))
                .orElseThrow(() -> new NotAccepted("upload.file-type"));
    }

    private boolean begins(byte[] file) {
        return file.length > magic.length && Arrays.equals(file, 0, magic.length, magic, 0, magic.length);
    }

    /** The last part of the name: some browsers send the whole path. */
    static String name(@Nullable MultipartFile file) {
        var sent = file == null || file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
        var last = sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1);
        return last.length() > 120 ? last.substring(last.length() - 120) : last;
    }

    /** The sentence to show beside the file field. */
    static class NotAccepted extends Refusal {
        NotAccepted(String key, @Nullable Object... values) {
            super(key, values);
        }
    }
}
