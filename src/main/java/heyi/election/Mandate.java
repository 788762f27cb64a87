package heyi.election;

import heyi.party.Person;
import heyi.party.Side;
import heyi.rules.Phrase;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The appointment of one person for one side in one case (R22 arts. 20-23; ZJ arts. 10, 13).
 *
 * @param no within the case, in the order in which they were given
 * @param personId null for an expert from outside
 * @param scope as stored; see {@link #scopes()}
 * @param appointer whose signature stands under it; null where the office or an election gave it
 * @param organisation for whom it was given
 * @param endsOn the last day; null while the term of the agreement is open
 * @param revokedOn the day from which it gives no right any more
 * @param leftOn when the holder's employment ended; null while it lasts
 * @param caseEndedOn when the case was closed; null while it runs
 */
public record Mandate(
        UUID id,
        UUID caseId,
        int no,
        Side side,
        UUID slateId,
        int slateNo,
        int seat,
        @Nullable UUID personId,
        String name,
        Person.Sex sex,
        String post,
        Capacity capacity,
        Origin origin,
        String scope,
        @Nullable Boolean elected,
        @Nullable String appointer,
        String organisation,
        LocalDate startsOn,
        @Nullable LocalDate endsOn,
        boolean withAgreement,
        @Nullable LocalDate revokedOn,
        @Nullable String reason,
        @Nullable LocalDate leftOn,
        @Nullable LocalDate caseEndedOn) {

    private static final String ENDED = "已终止";
    private static final String LEFT = "劳动关系已终止";
    private static final String EXPIRED = "期限届满";
    static final String MADE_CHIEF = "改任首席代表";
    private static final String CASE_CLOSED = "本案已结案";

    public Set<Scope> scopes() {
        return Scope.parse(scope);
    }

    /** Whether it gives rights on that day; nothing but the dates decides. */
    public boolean inForce(LocalDate on) {
        var end = endedOn();
        return !on.isBefore(startsOn) && (end == null || on.isBefore(end));
    }

    /** The first day without rights; null if no end is known. */
    public @Nullable LocalDate endedOn() {
        var end = earlier(revokedOn, endsOn == null ? null : endsOn.plusDays(1));
        // whoever left acts for nobody from the day on which the roll says so
        end = earlier(end, leftOn);
        // a case that ended without an agreement leaves nothing to represent in
        return earlier(end, endsOn == null && caseEndedOn != null ? caseEndedOn : null);
    }

    /** Why it ended; empty if it did not. */
    public String whyEnded() {
        var end = endedOn();
        if (end == null) return "";
        if (end.equals(revokedOn)) return reason == null ? ENDED : reason;
        if (end.equals(leftOn)) return LEFT;
        if (endsOn != null && end.equals(endsOn.plusDays(1))) return EXPIRED;
        return CASE_CLOSED;
    }

    /** Why it ended, as the reader is told; what the side wrote when it ended it stays as it was written. */
    public Phrase ending() {
        return switch (whyEnded()) {
            case ENDED -> Phrase.of("phrase.mandate-ended");
            case LEFT -> Phrase.of("phrase.mandate-left");
            case EXPIRED -> Phrase.of("phrase.mandate-expired");
            case CASE_CLOSED -> Phrase.of("phrase.mandate-case-closed");
            case MADE_CHIEF -> Phrase.of("phrase.mandate-made-chief");
            default ->
                Stream.of(ReportVacancy.VacancyCause.values())
                        .filter(c -> c.label().equals(cause()))
                        .findFirst()
                        .map(c -> Phrase.of("phrase.just", c))
                        .orElseGet(() -> Phrase.of("phrase.just", cause()));
        };
    }

    /** Why it ended, without the details that the side wrote down for itself. */
    public String cause() {
        return whyEnded().replaceFirst("：.*", "");
    }

    /** Subject of the list and of the written mandate that name it. */
    public String documentSubject() {
        return (side == Side.WORKERS ? "workers-" : "employer-") + slateNo;
    }

    /** Whether a paper of the principal stands behind it; office and election need none. */
    public boolean isWritten() {
        return side == Side.WORKERS ? capacity == Capacity.OUTSIDE : capacity != Capacity.CHIEF;
    }

    public String scopeText() {
        return scopes().stream().map(Scope::label).collect(Collectors.joining("、"));
    }

    Representative representative(int place) {
        return new Representative(
                place, personId, name, sex, post, capacity.leads(), capacity == Capacity.OUTSIDE, elected);
    }

    private static @Nullable LocalDate earlier(@Nullable LocalDate a, @Nullable LocalDate b) {
        if (a == null || b == null) return a == null ? b : a;
        return a.isBefore(b) ? a : b;
    }
}
