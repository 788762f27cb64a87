package heyi.rehearsal;

import heyi.rehearsal.Roll.Entry;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Writes a whole roll with one statement a table. */
final class RollTables {

    private final JdbcClient sql;

    RollTables(JdbcClient sql) {
        this.sql = sql;
    }

    void fill(UUID employer, List<Entry> roll, List<Entry> delegates) {
        sql.sql("insert into person (id, name, sex, phone) select * from unnest(?, ?, ?, ?)")
                .params(
                        ids(roll),
                        texts(roll, Entry::name),
                        texts(roll, e -> e.sex().name()),
                        texts(roll, Entry::phone))
                .update();
        sql.sql(
                        """
                        insert into worker (employer_id, person_id, employee_no, post, manager, dispatched, disabled)
                        select ?, r.* from unnest(?, ?, ?, ?, ?, ?) as r
                        """)
                .params(
                        employer,
                        ids(roll),
                        texts(roll, Entry::employeeNo),
                        texts(roll, Entry::post),
                        flags(roll, Entry::manager),
                        flags(roll, Entry::dispatched),
                        flags(roll, Entry::disabled))
                .update();
        sql.sql("insert into delegate (employer_id, person_id, constituency) select ?, r.* from unnest(?, ?) as r")
                .params(employer, ids(delegates), texts(delegates, Entry::workshop))
                .update();
    }

    private static UUID[] ids(List<Entry> entries) {
        return entries.stream().map(Entry::person).toArray(UUID[]::new);
    }

    private static String[] texts(List<Entry> entries, Function<Entry, String> value) {
        return entries.stream().map(value).toArray(String[]::new);
    }

    private static Boolean[] flags(List<Entry> entries, Function<Entry, Boolean> value) {
        return entries.stream().map(value).toArray(Boolean[]::new);
    }
}
