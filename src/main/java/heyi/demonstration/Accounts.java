package heyi.demonstration;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

/** Lets every officer of the district sign in with one password that everybody may know. */
final class Accounts {

    static final String PASSWORD = "heyi-demo-2026";

    private final JdbcClient sql;

    Accounts(JdbcClient sql) {
        this.sql = sql;
    }

    /** Names say who: {@code union-300}, {@code employer-300-staff}, {@code bureau}. Harmless when repeated. */
    void open() {
        var hash = new BCryptPasswordEncoder().encode(PASSWORD);
        sql.sql(
                        """
                        insert into login (person_id, name, password_hash, demonstration)
                        select a.person_id,
                               case when o.kind = 'UNION' and o.employer_id is null then 'district-union' else lower(o.kind) end
                                   || coalesce('-' || coalesce(o.headcount, e.headcount), '')
                                   || case a.role when 'STAFF' then '-staff' else '' end,
                               :hash, true
                        from affiliation a
                        join organisation o on o.id = a.organisation_id
                        left join organisation e on e.id = o.employer_id
                        where o.region = :region
                        on conflict do nothing
                        """)
                .param("hash", hash)
                .param("region", Xiaoshan.PLACE.code())
                .update();
    }
}
