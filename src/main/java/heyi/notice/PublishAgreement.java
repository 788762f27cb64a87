package heyi.notice;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Where and how the whole text is made known to all employees (ZJ art. 35; HZ art. 41). */
public record PublishAgreement(
        @NotBlank @Size(max = 200) String place,
        @NotBlank @Size(max = 200) String medium,
        @NotNull LocalDate postedFrom,
        @Nullable LocalDate postedTo) {}
