package heyi.database;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;

/**
 * What a backup holds.
 *
 * @param format of the file itself, {@link #FORMAT}
 * @param schema the last Flyway version of the tables, e.g. 090
 * @param engine version of the workflow engine's tables
 * @param server version of the PostgreSQL that was read
 * @param files what lay beside the database in heyi.data-dir
 */
record BackupManifest(
        int format,
        String heyi,
        String schema,
        String engine,
        String server,
        Instant taken,
        List<Table> tables,
        List<Sequence> sequences,
        List<Content> files) {

    static final int FORMAT = 1;
    static final String ENTRY = "manifest.json";
    static final String SUM = "manifest.sha256";

    private static final ObjectMapper JSON = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(SerializationFeature.INDENT_OUTPUT);

    /** @param columns without those the database computes itself */
    record Table(String name, List<String> columns, long rows, String sha256) {
        String entry() {
            return "tables/" + name;
        }
    }

    record Sequence(String name, long last, boolean called) {}

    /** @param path below heyi.data-dir, with slashes */
    record Content(String path, String sha256) {
        String entry() {
            return "files/" + path;
        }
    }

    byte[] json() {
        try {
            return JSON.writeValueAsBytes(this);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    static BackupManifest read(byte[] json) throws IOException {
        return JSON.readValue(json, BackupManifest.class);
    }
}
