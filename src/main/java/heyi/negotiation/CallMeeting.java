package heyi.negotiation;

import heyi.form.Paragraph;
import heyi.party.Side;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDateTime;

/**
 * Time and place of the next meeting, as both sides agreed.
 *
 * @param startsAt Asia/Shanghai
 * @param presiding the chiefs preside in turn (HZ art. 26; R22 art. 34)
 * @param recorder jointly named, not a representative of either side (HZ art. 26; R22 art. 33)
 */
public record CallMeeting(
        @NotNull LocalDateTime startsAt,
        @NotBlank @Size(max = 200) String place,
        @NotNull Side presiding,
        @NotBlank @Size(max = 60) String recorder,
        @Paragraph @NotBlank @Size(max = 2000) String agenda) {}
