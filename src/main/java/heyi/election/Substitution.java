package heyi.election;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * For some days another member of the side acts with the holder's rights.
 *
 * @param no counts the hand-overs of one mandate
 * @param toOn the last day
 */
public record Substitution(
        UUID mandateId,
        int no,
        int mandateNo,
        String holder,
        UUID toMandate,
        UUID toPerson,
        String substitute,
        String substitutePost,
        LocalDate fromOn,
        LocalDate toOn,
        String scope,
        String reason) {

    public Set<Scope> scopes() {
        return Scope.parse(scope);
    }

    public boolean covers(LocalDate on) {
        return !on.isBefore(fromOn) && !on.isAfter(toOn);
    }

    public String scopeText() {
        return scopes().stream().map(Scope::label).collect(Collectors.joining("、"));
    }

    /** Subject of its document. */
    public String documentSubject() {
        return "hand-over-" + mandateNo + "-" + no;
    }
}
