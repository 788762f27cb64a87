package heyi.casefile;

import heyi.party.Organisation;
import heyi.party.OrganisationKind;
import heyi.party.Side;
import heyi.rules.AgreementKind;
import heyi.rules.Place;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One round of bargaining between one employer and its workers.
 *
 * @param place whose law applies
 * @param year the wage year bargained for
 * @param initiator the side that started; the other one replies
 */
public record BargainingCase(
        UUID id,
        String number,
        AgreementKind kind,
        String place,
        UUID employerId,
        UUID unionId,
        UUID upperUnionId,
        UUID bureauId,
        int year,
        Stage stage,
        OffsetDateTime openedAt,
        @Nullable OffsetDateTime closedAt,
        Side initiator) {

    public CaseId caseId() {
        return new CaseId(id);
    }

    public Place law() {
        return new Place(place);
    }

    public String union() {
        return Organisation.group(OrganisationKind.UNION, unionId);
    }

    public String employer() {
        return Organisation.group(OrganisationKind.EMPLOYER, employerId);
    }

    public String upperUnion() {
        return Organisation.group(OrganisationKind.UNION, upperUnionId);
    }

    public String bureau() {
        return Organisation.group(OrganisationKind.BUREAU, bureauId);
    }

    public String group(Side side) {
        return side == Side.WORKERS ? union() : employer();
    }

    /** Every party that may open the case file. */
    public List<String> parties() {
        return List.of(union(), employer(), upperUnion(), bureau());
    }
}
