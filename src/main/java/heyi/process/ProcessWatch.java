package heyi.process;

import heyi.casefile.CaseId;
import heyi.casefile.Deadlines;
import heyi.party.Actor;
import heyi.rules.RuleBroken;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.camunda.bpm.engine.ManagementService;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * All processes of the installation for its administrators: what runs, what failed, what is late. Nobody is named, and what
 * a case says stays in the case.
 */
@Component
@Transactional
public class ProcessWatch {

    /** A timer that is a little over its time only waits for the next look of the job executor. */
    private static final Duration GRACE = Duration.ofMinutes(10);

    /** Where the engine only says that the database refused, the first cause says why. */
    private static final String FAILED =
            """
            select j.id_ as job, j.process_def_id_ as definition, j.process_def_key_ as process, d.act_id_ as activity,
                   c.id as case_id, c.number,
                   case when j.exception_msg_ like 'An exception occurred in the persistence layer%'
                        then coalesce(substring(convert_from(x.bytes_, 'UTF8') from '.*\\nCaused by: ([^\\n]*)'), j.exception_msg_)
                        else j.exception_msg_ end as fault,
                   j.retries_ as retries
            from act_ru_job j
            join act_ru_execution p on p.id_ = j.process_instance_id_
            join bargaining_case c on c.id::text = p.business_key_
            left join act_ru_jobdef d on d.id_ = j.job_def_id_
            left join act_ge_bytearray x on x.id_ = j.exception_stack_id_
            where (j.exception_msg_ is not null or j.exception_stack_id_ is not null or j.retries_ = 0)
            """;

    private final JdbcClient sql;
    private final ManagementService management;
    private final ModelDiagrams diagrams;
    private final FaultText faults;
    private final Deadlines deadlines;
    private final Clock clock;

