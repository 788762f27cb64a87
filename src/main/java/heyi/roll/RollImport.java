package heyi.roll;

import heyi.rules.Phrase;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file that was handed in, with what it would change or has changed.
 *
 * @param plan fingerprint of every difference between file and roll; whoever confirms says which one they saw
 * @param missing on the roll and not in the file
 */
public record RollImport(
        UUID id,
        UUID employerId,
        String fileName,
        String fileSha256,
        String uploadedBy,
        boolean byUnion,
        OffsetDateTime uploadedAt,
        String notes,
        int hasRows,
        String plan,
        int added,
        int changed,
        int unchanged,
        int missing,
        int errors,
        int warnings,
        int leftCount,
        @Nullable String confirmedBy,
        @Nullable OffsetDateTime confirmedAt) {

    static final String SELECT =
            """
            select i.id, i.employer_id, i.file_name, i.file_sha256, u.name as uploaded_by, i.by_union, i.uploaded_at,
                   array_to_string(i.notes, chr(10)) as notes, i.has_rows, i.plan, i.added, i.changed, i.unchanged, i.missing,
                   i.errors, i.warnings, i.left_count, c.name as confirmed_by, i.confirmed_at
            from roll_import i join person u on u.id = i.person_id left join person c on c.id = i.confirmed_by
            """;

    public boolean isConfirmed() {
        return confirmedAt != null;
    }

    /** What the reader noticed of the file as a whole. */
    public List<Phrase> noteLines() {
        return notes.lines().map(StoredPhrase::read).toList();
    }
}
