package heyi.region;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Fills the empty table with the list that travels in the jar; from then on the table is the truth. */
@Component
class RegionSeed {

    private final JdbcClient sql;
    private final Clock clock;

    RegionSeed(JdbcClient sql, Clock clock, TransactionTemplate transaction) {
        this.sql = sql;
        this.clock = clock;
        transaction.executeWithoutResult(status -> {
            // two nodes may start at once on an empty database
            RegionLock.take(sql);
            if (sql.sql("select not exists (select 1 from region)")
                    .query(Boolean.class)
                    .single()) fill();
        });
    }

    private void fill() {
        var regions = rows("/data/regions.csv");
        sql.sql(
                        """
                        insert into region (code, name, parent, level, valid_from, valid_to, statistical)
                        select code, name, nullif(parent, ''), level, nullif(since, '')::date, nullif(until, '')::date,
                               level = 'TOWNSHIP'
                        from unnest(:codes::text[], :names::text[], :parents::text[], :levels::text[], :since::text[],
                                    :until::text[]) as seed (code, name, parent, level, since, until)
                        """)
                .param("codes", column(regions, 0))
                .param("names", column(regions, 1))
                .param("parents", column(regions, 2))
                .param(
                        "levels",
                        regions.stream().map(r -> r[3].toUpperCase(Locale.ROOT)).toArray(String[]::new))
                .param("since", column(regions, 4))
                .param("until", column(regions, 5))
                .update();
        // whoever was there before this list knew those changes already
        for (var row : rows("/data/region-successions.csv")) {
            sql.sql(
                            """
                            insert into region_succession (old_code, new_code, kind, on_day, settled_at)
                            values (?, ?, ?, ?::date, ?)
                            """)
                    .params(row[0], row[1], row[2], row[3], OffsetDateTime.now(clock))
                    .update();
        }
    }

    private static String[] column(List<String[]> rows, int column) {
        return rows.stream().map(row -> row[column]).toArray(String[]::new);
    }

    private static List<String[]> rows(String resource) {
        try (var in = RegionSeed.class.getResourceAsStream(resource)) {
            if (in == null) throw new IllegalStateException("missing in the jar: " + resource);
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> line.split(",", -1))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
