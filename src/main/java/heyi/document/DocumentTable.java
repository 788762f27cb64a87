package heyi.document;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL on {@code document}. Bytes are read only when asked for. */
@Repository
class DocumentTable {
    private static final String SELECT =
            """
            select id, case_id, kind, subject, number, title, file_name, media_type, sha256, pages, size, created_at
            from document
            """;

    private final JdbcClient sql;

    DocumentTable(JdbcClient sql) {
        this.sql = sql;
    }

    void insertIfAbsent(Stored d, byte[] bytes) {
        sql.sql(
                        """
                        insert into document (id, case_id, kind, subject, number, title, file_name, media_type, sha256, pages, size,
                                              created_at, bytes)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        on conflict on constraint document_once do nothing
                        """)
                .params(d.id(), d.caseId(), d.kind().name(), d.subject(), d.number(), d.title(), d.fileName())
                .params(
                        d.mediaType(),
                        d.sha256(),
                        d.pages(),
                        d.size(),
                        d.createdAt().atOffset(ZoneOffset.UTC),
                        bytes)
                .update();
    }

    Optional<Stored> find(UUID caseId, DocumentKind kind, String subject) {
        return sql.sql(SELECT + "where case_id = ? and kind = ? and subject = ?")
                .params(caseId, kind.name(), subject)
                .query(DocumentTable::stored)
                .optional();
    }

    List<Stored> of(UUID caseId) {
        return sql.sql(SELECT + "where case_id = ? order by created_at, kind, subject")
                .param(caseId)
                .query(DocumentTable::stored)
                .list();
    }

    Stored get(UUID id) {
        return sql.sql(SELECT + "where id = ?")
                .param(id)
                .query(DocumentTable::stored)
                .optional()
                .orElseThrow(() -> new NoSuchElementException("document " + id));
    }

    byte[] bytes(UUID id) {
        return sql.sql("select bytes from document where id = ?")
                .param(id)
                .query((row, n) -> row.getBytes("bytes"))
                .optional()
                .orElseThrow(() -> new NoSuchElementException("document " + id));
    }

    private static Stored stored(ResultSet row, int n) throws SQLException {
        return new Stored(
                row.getObject("id", UUID.class),
                row.getObject("case_id", UUID.class),
                DocumentKind.valueOf(row.getString("kind")),
                row.getString("subject"),
                row.getString("number"),
                row.getString("title"),
                row.getString("file_name"),
                row.getString("media_type"),
                row.getString("sha256"),
                row.getObject("pages", Integer.class),
                row.getLong("size"),
                row.getObject("created_at", OffsetDateTime.class).toInstant());
    }
}
