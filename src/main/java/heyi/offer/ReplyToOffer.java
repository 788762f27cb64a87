package heyi.offer;

import heyi.form.OnPaper;
import heyi.form.Paragraph;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The written answer of the side that received the offer.
 *
 * @param meetingAt the date agreed to, Asia/Shanghai; needed unless it refuses
 * @param reasons only where the law of the place lets a side refuse with reason
 * @param ownSubjects what it offers to bargain for as well
 * @param paperReceivedOn the day the union received the paper reply; only when recorded from paper
 */
public record ReplyToOffer(
        @NotNull Decision decision,
        @Paragraph @NotBlank @Size(max = 4000) String content,
        @Nullable LocalDateTime meetingAt,
        @Size(max = 200) String place,
        @Paragraph @Size(max = 2000) String papers,
        @Paragraph @Size(max = 2000) String reasons,
        @Valid @Size(max = 20) List<OwnSubject> ownSubjects,
        @OnPaper @Nullable LocalDate paperReceivedOn) {

    public ReplyToOffer {
        place = place == null ? "" : place;
        papers = papers == null ? "" : papers;
        reasons = reasons == null ? "" : reasons;
        ownSubjects = ownSubjects == null ? List.of() : List.copyOf(ownSubjects);
    }

    /** A reply that adds no subjects. */
    public ReplyToOffer(
            Decision decision,
            String content,
            @Nullable LocalDateTime meetingAt,
            String place,
            String papers,
            String reasons,
            @Nullable LocalDate paperReceivedOn) {
        this(decision, content, meetingAt, place, papers, reasons, List.of(), paperReceivedOn);
    }

    public enum Decision {
        ACCEPT,
        COUNTER,
        REFUSE
    }
}
