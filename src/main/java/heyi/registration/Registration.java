package heyi.registration;

import heyi.party.CreditCode;
import heyi.party.OrganisationKind;
import heyi.party.Person;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A claim on its way, without its file and its secrets. */
public record Registration(
        UUID id,
        OrganisationKind kind,
        String name,
        String region,
        String creditCode,
        String address,
        @Nullable String legalRepresentative,
        @Nullable String industryCode,
        @Nullable Integer headcount,
        boolean aboveScale,
        @Nullable String employerCode,
        @Nullable String employerName,
        String documentNumber,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        String filename,
        String sha256,
        String applicantName,
        Person.Sex applicantSex,
        String applicantPhone,
        String applicantPost,
        boolean applicantIsHead,
        @Nullable String headPhone,
        Person.@Nullable Sex headSex,
        OffsetDateTime createdAt,
        State state,
        @Nullable UUID organisationId,
        @Nullable UUID personId) {

    /** Where a claim stands. */
    public enum State {
        UNCONFIRMED("待验证手机号"),
        AT_HEAD("待法定代表人确认"),
        AT_UNION("待总工会核对证照"),
        APPROVED("已通过"),
        REFUSED("未通过");

        private final String label;

        State(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }

        boolean isOver() {
            return this == APPROVED || this == REFUSED;
        }
    }

    OrganisationData data() {
        return new OrganisationData(
                kind,
                name,
                region,
                new CreditCode(creditCode),
                address,
                legalRepresentative,
                industryCode,
                headcount,
                aboveScale,
                employerCode == null ? null : new CreditCode(employerCode),
                employerName);
    }

    /** Whether the ninth digit of the organisation code is odd: worth a second look at the licence. */
    public boolean codeIsOdd() {
        return !new CreditCode(creditCode).organisationCodeHolds();
    }

    @Override
    public String toString() {
        return "Registration[" + id + ", " + state + "]";
    }
}
