package heyi.document;

import java.time.LocalDate;
import java.util.List;

/** A paper about nothing: nobody sees it, but rendering it once makes the first real one quick. */
final class WarmUp {
    private WarmUp() {}

    static Paper paper() {
        var day = LocalDate.EPOCH;
        var party = new Paper.Party("企业方", "试印", null, null, null);
        var head = new Paper.Head("试印", "试印", List.of("试印"), day, "试印", "试印");
        return new ServiceProofPaper(
                head,
                "试印",
                "试印",
                "0".repeat(64),
                1,
                party,
                party,
                "试印",
                "试印",
                day.atStartOfDay(),
                day.atStartOfDay(),
                List.of("试印"),
                "试印",
                new Paper.Due(day, "试印"));
    }
}
