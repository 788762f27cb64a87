package heyi.registration;

import heyi.party.CredentialKind;
import heyi.party.Credentials;
import heyi.party.OrganisationKind;
import heyi.party.Person;
import org.jspecify.annotations.Nullable;

/**
 * Somebody asks to enter an organisation.
 *
 * @param isHead the applicant is the chair, or the person named in the licence
 * @param headPhone of the person named in the licence, if that is somebody else
 */
public record Claim(
        OrganisationData organisation,
        Credentials.Paper paper,
        String applicant,
        Person.Sex sex,
        String phone,
        String post,
        boolean isHead,
        @Nullable String headPhone) {

    static CredentialKind proof(OrganisationKind kind) {
        return kind == OrganisationKind.UNION ? CredentialKind.UNION_CERTIFICATE : CredentialKind.LICENCE;
    }
}
