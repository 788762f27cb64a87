package heyi.process;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.jobexecutor.AcquireJobsCommandFactory;
import org.camunda.bpm.engine.impl.jobexecutor.AcquiredJobs;
import org.camunda.bpm.engine.impl.jobexecutor.DefaultAcquireJobsCommandFactory;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The work that the engine does by itself: whether somebody looks for it, how much waits, and its end at a shutdown. */
@Component
public class EngineJobs implements DisposableBean {

    /** The executor looks every five seconds when nothing is to be done. */
    private static final Duration LOOKS_AT_LEAST = Duration.ofMinutes(1);

    private final @Nullable JobExecutor executor;
    private final JdbcClient sql;
    private final Clock clock;
    private volatile @Nullable Instant looked;

    EngineJobs(ObjectProvider<JobExecutor> executor, JdbcClient sql, Clock clock) {
        this.executor = executor.getIfAvailable();
        this.sql = sql;
        this.clock = clock;
        if (this.executor != null) this.executor.setAcquireJobsCmdFactory(noticed(this.executor));
    }

    private AcquireJobsCommandFactory noticed(JobExecutor watched) {
        var factory = new DefaultAcquireJobsCommandFactory(watched);
        return new AcquireJobsCommandFactory() {
            @Override
            public Command<AcquiredJobs> getCommand(int number) {
                looked = clock.instant();
                return factory.getCommand(number);
            }
        };
    }

    public State state() {
        if (executor == null || !executor.isActive()) return State.STOPPED;
        var last = looked;
        var stuck = last == null || last.plus(LOOKS_AT_LEAST).isBefore(clock.instant());
        return stuck ? State.STUCK : State.WORKING;
    }

    /**
     * Takes no further job when the application ends. What runs comes to its end, as far as
     * {@code spring.lifecycle.timeout-per-shutdown-phase} allows; the rest is {@linkplain #destroy given back}.
     */
    @Order(Ordered.HIGHEST_PRECEDENCE)
    @EventListener(ContextClosedEvent.class)
    public void takeNoMore() {
        if (executor != null && executor.isActive()) executor.shutdown();
    }

    /**
     * Lets another node take what is not done yet, at once instead of when the locks run out. Should a job of ours come to its
     * end after all, the engine refuses it, since its row has been changed. Whatever commits just now is left alone.
     */
    @Override
    public void destroy() {
        if (executor == null) return;
        sql.sql(
                        """
                        update act_ru_job set rev_ = rev_ + 1, lock_owner_ = null, lock_exp_time_ = null
                        where id_ in (select id_ from act_ru_job where lock_owner_ = ? for update skip locked)
                        """)
                .param(executor.getLockOwner())
                .update();
    }

    public Counts counts() {
        return sql.sql(
                        """
                        select count(*) filter (where j.retries_ > 0 and (j.duedate_ is null or j.duedate_ <= :now)) as due,
                               count(*) filter (where j.exception_msg_ is not null) as failing,
                               count(*) filter (where j.retries_ = 0) as failed,
                               count(*) filter (where j.process_def_key_ = :document) as documents
                        from act_ru_job j where j.suspension_state_ = 1 and j.handler_type_ <> 'history-cleanup'
                        """)
                // the engine keeps times of the JVM's zone, which the driver knows
                .param("now", Timestamp.from(clock.instant()))
                .param("document", DocumentProcess.KEY)
                .query(Counts.class)
                .single();
    }

    public enum State {
        WORKING,
        /** The executor runs, but nobody looks for jobs. */
        STUCK,
        STOPPED
    }

    /**
     * @param due may run now
     * @param failing the last attempt failed, with or without further ones
     * @param failed no further attempt, until an administrator or the next round of {@link StuckJobs}
     * @param documents ordered and not yet made
     */
    public record Counts(long due, long failing, long failed, long documents) {}
}
