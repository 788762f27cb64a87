package heyi.api;

import heyi.party.CredentialKind;
import heyi.party.Credentials;
import heyi.party.Organisation;
import heyi.party.OrganisationKind;
import heyi.party.People;
import heyi.party.Plants;
import heyi.party.Role;
import heyi.registration.Found;
import heyi.registration.OrganisationRecord;
import io.swagger.v3.oas.annotations.media.Schema;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One organisation as its viewer sees it. */
@Schema(name = "Organisation", description = "An employer, a union or a labour bureau.")
record OrganisationShown(
        @Schema(requiredMode = Schema.RequiredMode.REQUIRED) Line summary,
        @Schema(requiredMode = Schema.RequiredMode.REQUIRED) String address,
        @Nullable String legalRepresentative,
        @Schema(description = "规模以上", requiredMode = Schema.RequiredMode.REQUIRED) boolean aboveScale,
        @Schema(description = "The employer whose workers an enterprise union unites.") @Nullable Neighbour employer,
        @Schema(description = "The union next above; for an employer the one that acts for workers without a union.")
                @Nullable
                Neighbour upperUnion,
        @Schema(description = "The plant to which a union is confined; absent: the whole legal entity.") @Nullable
                UUID plantId,
        @Schema(description = "Of an employer.", requiredMode = Schema.RequiredMode.REQUIRED) List<Neighbour> unions,
        @Schema(description = "One's own union, where it acts for workers who have none.") @Nullable Neighbour acting,
        @Schema(description = "Other places of work of an employer.", requiredMode = Schema.RequiredMode.REQUIRED)
                List<Plant> plants,
        @Schema(requiredMode = Schema.RequiredMode.REQUIRED) List<Credential> credentials,
        @Schema(description = "Who acts for it, heads first.", requiredMode = Schema.RequiredMode.REQUIRED)
                List<Member> members,
        @Schema(description = "Whether one heads it.", requiredMode = Schema.RequiredMode.REQUIRED) boolean mayEdit,
        @Schema(
                        description = "Whether one may merge it with another record of the county.",
                        requiredMode = Schema.RequiredMode.REQUIRED)
                boolean mayMerge) {

    static OrganisationShown of(OrganisationRecord r) {
        var o = r.organisation();
        return new OrganisationShown(
                Line.of(o),
                o.address(),
                o.legalRepresentative(),
                o.aboveScale(),
                Neighbour.of(r.employer()),
                Neighbour.of(r.upper()),
                r.plant() == null ? null : r.plant().id(),
                r.unions().stream().map(u -> new Neighbour(u.id(), u.name())).toList(),
                Neighbour.of(r.acting()),
                r.plants().stream().map(Plant::of).toList(),
                r.papers().stream().map(Credential::of).toList(),
                r.members().stream().map(Member::of).toList(),
                r.mayEdit(),
                r.mayMerge());
    }

    /** Of what its head may change. */
    static String version(Organisation o) {
        var all = String.join(
                "|",
                o.name(),
                o.address(),
                String.valueOf(o.legalRepresentative()),
                String.valueOf(o.industryCode()),
                o.headcount() + "|" + o.aboveScale());
        return '"'
                + UUID.nameUUIDFromBytes(all.getBytes(StandardCharsets.UTF_8)).toString()
                + '"';
    }

    /** One line of a search. */
    @Schema(name = "OrganisationLine")
    record Line(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) UUID id,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) OrganisationKind kind,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) String name,
            @Schema(
                            description = "GB/T 2260 code of the county.",
                            example = "330109",
                            requiredMode = Schema.RequiredMode.REQUIRED)
                    String region,
            @Schema(description = "统一社会信用代码; bureaus may have none.") @Nullable String creditCode,
            @Schema(description = "Section or division of GB/T 4754-2017.", example = "33") @Nullable String industry,
            @Schema(description = "Employees, for an employer.") @Nullable Integer headcount) {

        static Line of(Found f) {
            return new Line(f.id(), f.kind(), f.name(), f.region(), f.creditCode(), f.industryCode(), f.headcount());
        }

        static Line of(Organisation o) {
            return new Line(o.id(), o.kind(), o.name(), o.region(), o.creditCode(), o.industryCode(), o.headcount());
        }
    }

    /** Another organisation by name. */
    @Schema(name = "Neighbour", description = "Another organisation by name.")
    record Neighbour(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) UUID id,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) String name) {

        static @Nullable Neighbour of(@Nullable Organisation o) {
            return o == null ? null : new Neighbour(o.id(), o.name());
        }
    }

    /** A place of work. */
    @Schema(name = "Plant", description = "A place of work (厂区).")
    record Plant(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) UUID id,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) String name,
            @Schema(description = "GB/T 2260 code of the county.", requiredMode = Schema.RequiredMode.REQUIRED)
                    String region,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) String address,
            @Schema(description = "Employees.") @Nullable Integer headcount) {

        static Plant of(Plants.Plant p) {
            return new Plant(p.id(), p.name(), p.region(), p.address(), p.headcount());
        }
    }

    /** A licence, certificate or consent on file. */
    @Schema(name = "Credential", description = "A licence, certificate or consent on file.")
    record Credential(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) UUID id,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) CredentialKind kind,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) String number,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) LocalDate validFrom,
            @Schema(description = "The last day; absent if it has no end.") @Nullable LocalDate validTo,
            @Schema(description = "What its period means today.", requiredMode = Schema.RequiredMode.REQUIRED)
                    Credentials.State state,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) String fileName,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) String mediaType,
            @Schema(description = "Of the bytes, hexadecimal.", requiredMode = Schema.RequiredMode.REQUIRED)
                    String sha256,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) OffsetDateTime filedAt) {

        static Credential of(OrganisationRecord.Paper p) {
            var c = p.paper();
            return new Credential(
                    c.id(),
                    c.kind(),
                    c.number(),
                    c.validFrom(),
                    c.validTo(),
                    p.state(),
                    c.filename(),
                    c.mediaType(),
                    c.sha256(),
                    c.filedAt());
        }
    }

    /** Somebody who acts for it. */
    @Schema(name = "Member", description = "Somebody who acts for an organisation.")
    record Member(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) UUID personId,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) String name,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) Role role,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) String post) {

        static Member of(People.Member m) {
            return new Member(m.personId(), m.name(), m.role(), m.post());
        }
    }
}
