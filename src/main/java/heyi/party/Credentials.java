package heyi.party;

import heyi.rules.LegalClock;
import heyi.rules.RuleBroken;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Licences, union certificates and consents, each with the days for which it holds. Kept as bytes with their hash. */
@Repository
public class Credentials {

    /** From here on the organisation's page says that a paper runs out. */
    private static final int DAYS_BEFORE_EXPIRY = 30;

    private final JdbcClient sql;
    private final Clock clock;

    Credentials(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /**
     * Files a paper; filing the same bytes again changes nothing.
     *
     * @throws RuleBroken {@code credential.dates}, {@code credential.expired}, {@code credential.not-yet-valid}
     */
    public void file(UUID organisation, Paper paper, @Nullable UUID by) {
        paper.requireValidOn(today());
        var scan = paper.scan();
        sql.sql(
                        """
                        insert into credential (id, organisation_id, kind, number, valid_from, valid_to, filename,
                                                media_type, sha256, bytes, filed_at, filed_by)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        on conflict (organisation_id, kind, sha256) do nothing
                        """)
                .params(
                        UUID.randomUUID(),
                        organisation,
                        paper.kind().name(),
                        paper.number(),
                        paper.validFrom(),
                        paper.validTo(),
                        scan.filename(),
                        scan.mediaType(),
                        scan.sha256(),
                        scan.bytes(),
                        OffsetDateTime.now(clock),
                        by)
                .update();
    }

    /** The latest of each kind first. */
    public List<Credential> of(UUID organisation) {
        return sql.sql(
                        """
                        select id, organisation_id, kind, number, valid_from, valid_to, filename, media_type, sha256, filed_at
                        from credential where organisation_id = ? order by kind, valid_to desc nulls first, filed_at desc
                        """)
                .param(organisation)
                .query(Credential.class)
                .list();
    }

    public Optional<byte[]> bytes(UUID organisation, UUID credential) {
        return sql.sql("select bytes from credential where id = ? and organisation_id = ?")
                .params(credential, organisation)
                .query(byte[].class)
                .optional();
    }

    /** Whether a paper of the kind holds today. */
    public boolean holds(UUID organisation, CredentialKind kind) {
        return of(organisation).stream().anyMatch(c -> c.kind() == kind && c.holdsOn(today()));
    }

    /** The last day of a union's certificate if it has run out; null if one holds or none was ever filed. */
    public @Nullable LocalDate certificateExpiredOn(UUID union) {
        if (holds(union, CredentialKind.UNION_CERTIFICATE)) return null;
        return of(union).stream()
                .filter(c -> c.kind() == CredentialKind.UNION_CERTIFICATE)
                .map(Credential::validTo)
                .filter(Objects::nonNull)
                .filter(to -> to.isBefore(today()))
                .findFirst()
                .orElse(null);
    }

    public State state(Credential c) {
        var to = c.validTo();
        if (to == null) return State.HOLDS;
        if (to.isBefore(today())) return State.EXPIRED;
        return to.isAfter(today().plusDays(DAYS_BEFORE_EXPIRY)) ? State.HOLDS : State.EXPIRES_SOON;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), LegalClock.ZONE);
    }

    public enum State {
        HOLDS,
        EXPIRES_SOON,
        EXPIRED
    }

    /** A paper as it is handed in; {@code validTo} is null if it has no end. */
    public record Paper(
            CredentialKind kind, String number, LocalDate validFrom, @Nullable LocalDate validTo, Scan scan) {

        /** @throws RuleBroken {@code credential.dates}, {@code credential.expired}, {@code credential.not-yet-valid} */
        public void requireValidOn(LocalDate today) {
            if (validTo != null && validTo.isBefore(validFrom)) {
                throw new RuleBroken("credential.dates");
            }
            if (validTo != null && validTo.isBefore(today)) {
                throw new RuleBroken("credential.expired");
            }
            if (validFrom.isAfter(today)) {
                throw new RuleBroken("credential.not-yet-valid");
            }
        }
    }

    /** A paper on file, without its bytes. */
    public record Credential(
            UUID id,
            UUID organisationId,
            CredentialKind kind,
            String number,
            LocalDate validFrom,
            @Nullable LocalDate validTo,
            String filename,
            String mediaType,
            String sha256,
            OffsetDateTime filedAt) {

        boolean holdsOn(LocalDate day) {
            return !validFrom.isAfter(day) && (validTo == null || !validTo.isBefore(day));
        }
    }
}
