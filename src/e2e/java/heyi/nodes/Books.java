package heyi.nodes;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What must hold of the database when everything is over. Each figure is a number of mistakes, and must be nought. */
final class Books {

    static final String DUE_MESSAGES =
            """
            select count(*) from message
            where sent_at is null and given_up_at is null and skipped_at is null and due_at <= now()
            """;

    private final JdbcClient sql;

    Books(DataSource database) {
        sql = JdbcClient.create(database);
    }

    Map<String, Long> mistakes(List<Cycle> cycles, List<String> timers, List<UUID> waiting) {
        var all = new LinkedHashMap<String, Long>();
        all.put("acknowledged acts that are not in the timeline exactly once", lost(cycles));
        all.put("timelines that differ from the course of a cycle", odd(cycles));
        all.put("documents missing or twice", documents(cycles));
        all.put("votes whose ballots are not those of its voters", ballots());
        all.put("voters of a vote who did not vote", count("select count(*) from voter_roll where not voted"));
        all.put(
                "messages with the same key",
                count(
                        "select count(*) - count(distinct (kind, about, person_id)) from message where person_id is not null"));
        all.put("messages that are due and lie there", count(DUE_MESSAGES));
        all.put(
                "messages still leased",
                count(
                        "select count(*) from message where claimed_until is not null and sent_at is null and skipped_at is null"));
        all.put("messages given up", count("select count(*) from message where given_up_at is not null"));
        all.put("timers that did not run exactly once", timers(timers));
        all.put("cases whose date did not pass on exactly once", passed(waiting));
        all.put(
                "tasks of the engine without inbox, or the other way round",
                count(
                        """
                        select count(*) from act_ru_task t full join (select distinct task_id from inbox_item) i on i.task_id = t.id_
                        where t.id_ is null or i.task_id is null
                        """));
        all.put(
                "jobs left over with a failure",
                count("select count(*) from act_ru_job where exception_msg_ is not null or retries_ = 0"));
        all.put("jobs still locked", count("select count(*) from act_ru_job where lock_owner_ is not null"));
        all.put("cases not where they should be", stages(cases(cycles), true) + stages(waiting, false));
        all.put(
                "instances of finished cases that still run",
                count(
                        """
                        select count(*) from act_ru_execution e join bargaining_case c on c.id::text = e.business_key_
                        where c.closed_at is not null
                        """));
        all.put(
                "migrations not run exactly once",
                count(
                        "select count(*) - count(distinct version) from flyway_schema_history where version is not null"));
        all.put("models deployed twice", count("select count(*) - count(distinct key_) from act_re_procdef"));
        return all;
    }

    private static List<UUID> cases(List<Cycle> cycles) {
        return cycles.stream().map(c -> c.id).toList();
    }

    private long stages(List<UUID> cases, boolean closed) {
        return cases.stream()
                .filter(id -> sql.sql(
                                        """
                                        select count(*) from bargaining_case
                                        where id = ? and stage = ? and (closed_at is not null) = ?
                                        """)
                                .params(id, closed ? "IN_FORCE" : "OFFER", closed)
                                .query(Long.class)
                                .single()
                        != 1)
                .count();
    }

    private long lost(List<Cycle> cycles) {
        return cycles.stream()
                .flatMap(c -> c.acknowledged.stream())
                .filter(a -> sql.sql("select count(*) from act where task_id = ? and step = ?")
                                .params(a.taskId(), a.step())
                                .query(Long.class)
                                .single()
                        != 1)
                .count();
    }

    /** All cycles take the same course; the first is the measure, and it must be complete itself. */
    private long odd(List<Cycle> cycles) {
        var timelines = cycles.stream().map(c -> steps(c.id)).toList();
        var first = timelines.get(0);
        if (!first.contains("OpenCase") || !first.contains("PublishAgreement")) return cycles.size();
        return timelines.stream().filter(t -> !t.equals(first)).count();
    }

    /** Sorted, since what two parties do at the same time comes in either order. */
    private List<String> steps(UUID id) {
        return sql.sql("select step from act where case_id = ? order by step")
                .param(id)
                .query(String.class)
                .list();
    }

    private long documents(List<Cycle> cycles) {
        var sets = cycles.stream()
                .map(c -> sql.sql("select kind from document where case_id = ? order by kind")
                        .param(c.id)
                        .query(String.class)
                        .list())
                .toList();
        if (!sets.get(0).contains("AGREEMENT")) return cycles.size();
        return sets.stream().filter(s -> !s.equals(sets.get(0))).count();
    }

    private long ballots() {
        return count(
                """
                select count(*) from vote v
                where exists (select 1 from vote_item i where i.vote_id = v.id
                  and (select count(*) from ballot b where b.vote_id = v.id and b.item_no = i.no)
                      <> (select count(*) from voter_roll r where r.vote_id = v.id and r.voted))
                """);
    }

    private long timers(List<String> jobs) {
        return jobs.stream()
                .filter(job -> sql.sql("select count(*) from act_hi_job_log where job_id_ = ? and job_state_ = 2")
                                .param(job)
                                .query(Long.class)
                                .single()
                        != 1)
                .count();
    }

    private long passed(List<UUID> cases) {
        return cases.stream()
                .filter(id -> sql.sql("select count(*) from inbox_item where case_id = ? and step = 'UrgeEmployer'")
                                .param(id)
                                .query(Long.class)
                                .single()
                        != 1)
                .count();
    }

    long count(String query) {
        return sql.sql(query).query(Long.class).single();
    }

    /** The timers of cases that wait for a reply. */
    List<String> timersOf(List<UUID> cases) {
        var all = new ArrayList<String>();
        for (var id : cases) {
            all.addAll(sql.sql(
                            """
                            select j.id_ from act_ru_job j join act_ru_execution e on e.id_ = j.process_instance_id_
                            where e.business_key_ = ? and j.process_def_key_ = 'offer' and j.type_ = 'timer' order by j.duedate_
                            """)
                    .param(id.toString())
                    .query(String.class)
                    .list());
        }
        return all;
    }
}