    ProcessWatch(
            JdbcClient sql,
            ManagementService management,
            ModelDiagrams diagrams,
            FaultText faults,
            Deadlines deadlines,
            Clock clock) {
        this.sql = sql;
        this.management = management;
        this.diagrams = diagrams;
        this.faults = faults;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    /** @param model null for all */
    public Counts counts(@Nullable String model) {
        return sql.sql(
                        """
                        select (select count(*) from act_ru_execution e join act_re_procdef d on d.id_ = e.proc_def_id_
                                where e.parent_id_ is null and (:model::text is null or d.key_ = :model)) as running,
                               (select count(*) from act_ru_job j
                                where (j.exception_msg_ is not null or j.exception_stack_id_ is not null or j.retries_ = 0)
                                  and j.process_instance_id_ is not null
                                  and (:model::text is null or j.process_def_key_ = :model)) as failed,
                               (select count(distinct i.task_id) from inbox_item i
                                where i.due_on < :today and (:model::text is null or i.process = :model)) as late,
                               (select count(*) from act_ru_job j
                                where j.type_ = 'timer' and j.duedate_ < :overdue and j.process_instance_id_ is not null
                                  and (:model::text is null or j.process_def_key_ = :model)) as overdue_timers
                        """)
                .param("model", model)
                .param("today", deadlines.today())
                .param("overdue", overdue())
                .query(Counts.class)
                .single();
    }

    /** What runs, the oldest case first. */
    public List<Running> running(@Nullable String model, @Nullable Cursor after, int size) {
        return sql.sql(
                        """
                        select e.id_ as id, d.key_ as process, d.version_ as version, c.id as case_id, c.number, c.opened_at
                        from act_ru_execution e
                        join act_re_procdef d on d.id_ = e.proc_def_id_
                        join bargaining_case c on c.id::text = e.business_key_
                        where e.parent_id_ is null and (:model::text is null or d.key_ = :model)
                          and (:at::timestamptz is null or (c.opened_at, e.id_) > (:at::timestamptz, :id))
                        order by c.opened_at, e.id_ limit :size
                        """)
                .param("model", model)
                .param("at", after == null ? null : after.at())
                .param("id", after == null ? "" : after.id())
                .param("size", size)
                .query(Running.class)
                .list();
    }

    /** Jobs whose last attempt failed, whether the engine tries on or has given up. */
    public List<Failed> failed(@Nullable String model, @Nullable String afterJob, int size) {
        return told(sql.sql(
                        FAILED
                                + """
                          and (:model::text is null or j.process_def_key_ = :model) and (:after::text is null or j.id_ > :after)
                        order by j.id_ limit :size
                        """)
                .param("model", model)
                .param("after", afterJob)
                .param("size", size)
                .query(Raw.class)
                .list());
    }

    public Optional<Failed> failed(String job) {
        return told(sql.sql(FAILED + "and j.id_ = ?")
                        .param(job)
                        .query(Raw.class)
                        .list())
                .stream()
                .findFirst();
    }

    /** Open work past its last day, the latest first due; then the engine's timers that should have rung. */
    public List<Late> late(@Nullable String model, @Nullable Cursor after, int size) {
        return sql.sql(
                        """
                        select distinct on (due_on, id) * from (
                            select i.task_id as id, i.process, i.step as activity, i.title, i.case_id, i.case_number as number, i.due_on,
                                   split_part(i.group_key, ':', 1) as party, false as timer
                            from inbox_item i where i.due_on < :today
                            union all
                            select j.id_, j.process_def_key_, d.act_id_, '', c.id, c.number, j.duedate_::date, '', true
                            from act_ru_job j
                            join act_ru_execution p on p.id_ = j.process_instance_id_
                            join bargaining_case c on c.id::text = p.business_key_
                            left join act_ru_jobdef d on d.id_ = j.job_def_id_
                            where j.type_ = 'timer' and j.duedate_ < :overdue) l
                        where (:model::text is null or process = :model)
                          and (:on::date is null or (due_on, id) > (:on::date, :id))
                        order by due_on, id limit :size
                        """)
                .param("model", model)
                .param("today", deadlines.today())
                .param("overdue", overdue())
                .param(
                        "on",
                        after == null || after.at() == null ? null : after.at().toLocalDate())
                .param("id", after == null ? "" : after.id())
                .param("size", size)
                .query(Late.class)
                .list();
    }

    /**
     * Lets a failed job run again as soon as the engine looks, also one that it has given up; kept in the log with who and
     * why.
     *
     * @param why for the other administrators, at most 200 characters
     * @throws NotThere for everybody but an administrator
     * @throws RuleBroken {@code process.job-gone} if it does not fail any more, {@code process.reason-missing}
     */
    public void retry(String job, Actor by, String why) {
        if (!by.administrator()) throw new NotThere();
        var reason = why.strip();
        if (reason.isEmpty() || reason.length() > 200) {
            throw new RuleBroken("process.reason-missing");
        }
        var failed = failed(job).orElseThrow(() -> new RuleBroken("process.job-gone"));
        sql.sql(
                        """
                        insert into process_retry (at, actor_id, job_id, case_id, process, activity, fault, reason)
                        values (?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        OffsetDateTime.now(clock),
                        by.person(),
                        job,
                        failed.caseId(),
                        failed.process(),
                        failed.activity(),
                        failed.fault(),
                        reason)
                .update();
        management.setJobRetries(job, Math.max(failed.retries(), 1));
        management.setJobDuedate(job, Date.from(clock.instant()));
    }

    /** The latest first. */
    public List<Retry> retries(@Nullable Long before, int size) {
        return sql.sql(
                        """
                        select r.id, r.at, p.name as administrator, c.number, r.case_id, r.process, r.activity, r.fault, r.reason
                        from process_retry r join person p on p.id = r.actor_id join bargaining_case c on c.id = r.case_id
                        where :before::bigint is null or r.id < :before
                        order by r.id desc limit :size
                        """)
                .param("before", before)
                .param("size", size)
                .query(Retry.class)
                .list();
    }

    private List<Failed> told(List<Raw> raw) {
        var said = faults.of(
                raw.stream().map(r -> r.fault() == null ? "" : r.fault()).toList());
        var failed = new ArrayList<Failed>();
        for (int i = 0; i < raw.size(); i++) {
            var r = raw.get(i);
            var activity = r.activity() == null ? "" : r.activity();
            var title = diagrams.of(r.definition())
                    .node(activity)
                    .map(ModelDiagram.Node::name)
                    .orElse(activity);
            failed.add(new Failed(
                    r.job(),
                    r.process(),
                    activity,
                    title,
                    new CaseId(r.caseId()).value(),
                    r.number(),
                    said.get(i),
                    r.retries()));
        }
        return failed;
    }

    /** The engine keeps times of the JVM's zone, which the driver knows. */
    private Timestamp overdue() {
        return Timestamp.from(clock.instant().minus(GRACE));
    }

    private record Raw(
            String job,
            String definition,
            String process,
            @Nullable String activity,
            UUID caseId,
            String number,
            @Nullable String fault,
            int retries) {}

    /**
     * @param late open items past their last day
     * @param overdueTimers timers that should have rung
     */
    public record Counts(long running, long failed, long late, long overdueTimers) {}

    /** Where the page before ended. */
    public record Cursor(@Nullable OffsetDateTime at, String id) {}

    public record Running(
            String id, String process, int version, UUID caseId, String number, OffsetDateTime openedAt) {}

    /**
     * @param activity id in the model
     * @param title its Chinese name
     * @param fault the first line of the reason, without names and numbers of persons
     * @param retries attempts left; 0 if the engine has given up
     */
    public record Failed(
            String job,
            String process,
            String activity,
            String title,
            UUID caseId,
            String number,
            String fault,
            int retries) {}

    /** @param party kind of the party whose turn it is, e.g. {@code union}; empty for a timer */
    public record Late(
            String id,
            String process,
            @Nullable String activity,
            String title,
            UUID caseId,
            String number,
            LocalDate dueOn,
            String party,
            boolean timer) {

        public Cursor cursor() {
            return new Cursor(dueOn.atStartOfDay(Deadlines.LAW).toOffsetDateTime(), id);
        }
    }

    /** One act of an administrator. */
    public record Retry(
            long id,
            OffsetDateTime at,
            String administrator,
            String number,
            UUID caseId,
            String process,
            String activity,
            String fault,
            String reason) {}
}
