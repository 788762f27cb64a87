package heyi.roll;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What a file would change, page by page. */
@Repository
public class RollPreview {

    public static final int PAGE = 50;

    private final JdbcClient sql;

    RollPreview(JdbcClient sql) {
        this.sql = sql;
    }

    /** Errors before warnings, then line by line; one more than a page holds if there are more. */
    public List<Finding> findings(UUID importId, int page) {
        return sql.sql(
                        """
                        select line, column_name as "column", error, reason as stored from roll_import_problem
                        where import_id = ? order by error desc, line, serial limit ? offset ?
                        """)
                .params(importId, PAGE + 1, Math.max(0, page) * PAGE)
                .query(Finding.class)
                .list();
    }

    /** All of them, to work through in a spreadsheet. */
    public List<Finding> findings(UUID importId) {
        return sql.sql(
                        """
                        select line, column_name as "column", error, reason as stored from roll_import_problem
                        where import_id = ? order by line, serial
                        """)
                .param(importId)
                .query(Finding.class)
                .list();
    }

    /** New and changed workers; one more than a page holds if there are more. */
    public List<Difference> differences(UUID importId, int page) {
        return sql.sql(
                        """
                        select r.line, r.kind, r.employee_no, r.name, %s
                        from roll_import_row r
                        where r.import_id = ? and r.kind <> 'UNCHANGED'
                        order by r.kind <> 'CHANGED', r.line limit ? offset ?
                        """
                                .formatted(FieldChange.stored("r.changes")))
                .params(importId, PAGE + 1, Math.max(0, page) * PAGE)
                .query(Difference.class)
                .list();
    }

    /** On the roll and not in the file; the first hundred. */
    public List<Missing> missing(RollImport file) {
        return sql.sql(
                        """
                        select w.employee_no, p.name, w.post from worker w join person p on p.id = w.person_id
                        where w.employer_id = :employer and w.left_on is null
                          and not exists (select 1 from roll_import_row r where r.import_id = :import and r.person_id = w.person_id)
                        order by w.employee_no limit 100
                        """)
                .param("employer", file.employerId())
                .param("import", file.id())
                .query(Missing.class)
                .list();
    }

    /** Files that were imported or wait, newest first. */
    public List<RollImport> imports(UUID employer) {
        return sql.sql(RollImport.SELECT + "where i.employer_id = ? order by i.uploaded_at desc limit 30")
                .param(employer)
                .query(RollImport.class)
                .list();
    }

    /** @param stored old and new values; null for a new worker */
    public record Difference(int line, Kind kind, String employeeNo, String name, @Nullable String stored) {

        /** The fields before and after. */
        public List<FieldChange> changes() {
            return FieldChange.read(stored);
        }

        /** What would become of the line. */
        public enum Kind {
            NEW,
            RETURNED,
            CHANGED
        }
    }

    /** Would leave. */
    public record Missing(String employeeNo, String name, String post) {}
}
