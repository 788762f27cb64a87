package heyi.document;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Offer to bargain. Time, place, content and own representatives are what the law asks for (杭州市企业工资集体协商条例
 * art. 24; 工资集体协商试行办法 art. 17). Its receipt is a paper of its own, {@link ServiceProofPaper}.
 *
 * @param round which round of the year, from 1
 * @param proposal the offering side's views on the subjects, in one text
 * @param proposedEnd the day by which it would like to be done, if it named one
 * @param lastDay of the talks by law, where the law sets one
 * @param papersWanted what the other side is asked to bring
 */
public record OfferPaper(
        Head head,
        Party from,
        Party to,
        int year,
        int round,
        List<String> subjects,
        String proposal,
        LocalDateTime meetingAt,
        String place,
        @Nullable LocalDate proposedEnd,
        @Nullable Due lastDay,
        int representativesPerSide,
        List<Representative> representatives,
        List<String> papersWanted,
        Due replyBy)
        implements Paper {

    @Override
    public DocumentKind kind() {
        return DocumentKind.OFFER;
    }
}
