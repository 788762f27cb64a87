package heyi.party;

import heyi.rules.RuleBroken;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All organisations. */
@Repository
public class Organisations {

    private final JdbcClient sql;

    Organisations(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * Enters an organisation; code and industry are brought into their one form.
     *
     * @throws RuleBroken {@code credit-code.…}, {@code organisation.industry}; {@code organisation.code-taken} if another
     *     record has the code
     */
    public void add(Organisation o) {
        var code = code(o);
        var added = sql.sql(
                        """
                        insert into organisation (id, kind, name, region, credit_code, address, legal_representative,
                                                  industry_code, headcount, above_scale, employer_id, upper_union_id)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        on conflict (credit_code) do nothing
                        """)
                .params(
                        o.id(),
                        o.kind().name(),
                        o.name(),
                        o.region(),
                        code,
                        o.address(),
                        o.legalRepresentative(),
                        industry(o.industryCode()),
                        o.headcount(),
                        o.aboveScale(),
                        o.employerId(),
                        o.upperUnionId())
                .update();
        if (added == 0) throw codeTaken();
    }

    /**
     * Brings a record up to date; what it is, where it stands and its code stay.
     *
     * @throws RuleBroken {@code organisation.industry}
     */
    void update(Organisation o) {
        sql.sql(
                        """
                        update organisation set name = ?, address = ?, legal_representative = ?, industry_code = ?,
                               headcount = ?, above_scale = ?
                        where id = ?
                        """)
                .params(
                        o.name(),
                        o.address(),
                        o.legalRepresentative(),
                        industry(o.industryCode()),
                        o.headcount(),
                        o.aboveScale(),
                        o.id())
                .update();
    }

    private static @Nullable String code(Organisation o) {
        if (o.creditCode() == null) return null;
        var code = new CreditCode(o.creditCode());
        code.requireFits(o.kind());
        return code.value();
    }

    private static @Nullable String industry(@Nullable String codeOrName) {
        return codeOrName == null ? null : Industry.of(codeOrName).code();
    }

    private static RuleBroken codeTaken() {
        return new RuleBroken("organisation.code-taken");
    }

    public Optional<Organisation> byCode(CreditCode code) {
        return sql.sql("select * from organisation where credit_code = ?")
                .param(code.value())
                .query(Organisation.class)
                .optional();
    }

    /** The record that took this one over in a merge, if one did. */
    public Optional<UUID> mergedInto(UUID id) {
        return sql.sql("select merged_into from organisation where id = ? and merged_into is not null")
                .param(id)
                .query(UUID.class)
                .optional();
    }

    /** @throws java.util.NoSuchElementException if there is none */
    public Organisation get(UUID id) {
        return find(id).orElseThrow();
    }

    public Optional<Organisation> find(UUID id) {
        return sql.sql("select * from organisation where id = ?")
                .param(id)
                .query(Organisation.class)
                .optional();
    }

    /** The employer's own union, if its workers have one; of several, that of the whole legal entity. */
    public Optional<Organisation> unionOf(UUID employerId) {
        return unionsOf(employerId).stream().findFirst();
    }

    /** Every union of an employer, those of the whole legal entity before those of one plant. */
    public List<Organisation> unionsOf(UUID employerId) {
        return sql.sql(
                        """
                        select * from organisation where employer_id = ? and kind = 'UNION' and merged_into is null
                        order by plant_id is not null, name, id
                        """)
                .param(employerId)
                .query(Organisation.class)
                .list();
    }

    /** The unions that organise a county, none of them of one employer. */
    public List<Organisation> upperUnionsOf(String region) {
        return in(region, OrganisationKind.UNION).stream()
                .filter(Organisation::isUpperUnion)
                .toList();
    }

    /**
     * The union that acts for an employer's workers while they have none of their own (ZJ art. 8, 10): the one entered
     * for it, else that of its county.
     */
    public List<Organisation> actingUnionsOf(Organisation employer) {
        if (employer.upperUnionId() != null) return List.of(get(employer.upperUnionId()));
        return upperUnionsOf(employer.region());
    }

    /**
     * Who may bargain for an employer's workers: their own unions, or the acting ones where there is none. Nobody for an
     * employer that does not exist.
     */
    public List<Organisation> bargainersFor(UUID employerId) {
        var own = unionsOf(employerId);
        return own.isEmpty() ? find(employerId).map(this::actingUnionsOf).orElse(List.of()) : own;
    }

    /** Counties where a union organises, so that somebody can decide on a registration. */
    public List<String> regions() {
        return sql.sql(
                        """
                        select distinct region from organisation
                        where kind = 'UNION' and employer_id is null and merged_into is null order by region
                        """)
                .query(String.class)
                .list();
    }

    /** The bureau that reviews filings of a county (R22 art. 43: review is territorial). */
    public Optional<Organisation> bureauOf(String region) {
        return sql.sql(
                        "select * from organisation where region = ? and kind = 'BUREAU' and merged_into is null order by name limit 1")
                .param(region)
                .query(Organisation.class)
                .optional();
    }

    public List<Organisation> in(String region, OrganisationKind kind) {
        return sql.sql("select * from organisation where region = ? and kind = ? and merged_into is null order by name")
                .params(region, kind.name())
                .query(Organisation.class)
                .list();
    }

    public boolean anyIn(String region) {
        return sql.sql("select exists (select 1 from organisation where region = ?)")
                .param(region)
                .query(Boolean.class)
                .single();
    }

    /** Puts an organisation into another county, with the union of its workers. */
    public void move(UUID id, String region) {
        sql.sql("update organisation set region = ? where id = ? or employer_id = ?")
                .params(region, id, id)
                .update();
    }

    /**
     * Puts all organisations of a county into another. A bureau stays where the other county has one: review is
     * territorial (R22 art. 43), so there is one bureau a county.
     *
     * @return how many moved
     */
    public int moveAll(String from, String to) {
        return sql.sql(
                        """
                        update organisation o set region = :to
                        where region = :from
                          and (kind <> 'BUREAU'
                               or not exists (select 1 from organisation b where b.region = :to and b.kind = 'BUREAU'))
                        """)
                .param("from", from)
                .param("to", to)
                .update();
    }
}
