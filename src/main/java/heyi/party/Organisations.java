package heyi.party;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All organisations. */
@Repository
public class Organisations {

    private final JdbcClient sql;

    Organisations(JdbcClient sql) {
        this.sql = sql;
    }

    public void add(Organisation o) {
        sql.sql(
                        """
                        insert into organisation (id, kind, name, region, credit_code, address, legal_representative,
                                                  industry, headcount, above_scale, employer_id, upper_union_id)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        o.id(),
                        o.kind().name(),
                        o.name(),
                        o.region(),
                        o.creditCode(),
                        o.address(),
                        o.legalRepresentative(),
                        o.industry(),
                        o.headcount(),
                        o.aboveScale(),
                        o.employerId(),
                        o.upperUnionId())
                .update();
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

    /** The employer's own union, if its workers have one. */
    public Optional<Organisation> unionOf(UUID employerId) {
        return sql.sql("select * from organisation where employer_id = ? and kind = 'UNION' order by name limit 1")
                .param(employerId)
                .query(Organisation.class)
                .optional();
    }

    /** The bureau that reviews filings of a county (R22 art. 43: review is territorial). */
    public Optional<Organisation> bureauOf(String region) {
        return sql.sql("select * from organisation where region = ? and kind = 'BUREAU' order by name limit 1")
                .param(region)
                .query(Organisation.class)
                .optional();
    }

    public List<Organisation> in(String region, OrganisationKind kind) {
        return sql.sql("select * from organisation where region = ? and kind = ? order by name")
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
