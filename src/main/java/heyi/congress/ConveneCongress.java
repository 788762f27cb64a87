package heyi.congress;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDateTime;

/**
 * Calls the delegates together; the papers are open to them from now on.
 *
 * @param session e.g. 第三届第二次职工代表大会
 * @param opensAt start of the vote, Asia/Shanghai
 * @param endsAt end of the vote; it closes by itself
 */
public record ConveneCongress(
        @NotBlank @Size(max = 100) String session,
        @NotBlank @Size(max = 200) String place,
        @NotNull LocalDateTime opensAt,
        @NotNull LocalDateTime endsAt) {}
