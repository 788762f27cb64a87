package heyi.document;

import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Minutes of one meeting: discipline and agenda, claims, replies, views, the chiefs' summary (集体合同规定 arts 33-34;
 * 浙江省集体合同条例 art. 16; 杭州 art. 26).
 *
 * @param meeting which meeting of the round, from 1
 * @param recorder named by both sides, not a representative
 * @param attendance who came, a side or a group a line
 * @param claims of one side; {@code answer} is the other side's, {@code debate} and {@code summary} are both sides'
 * @param next when and where talks go on; absent if they are concluded
 * @param standIns who acts for a chief when the minutes are signed, a side a line
 */
public record MinutesPaper(
        Head head,
        Party workers,
        Party employer,
        int meeting,
        LocalDateTime from,
        LocalDateTime to,
        String place,
        String presiding,
        String recorder,
        String attendance,
        List<String> agenda,
        String discipline,
        String claims,
        String answer,
        String debate,
        String summary,
        List<String> agreed,
        List<String> open,
        @Nullable String next,
        List<String> standIns)
        implements Paper {

    @Override
    public DocumentKind kind() {
        return DocumentKind.MINUTES;
    }
}
