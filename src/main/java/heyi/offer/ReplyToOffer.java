package heyi.offer;

import heyi.form.OnPaper;
import heyi.form.Paragraph;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * The employer's written answer.
 *
 * @param meetingAt the date agreed to, Asia/Shanghai; needed unless the employer refuses
 * @param reasons only where the law of the place lets an employer refuse with reason
 * @param paperReceivedOn the day the union received the paper reply; only when recorded from paper
 */
public record ReplyToOffer(
        @NotNull Decision decision,
        @Paragraph @NotBlank @Size(max = 4000) String content,
        @Nullable LocalDateTime meetingAt,
        @Size(max = 200) String place,
        @Paragraph @Size(max = 2000) String papers,
        @Paragraph @Size(max = 2000) String reasons,
        @OnPaper @Nullable LocalDate paperReceivedOn) {

    public ReplyToOffer {
        place = place == null ? "" : place;
        papers = papers == null ? "" : papers;
        reasons = reasons == null ? "" : reasons;
    }

    public enum Decision {
        ACCEPT,
        COUNTER,
        REFUSE
    }
}
