package heyi.api;

import heyi.party.OrganisationKind;
import heyi.party.Person;
import heyi.registration.Decision;
import heyi.registration.Registration;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A registration as those see it who decide on it. */
@Schema(name = "Registration", description = "An organisation that asks to come in.")
record RegistrationShown(
        @Schema(requiredMode = Schema.RequiredMode.REQUIRED) Line summary,
        @Schema(requiredMode = Schema.RequiredMode.REQUIRED) String address,
        @Nullable String legalRepresentative,
        @Schema(description = "Section or division of GB/T 4754-2017.", example = "33") @Nullable String industry,
        @Schema(description = "Persons.") @Nullable Integer headcount,
        @Schema(description = "规模以上", requiredMode = Schema.RequiredMode.REQUIRED) boolean aboveScale,
        @Schema(description = "Of the employer whose workers a union unites.") @Nullable String employerCode,
        @Nullable String employerName,
        @Schema(requiredMode = Schema.RequiredMode.REQUIRED) ProofPaper paper,
        @Schema(requiredMode = Schema.RequiredMode.REQUIRED) Applicant applicant,
        @Schema(description = "Phone of the person on the licence, if that is not the applicant.") @Nullable
                String headPhone,
        @Schema(
                        description =
                                "The ninth digit of the organisation code does not fit: worth a second look at the licence.",
                        requiredMode = Schema.RequiredMode.REQUIRED)
                boolean codeIsOdd,
        @Schema(requiredMode = Schema.RequiredMode.REQUIRED) List<DecisionLine> decisions,
        @Schema(description = "What was entered; absent until it is approved.") @Nullable UUID organisationId) {

    static RegistrationShown of(Registration r, List<Decision> decisions) {
        return new RegistrationShown(
                Line.of(r),
                r.address(),
                r.legalRepresentative(),
                r.industryCode(),
                r.headcount(),
                r.aboveScale(),
                r.employerCode(),
                r.employerName(),
                new ProofPaper(r.documentNumber(), r.validFrom(), r.validTo(), r.filename(), r.sha256()),
                new Applicant(
                        r.applicantName(),
                        r.applicantSex(),
                        r.applicantPhone(),
                        r.applicantPost(),
                        r.applicantIsHead()),
                r.headPhone(),
                r.codeIsOdd(),
                decisions.stream()
                        .map(d -> new DecisionLine(d.at(), d.person(), d.step(), d.reason()))
                        .toList(),
                r.organisationId());
    }

    /** One line of the list. */
    @Schema(name = "RegistrationLine")
    record Line(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) UUID id,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) OrganisationKind kind,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) String name,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) String creditCode,
            @Schema(description = "GB/T 2260 code of the county.", requiredMode = Schema.RequiredMode.REQUIRED)
                    String region,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) Registration.State state,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) OffsetDateTime createdAt) {

        static Line of(Registration r) {
            return new Line(r.id(), r.kind(), r.name(), r.creditCode(), r.region(), r.state(), r.createdAt());
        }
    }

    /** The licence or certificate that was handed in. */
    @Schema(name = "ProofPaper", description = "A licence or certificate with the days for which it holds.")
    record ProofPaper(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) String number,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) LocalDate validFrom,
            @Schema(description = "The last day; absent if it has no end.") @Nullable LocalDate validTo,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) String fileName,
            @Schema(description = "Of the bytes, hexadecimal.", requiredMode = Schema.RequiredMode.REQUIRED)
                    String sha256) {}

    /** Who asks. */
    @Schema(name = "Applicant")
    record Applicant(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) String name,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) Person.Sex sex,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) String phone,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) String post,
            @Schema(
                            description = "Is the chair, or the person on the licence.",
                            requiredMode = Schema.RequiredMode.REQUIRED)
                    boolean head) {}

    /** One step. */
    @Schema(name = "RegistrationDecisionLine")
    record DecisionLine(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) OffsetDateTime at,
            @Schema(description = "Absent where the applicant or the person on the licence acted by a link.") @Nullable
                    String person,
            @Schema(description = "In Chinese.", requiredMode = Schema.RequiredMode.REQUIRED) String step,
            @Schema(description = "Empty where none was given.", requiredMode = Schema.RequiredMode.REQUIRED)
                    String reason) {}
}
