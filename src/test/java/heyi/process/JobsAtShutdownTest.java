package heyi.process;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import heyi.HeyiApplication;
import heyi.TestDatabase;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A node that is told to stop while two jobs run: one that ends in time, and one that does not. */
class JobsAtShutdownTest {

    @TempDir
    Path home;

    private final HikariDataSource database = (HikariDataSource) TestDatabase.create();
    private final JdbcClient sql = JdbcClient.create(database);
    private final Labour labour = new Labour();

    @Test
    void what_ends_in_time_is_done_and_the_rest_may_be_taken_at_once() throws Exception {
        try (var node = start()) {
            deploy(node.getBean(RepositoryService.class));
            var runtime = node.getBean(RuntimeService.class);
            runtime.startProcessInstanceByKey("labour", Map.of("what", "short"));
            runtime.startProcessInstanceByKey("labour", Map.of("what", "endless"));
            assertThat(labour.begun.await(30, SECONDS)).isTrue();
            var end = new Thread(node::close, "end");
            end.start();
            await().until(() -> node.getBean(EngineJobs.class).state() == EngineJobs.State.STOPPED);
            labour.shortEnds.countDown();
            end.join(SECONDS.toMillis(30));
            assertThat(end.isAlive()).isFalse();
        }
        assertThat(labour.done).containsExactly("short");
        assertThat(sql.sql(
                                "select lock_owner_ is null and duedate_ is null and retries_ = 3 from act_ru_job where process_def_key_ = 'labour'")
                        .query(Boolean.class)
                        .list())
                .containsExactly(true);

        // the thread that nobody could stop goes on, and changes nothing any more
        labour.endlessEnds.countDown();
        try (var other = start()) {
            await().atMost(30, SECONDS).until(() -> count("act_ru_job where process_def_key_ = 'labour'") == 0);
        }
        assertThat(labour.done.stream().distinct()).containsExactlyInAnyOrder("short", "endless");
        assertThat(count("act_hi_job_log where job_state_ = 2 and process_def_key_ = 'labour'"))
                .isEqualTo(2);
    }

    private long count(String from) {
        return sql.sql("select count(*) from " + from).query(Long.class).single();
    }

    private ConfigurableApplicationContext start() {
        var work = (ApplicationContextInitializer<ConfigurableApplicationContext>)
                context -> context.getBeanFactory().registerSingleton("labour", labour);
        return new SpringApplicationBuilder(HeyiApplication.class)
                .initializers(work)
                .registerShutdownHook(false)
                .run(
                        "--server.port=0",
                        "--heyi.data-dir=" + home,
                        "--heyi.schedule=false",
                        "--heyi.secret-key=a key for tests that is long enough",
                        "--spring.datasource.url=" + database.getJdbcUrl(),
                        "--spring.datasource.username=" + database.getUsername(),
                        "--spring.datasource.password=" + database.getPassword(),
                        "--spring.lifecycle.timeout-per-shutdown-phase=2s");
    }

    private static void deploy(RepositoryService repository) {
        var model = Bpmn.createExecutableProcess("labour")
                .camundaHistoryTimeToLive(1)
                .startEvent()
                .serviceTask()
                .camundaAsyncBefore()
                .camundaExpression("${labour.toil(what)}")
                .endEvent()
                .done();
        repository.createDeployment().addModelInstance("labour.bpmn", model).deploy();
    }

    public static final class Labour {
        private final CountDownLatch begun = new CountDownLatch(2);
        private final CountDownLatch shortEnds = new CountDownLatch(1);
        private final CountDownLatch endlessEnds = new CountDownLatch(1);
        private final List<String> done = new CopyOnWriteArrayList<>();

        public void toil(String what) {
            begun.countDown();
            awaitWithPatience(what.equals("short") ? shortEnds : endlessEnds);
            done.add(what);
        }

        /** As one who reads from a dead line: no interruption is heard. */
        private static void awaitWithPatience(CountDownLatch latch) {
            while (true) {
                try {
                    latch.await();
                    return;
                } catch (InterruptedException deaf) {
                    continue;
                }
            }
        }
    }
}
