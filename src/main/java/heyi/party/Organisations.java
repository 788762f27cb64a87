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
}
