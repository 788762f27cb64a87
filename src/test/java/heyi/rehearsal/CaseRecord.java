package heyi.rehearsal;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a played round left in the database, read without the application. */
final class CaseRecord {

    final JdbcClient sql;
    private final UUID id;

    private CaseRecord(JdbcClient sql, UUID id) {
        this.sql = sql;
        this.id = id;
    }

    /** In the order in which they were opened. */
    static List<CaseRecord> all(DataSource source) {
        var sql = JdbcClient.create(source);
        return sql.sql("select id from bargaining_case order by number").query(UUID.class).list().stream()
                .map(id -> new CaseRecord(sql, id))
                .toList();
    }

    static CaseRecord of(DataSource source, UUID id) {
        return new CaseRecord(JdbcClient.create(source), id);
    }

    List<String> steps() {
        return texts("select step from act where case_id = ? order by serial");
    }

    String stage() {
        return texts("select stage from bargaining_case where id = ? and closed_at is not null")
                .get(0);
    }

    /** Last days of all clocks of a name, in the order in which they started. */
    List<LocalDate> due(String clock) {
        return sql.sql("select due_on from case_clock where case_id = ? and clock = ? order by started_at")
                .params(id, clock)
                .query(LocalDate.class)
                .list();
    }

    /** On which days a step was done. */
    List<LocalDate> days(String step) {
        return sql.sql(
                        """
                        select (at at time zone 'Asia/Shanghai')::date from act where case_id = ? and step = ? order by serial
                        """)
                .params(id, step)
                .query(LocalDate.class)
                .list();
    }

    List<String> documents() {
        return texts(
                "select kind || ' ' || subject from document where case_id = ? order by created_at, kind, subject");
    }

    /** One line a vote: purpose, voters, voted, ballots of its first item, items, ballots. */
    List<String> votes() {
        return texts(
                """
                select v.purpose || ' ' || (select count(*) from voter_roll r where r.vote_id = v.id) || ' '
                       || (select count(*) from voter_roll r where r.vote_id = v.id and r.voted) || ' '
                       || (select count(*) from ballot b where b.vote_id = v.id and b.item_no = 1) || ' '
                       || (select count(*) from vote_item i where i.vote_id = v.id) || ' '
                       || (select count(*) from ballot b where b.vote_id = v.id)
                from vote v where v.case_id = ? order by v.opens_at
                """);
    }

    List<String> texts(String query) {
        return sql.sql(query).param(id).query(String.class).list();
    }

    LocalDate date(String query) {
        return sql.sql(query).param(id).query(LocalDate.class).single();
    }

    /** Open items that only the inbox or only the engine knows. */
    static int drift(DataSource source) {
        return JdbcClient.create(source)
                .sql(
                        """
                        select count(*) from act_ru_task t
                        full join (select distinct task_id from inbox_item) i on i.task_id = t.id_
                        where t.id_ is null or i.task_id is null
                        """)
                .query(Integer.class)
                .single();
    }
}
