package heyi.registration;

import heyi.party.CreditCode;
import heyi.party.OrganisationKind;
import heyi.party.Person;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An invitation, without its link. */
public record Invitation(
        UUID id,
        OrganisationKind kind,
        String name,
        String region,
        String creditCode,
        String address,
        @Nullable String employerCode,
        @Nullable String employerName,
        String invitedName,
        Person.Sex invitedSex,
        String invitedPhone,
        UUID invitedBy,
        UUID invitingUnion,
        OffsetDateTime createdAt,
        OffsetDateTime expiresAt,
        @Nullable OffsetDateTime withdrawnAt,
        @Nullable OffsetDateTime acceptedAt) {

    OrganisationData data() {
        return new OrganisationData(
                kind,
                name,
                region,
                new CreditCode(creditCode),
                address,
                kind == OrganisationKind.EMPLOYER ? invitedName : null,
                null,
                null,
                false,
                employerCode == null ? null : new CreditCode(employerCode),
                employerName);
    }

    /** In what office the invited person will act. */
    public String office() {
        return kind == OrganisationKind.UNION ? "工会主席" : "法定代表人（主要负责人）";
    }

    /** Why it can no longer be accepted. */
    public enum Over {
        ACCEPTED,
        WITHDRAWN,
        EXPIRED
    }

    @Override
    public String toString() {
        return "Invitation[" + id + "]";
    }
}
