package heyi.registration;

import heyi.party.Actor;
import heyi.party.Organisation;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of claims and of what was decided on them. */
@Repository
class RegistrationTable {

    private static final String ROW =
            """
            select id, kind, name, region, credit_code, address, legal_representative, industry_code, headcount,
                   above_scale, employer_code, employer_name, document_number, valid_from, valid_to, filename, sha256,
                   applicant_name, applicant_sex, applicant_phone, applicant_post, applicant_is_head, head_phone,
                   head_sex, created_at, state, organisation_id, person_id
            from registration
            """;

    private final JdbcClient sql;
    private final Clock clock;

    RegistrationTable(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    void add(UUID id, Claim c, String phone, @Nullable String headPhone, String secretHash, String senderHash) {
        var o = c.organisation();
        var paper = c.paper();
        sql.sql(
                        """
                        insert into registration (id, kind, name, region, credit_code, address, legal_representative,
                            industry_code, headcount, above_scale, employer_code, employer_name, document_number,
                            valid_from, valid_to, filename, sha256, bytes, applicant_name, applicant_sex,
                            applicant_phone, applicant_post, applicant_is_head, head_phone, secret_hash, sender_hash,
                            created_at, state)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'UNCONFIRMED')
                        """)
                .params(
                        id,
                        o.kind().name(),
                        o.name(),
                        o.region(),
                        o.code().value(),
                        o.address(),
                        o.legalRepresentative(),
                        o.industry(),
                        o.headcount(),
                        o.aboveScale(),
                        o.employerCode() == null ? null : o.employerCode().value(),
                        o.employerName(),
                        paper.number(),
                        paper.validFrom(),
                        paper.validTo(),
                        paper.scan().filename(),
                        paper.scan().sha256(),
                        paper.scan().bytes(),
                        c.applicant(),
                        c.sex().name(),
                        phone,
                        c.post(),
                        c.isHead(),
                        headPhone,
                        secretHash,
                        senderHash,
                        OffsetDateTime.now(clock))
                .update();
    }

    /** A claim that nobody confirmed within a day was a mistake or worse. */
    void forgetUnconfirmed() {
        sql.sql("delete from registration where state = 'UNCONFIRMED' and created_at < ?")
                .param(OffsetDateTime.now(clock).minusDays(1))
                .update();
    }

    int sentBy(String senderHash, Duration within) {
        return count("sender_hash", senderHash, within);
    }

    int askedWith(String phone, Duration within) {
        return count("applicant_phone", phone, within);
    }

    private int count(String column, String value, Duration within) {
        return sql.sql("select count(*) from registration where " + column + " = ? and created_at > ?")
                .params(value, OffsetDateTime.now(clock).minus(within))
                .query(Integer.class)
                .single();
    }

    Optional<Registration> get(UUID id) {
        return sql.sql(ROW + "where id = ?").param(id).query(Registration.class).optional();
    }

    /** By the hash of either secret link; the row stays locked to the end of the transaction. */
    Optional<Registration> locked(String column, Object value) {
        return sql.sql(ROW + "where " + column + " = ? for update")
                .param(value)
                .query(Registration.class)
                .optional();
    }

    Optional<Registration> bySecret(String hash) {
        return sql.sql(ROW + "where secret_hash = ?")
                .param(hash)
                .query(Registration.class)
                .optional();
    }

    Optional<Registration> byHead(String hash) {
        return sql.sql(ROW + "where head_hash = ?")
                .param(hash)
                .query(Registration.class)
                .optional();
    }

    boolean isOpen(String code) {
        return sql.sql(
                        "select exists (select 1 from registration where credit_code = ? and state in ('AT_HEAD', 'AT_UNION'))")
                .param(code)
                .query(Boolean.class)
                .single();
    }

    /** Serialises all claims of one code until the transaction ends. */
    void lockCode(String code) {
        sql.sql("select pg_advisory_xact_lock(hashtextextended(?, 22))")
                .param(code)
                .query()
                .singleRow();
    }

    void enter(UUID id, Registration.State state) {
        sql.sql("update registration set state = ? where id = ?")
                .params(state.name(), id)
                .update();
    }

    void headHash(UUID id, String hash) {
        sql.sql("update registration set head_hash = ? where id = ?")
                .params(hash, id)
                .update();
    }

    void headSex(UUID id, String sex) {
        sql.sql("update registration set head_sex = ? where id = ?")
                .params(sex, id)
                .update();
    }

    void approved(UUID id, UUID organisation, UUID person) {
        sql.sql("update registration set state = 'APPROVED', organisation_id = ?, person_id = ? where id = ?")
                .params(organisation, person, id)
                .update();
    }

    void code(UUID id, String hash, Duration valid) {
        sql.sql("update registration set code_hash = ?, code_expires_at = ?, code_attempts = 0 where id = ?")
                .params(hash, OffsetDateTime.now(clock).plus(valid), id)
                .update();
    }

    /** Counts the attempt before it is looked at. */
    boolean codeMatches(UUID id, String hash, int attempts) {
        return sql.sql(
                        """
                                update registration set code_attempts = code_attempts + 1
                                where id = ? and code_attempts < ? and code_expires_at > ? returning code_hash
                                """)
                .params(id, attempts, OffsetDateTime.now(clock))
                .query(String.class)
                .optional()
                .filter(hash::equals)
                .isPresent();
    }

    byte[] bytes(UUID id) {
        return sql.sql("select bytes from registration where id = ?")
                .param(id)
                .query(byte[].class)
                .single();
    }

    List<Registration> following(List<Organisation> unions, boolean over, Mark after, int limit) {
        return sql.sql(
                        ROW
                                + """
                        where region = any(:regions) and (state in ('APPROVED', 'REFUSED')) = :over
                          and state <> 'UNCONFIRMED' and (created_at < :at or created_at = :at and id > :id)
                        order by created_at desc, id limit :limit
                        """)
                .param("regions", unions.stream().map(Organisation::region).toArray(String[]::new))
                .param("over", over)
                .param("at", after.createdAt())
                .param("id", after.id())
                .param("limit", limit)
                .query(Registration.class)
                .list();
    }

    void decided(UUID id, @Nullable Actor by, String step, String reason) {
        sql.sql(
                        """
                        insert into registration_decision (id, registration_id, at, person_id, step, reason)
                        values (?, ?, ?, ?, ?, ?)
                        """)
                .params(UUID.randomUUID(), id, OffsetDateTime.now(clock), by == null ? null : by.person(), step, reason)
                .update();
    }

    List<Decision> decisions(UUID id) {
        return sql.sql(
                        """
                        select d.at, d.person_id, p.name as person, d.step, d.reason
                        from registration_decision d left join person p on p.id = d.person_id
                        where d.registration_id = ? order by d.serial
                        """)
                .param(id)
                .query(Decision.class)
                .list();
    }
}
