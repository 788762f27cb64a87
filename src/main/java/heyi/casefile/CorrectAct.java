package heyi.casefile;

import heyi.form.Confirmed;
import heyi.form.Hidden;
import heyi.form.Paragraph;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Says what is wrong in an entry of the timeline and what is right.
 *
 * @param act id of the entry
 * @param day the right day, if the wrong one is a day that somebody recorded from paper; dates counted from it follow
 */
public record CorrectAct(
        @Hidden @NotBlank String act,
        @Paragraph @NotBlank @Size(max = 2000) String wrong,
        @Paragraph @NotBlank @Size(max = 2000) String correct,
        @Nullable LocalDate day,
        @Paragraph @NotBlank @Size(max = 1000) String reason,
        @Confirmed @AssertTrue boolean confirmed) {}
