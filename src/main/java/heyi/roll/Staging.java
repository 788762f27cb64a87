package heyi.roll;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of a file on their way to the roll, written in large batches. */
@Repository
class Staging {

    private static final int BATCH = 2_000;

    private final JdbcClient sql;

    Staging(JdbcClient sql) {
        this.sql = sql;
    }

    Writer writer(UUID importId) {
        return new Writer(importId);
    }

    /** Lets the planner of the database know how many rows came. */
    void settle() {
        sql.sql("analyze roll_import_row").update();
    }

    void clear(UUID importId) {
        sql.sql("delete from roll_import_row where import_id = ?")
                .param(importId)
                .update();
        sql.sql("delete from roll_import_problem where import_id = ?")
                .param(importId)
                .update();
    }

    /** Collects and writes; {@link #flush} at the end. */
    class Writer {

        private final UUID importId;
        private final List<RollRow> rows = new ArrayList<>(BATCH);
        private final List<Finding> findings = new ArrayList<>(BATCH);

        Writer(UUID importId) {
            this.importId = importId;
        }

        void row(RollRow row) {
            rows.add(row);
            if (rows.size() == BATCH) flushRows();
        }

        void finding(Finding finding) {
            findings.add(finding);
            if (findings.size() == BATCH) flushFindings();
        }

        void flush() {
            flushRows();
            flushFindings();
        }

        private void flushRows() {
            if (rows.isEmpty()) return;
            sql.sql(
                            """
                            insert into roll_import_row (import_id, line, new_person, employee_no, name, sex, phone, post,
                                                         manager, dispatched, disabled, constituency)
                            select ?, r.* from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) as r
                            """)
                    .params(
                            importId,
                            of(rows, RollRow::line, new Integer[0]),
                            of(rows, RollRow::newPerson, new UUID[0]),
                            texts(RollRow::employeeNo),
                            texts(RollRow::name),
                            texts(RollRow::sex),
                            texts(RollRow::phone),
                            texts(RollRow::post),
                            of(rows, RollRow::manager, new Boolean[0]),
                            of(rows, RollRow::dispatched, new Boolean[0]),
                            of(rows, RollRow::disabled, new Boolean[0]),
                            texts(RollRow::constituency))
                    .update();
            rows.clear();
        }

        private void flushFindings() {
            if (findings.isEmpty()) return;
            sql.sql(
                            """
                            insert into roll_import_problem (import_id, line, column_name, error, reason, compared)
                            select ?, r.*, false from unnest(?, ?, ?, ?) as r
                            """)
                    .params(
                            importId,
                            of(findings, Finding::line, new Integer[0]),
                            of(findings, Finding::column, new String[0]),
                            of(findings, Finding::error, new Boolean[0]),
                            of(findings, Finding::stored, new String[0]))
                    .update();
            findings.clear();
        }

        private String[] texts(Function<RollRow, @Nullable String> value) {
            return of(rows, value, new String[0]);
        }

        private static <T, V extends @Nullable Object> V[] of(List<T> all, Function<T, V> value, V[] type) {
            return all.stream().map(value).toList().toArray(type);
        }
    }
}
