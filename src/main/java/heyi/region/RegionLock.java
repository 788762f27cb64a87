package heyi.region;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Changes of places happen one after the other, so that each is checked against the one before. */
final class RegionLock {

    private RegionLock() {}

    static void take(JdbcClient sql) {
        sql.sql("select pg_advisory_xact_lock(hashtextextended('region', 0)) is null")
                .query(Boolean.class)
                .single();
    }
}
