package heyi.roll;

import java.util.Collection;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Compares the staged rows of a file with each other and with the roll as it is now. Set by set in the database: a roll may
 * have 100,000 lines. Repeating it finds the same as long as nothing changed.
 */
@Repository
class Comparison {

    private final JdbcClient sql;

    Comparison(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * @param byUnion whether the union hands the file in
     * @param held delegates, bargaining representatives, voters
     */
    record Subject(UUID importId, UUID employer, boolean byUnion, Collection<UUID> held) {}

    void run(Subject s) {
        sql.sql("delete from roll_import_problem where import_id = ? and compared")
                .param(s.importId())
                .update();
        for (var step : ComparisonSql.STEPS) {
            sql.sql(step)
                    .param("import", s.importId())
                    .param("employer", s.employer())
                    .param("union", s.byUnion())
                    .param("held", s.held().toArray(UUID[]::new))
                    .update();
        }
    }

    /** What importing would do, as numbers and as one fingerprint over every difference. */
    Plan plan(Subject s) {
        return sql.sql(
                        """
                        select rows.added, rows.changed, rows.unchanged, gone.missing, found.errors, found.warnings,
                               md5(rows.print || gone.print || found.errors) as print
                        from (select count(*) filter (where kind in ('NEW', 'RETURNED')) as added,
                                     count(*) filter (where kind = 'CHANGED') as changed,
                                     count(*) filter (where kind = 'UNCHANGED') as unchanged,
                                     md5(coalesce(string_agg(line || kind || person_id || guarded || changes, ',' order by line), ''))
                                         as print
                              from roll_import_row where import_id = :import) rows,
                             (select count(*) as missing, md5(coalesce(string_agg(w.person_id::text, '' order by w.person_id), ''))
                                         as print
                              from worker w where w.employer_id = :employer and w.left_on is null
                                and not exists (select 1 from roll_import_row r
                                                where r.import_id = :import and r.person_id = w.person_id)) gone,
                             (select count(*) filter (where error) as errors, count(*) filter (where not error) as warnings
                              from roll_import_problem where import_id = :import) found
                        """)
                .param("import", s.importId())
                .param("employer", s.employer())
                .query(Plan.class)
                .single();
    }

    /**
     * In workers.
     *
     * @param added new ones, and those who had left
     * @param missing on the roll and not in the file
     */
    record Plan(int added, int changed, int unchanged, int missing, int errors, int warnings, String print) {}
}
