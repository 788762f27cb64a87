package heyi.negotiation;

import heyi.form.Paragraph;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * What was said and settled (R22 art. 34).
 *
 * @param attendance who came, by side; representatives who stayed away are not in it
 * @param resumeOn first day after a suspension; only with {@link Outcome#SUSPENDED}
 */
public record RecordMinutes(
        @NotNull LocalDateTime endedAt,
        @Paragraph @NotBlank @Size(max = 2000) String attendance,
        @Paragraph @NotBlank @Size(max = 4000) String claims,
        @Paragraph @NotBlank @Size(max = 4000) String answer,
        @Paragraph @Size(max = 6000) String debate,
        @Paragraph @NotBlank @Size(max = 4000) String summary,
        @Paragraph @Size(max = 4000) String agreedItems,
        @Paragraph @Size(max = 4000) String openItems,
        @NotNull Outcome outcome,
        @Nullable LocalDate resumeOn,
        @Paragraph @Size(max = 1000) String suspensionReason) {

    public RecordMinutes {
        debate = debate == null ? "" : debate;
        agreedItems = agreedItems == null ? "" : agreedItems;
        openItems = openItems == null ? "" : openItems;
        suspensionReason = suspensionReason == null ? "" : suspensionReason;
    }

    public enum Outcome {
        DRAFT,
        NEXT_ROUND,
        SUSPENDED
    }
}
