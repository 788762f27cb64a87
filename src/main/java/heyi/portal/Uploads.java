package heyi.portal;

import heyi.form.Upload;
import heyi.rules.Refusal;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.util.unit.DataSize;
import org.springframework.web.multipart.MultipartFile;

/** Turns an uploaded file into a value, judged by its first bytes and not by its name. */
final class Uploads {

    static final DataSize LIMIT = DataSize.ofBytes(Upload.LIMIT);

    private Uploads() {}

    /** @throws NotAccepted if it is neither a PDF nor a PNG or JPEG picture, or too large */
    static Upload read(@Nullable MultipartFile file) throws IOException {
        if (file == null || file.isEmpty()) return Upload.NONE;
        if (file.getSize() > LIMIT.toBytes()) throw new NotAccepted("upload.too-large", LIMIT.toMegabytes());
        return Upload.judged(name(file), file.getBytes()).orElseThrow(() -> new NotAccepted("upload.file-type"));
    }

    /** The last part of the name: some browsers send the whole path. */
    static String name(@Nullable MultipartFile file) {
        return file == null || file.getOriginalFilename() == null ? "" : Upload.lastPart(file.getOriginalFilename());
    }

    /** The sentence to show beside the file field. */
    static class NotAccepted extends Refusal {
        NotAccepted(String key, @Nullable Object... values) {
            super(key, values);
        }
    }
}
