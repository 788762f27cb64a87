package heyi.document;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Written reply: agreed date and content (浙江省集体合同条例 art. 7; 杭州 art. 24). In Zhejiang bargaining may not be
 * refused, so the paper has no refusal.
 *
 * @param reasons only where national rules alone apply and they allow a reasoned reply (集体合同规定 art. 32)
 */
public record ReplyPaper(
        Head head,
        Party from,
        Party to,
        String offerNumber,
        LocalDate offerReceivedOn,
        Due replyDue,
        LocalDateTime meetingAt,
        String place,
        List<Answer> answers,
        List<Representative> representatives,
        List<Supply> supplies,
        @Nullable String reasons)
        implements Paper {

    public record Answer(String subject, String claim, boolean accepted, String answer) {}

    /** A paper that will be handed over. */
    public record Supply(String item, Due due) {}

    @Override
    public DocumentKind kind() {
        return DocumentKind.REPLY;
    }
}
