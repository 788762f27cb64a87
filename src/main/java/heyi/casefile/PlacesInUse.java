package heyi.casefile;

import heyi.region.InUse;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Running cases keep the place whose law they are under. */
@Repository
class PlacesInUse implements InUse {

    private final JdbcClient sql;

    PlacesInUse(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public boolean byRunningCases(String code) {
        return sql.sql("select exists (select 1 from bargaining_case where place = ? and closed_at is null)")
                .param(code)
                .query(Boolean.class)
                .single();
    }
}
