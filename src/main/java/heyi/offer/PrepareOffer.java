package heyi.offer;

import heyi.form.Paragraph;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the offer says: time, place and content are required by law (HZ art. 24; R9 art. 17).
 *
 * @param firstMeeting proposed, Asia/Shanghai
 * @param latestEnd proposed last day of the talks
 */
public record PrepareOffer(
        @NotEmpty List<@NotNull Subject> subjects,
        @Paragraph @NotBlank @Size(max = 4000) String content,
        @NotNull LocalDateTime firstMeeting,
        @NotBlank @Size(max = 200) String place,
        @Nullable LocalDate latestEnd,
        @Paragraph @Size(max = 2000) String papersWanted) {

    public PrepareOffer {
        subjects = subjects == null ? List.of() : subjects.stream().distinct().toList();
        papersWanted = papersWanted == null ? "" : papersWanted;
    }
}
