package heyi.document;

import heyi.offer.ReplyToOffer;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Written reply: agreed date and content (浙江省集体合同条例 art. 7; 杭州 art. 24), or a refusal with its reasons where only
 * national rules apply (集体合同规定 art. 32); in Zhejiang bargaining may not be refused.
 *
 * @param claim what the offer asks for on the subjects, in one text; {@code answer} is as long
 * @param meeting absent in a refusal
 * @param reasons of a refusal or of other views, if any were given
 */
public record ReplyPaper(
        Head head,
        Party from,
        Party to,
        String offerNumber,
        LocalDate offerReceivedOn,
        @Nullable Due replyDue,
        ReplyToOffer.Decision decision,
        List<String> subjects,
        String claim,
        String answer,
        @Nullable Meeting meeting,
        List<Representative> representatives,
        List<Supply> supplies,
        @Nullable String reasons)
        implements Paper {

    public record Meeting(LocalDateTime at, String place) {}

    /** A paper that will be handed over. */
    public record Supply(String item, Due due) {}

    public boolean refused() {
        return decision == ReplyToOffer.Decision.REFUSE;
    }

    @Override
    public DocumentKind kind() {
        return DocumentKind.REPLY;
    }
}
