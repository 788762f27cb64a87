package heyi.document;

import java.time.LocalDateTime;
import java.util.List;

/**
 * Offer to bargain. Time, place, content and own representatives are what the law asks for (杭州市企业工资集体协商条例
 * art. 24; 工资集体协商试行办法 art. 17). Its receipt is a paper of its own, {@link ServiceProofPaper}.
 *
 * @param round which round of the year, from 1
 * @param papersWanted what the other side is asked to bring
 */
public record OfferPaper(
        Head head,
        Party from,
        Party to,
        int year,
        int round,
        List<Subject> subjects,
        LocalDateTime meetingAt,
        String place,
        Due finishBy,
        int representativesPerSide,
        List<Representative> representatives,
        List<String> papersWanted,
        Due replyBy)
        implements Paper {

    /** One subject of the offer and what is proposed on it. */
    public record Subject(String name, String proposal) {}

    @Override
    public DocumentKind kind() {
        return DocumentKind.OFFER;
    }
}
