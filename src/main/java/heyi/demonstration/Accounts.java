package heyi.demonstration;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

/** Lets every officer of the district sign in with one password that everybody may know. */
final class Accounts {

    static final String PASSWORD = "heyi-demo-2026";

    private static final UUID ADMINISTRATOR =
            UUID.nameUUIDFromBytes("demonstration administrator".getBytes(StandardCharsets.UTF_8));

    private final JdbcClient sql;
    private final Clock clock;

    Accounts(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
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
        openAdministrator(hash);
    }

    private void openAdministrator(String hash) {
        sql.sql(
                        """
                        with person as (insert into person (id, name, sex) values (:id, '许静', 'F')
                                        on conflict do nothing returning id),
                             login as (insert into login (person_id, name, password_hash, demonstration)
                                       select id, 'admin', :hash, true from person on conflict do nothing returning person_id)
                        insert into administrator (person_id, since) select person_id, :since from login
                        """)
                .param("id", ADMINISTRATOR)
                .param("hash", hash)
                .param("since", OffsetDateTime.now(clock))
                .update();
    }
}
