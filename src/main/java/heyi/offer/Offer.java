package heyi.offer;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The offer as written. */
public record Offer(
        String subjects,
        String content,
        String place,
        OffsetDateTime firstMeeting,
        @Nullable LocalDate latestEnd,
        String papersWanted,
        OffsetDateTime preparedAt,
        int revision) {

    public List<Subject> subjectList() {
        return Arrays.stream(subjects.split(",")).map(Subject::valueOf).toList();
    }

    /** Of the document that belongs to this revision. */
    public String documentSubject() {
        return "offer-" + revision;
    }
}
