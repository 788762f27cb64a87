package heyi.process;

import static heyi.bench.BenchTable.text;
import static org.assertj.core.api.Assertions.assertThat;

import heyi.HeyiTest;
import heyi.Round;
import heyi.TestClock;
import heyi.TestDatabase;
import heyi.bench.BenchTable;
import heyi.form.Upload;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What the domain's share of an act costs: the same models, from the first nomination to the agreement ready for filing,
 * once through the desk and once in an engine of the same settings with {@link EmptyGlue}. One thread; only the
 * completing call is timed.
 */
@HeyiTest
@Tag("bench")
class ActsBenchTest {

    private static final int ROUNDS = 5;
    private static final int GROWTH = 50;
    private static final String LAST = "FileAgreement";

    /** What each step of an untroubled round tells its model. */
    private static final Map<String, Map<String, Object>> RESULTS = Map.of(
            "NominateRepresentatives", Map.of("elected", true),
            "ServeOffer", Map.of("serviceMode", "ELECTRONIC"),
            "ReplyToOffer", Map.of("offerOutcome", "AGREED"),
            "SignMinutes", Map.of("meetingOutcome", "DRAFT"),
            "AgreeDraft", Map.of("draftAgreed", true, "readoption", true));

    private static final Map<String, Object> DOCUMENT = Map.of("kind", "OFFER", "subject", "1");

    @Autowired
    ApplicationContext context;

    @Autowired
    Desk desk;

    @Autowired
    Inbox inbox;

    @Autowired
    JdbcClient sql;

    @Autowired
    RuntimeService runtime;

    /** How many documents each step orders; the peer starts as many of the same process. */
    private final Map<String, Long> ordered = new HashMap<>();

    @AfterEach
    void let_the_clock_go() {
        TestClock.letGo();
    }

    @Test
    void acts_through_the_desk_against_the_models_alone() {
        var engine = engine();
        var medians = BenchTable.inTurn(this::through_the_desk, () -> alone(engine));
        BenchTable.compare(
                "acts a second, one thread, documents off",
                text("%.0f/s", medians[0]),
                text("%.0f/s same models, empty glue", medians[1]),
                medians[0] / medians[1],
                "1/2");
        engine.close();
    }

    @Test
    void whole_cycles_with_documents() {
        var documents = sql.sql("select count(*) from document").query(Integer.class);
        var before = documents.single();
        var started = System.nanoTime();
        for (int i = 0; i < ROUNDS; i++) cycle();
        var rate = BenchTable.perSecond(ROUNDS, started);
        var made = (documents.single() - before) / ROUNDS;
        BenchTable.state(
                "whole cycles with documents, one thread", text("%.2f/s (%d documents each)", rate, made), "stated");
        var grown = new long[] {size("act\\_%"), size("%")};
        for (int i = 0; i < GROWTH; i++) cycle();
        var engine = (size("act\\_%") - grown[0]) / GROWTH;
        BenchTable.state(
                "room of one cycle in the database",
                text("%d kB, of it %d kB of the engine", (size("%") - grown[1]) / GROWTH >> 10, engine >> 10),
                "stated");
        var files = sql.sql(
                        "select avg(bytes) from (select sum(size) as bytes from document group by case_id) as each_one")
                .query(Double.class)
                .single();
        BenchTable.state("room of one cycle's documents", text("%.0f kB", files / 1024), "stated");
    }

    /** In bytes, with indexes and what is too long for a row. */
    private long size(String tables) {
        return sql.sql(
                        """
                        select sum(pg_total_relation_size(oid)) from pg_class
                        where relkind = 'r' and relnamespace = 'public'::regnamespace and relname like ?
                        """)
                .param(tables)
                .query(Long.class)
                .single();
    }

    private void cycle() {
        var round = Round.open(context);
        for (var open = inbox.of(round.id); !open.isEmpty(); open = inbox.of(round.id)) {
            round.play(open.get(0));
            round.runDocumentJobs();
        }
    }

    /** @return acts a second */
    private double through_the_desk() {
        int acts = 0;
        long took = 0;
        for (int i = 0; i < ROUNDS; i++) {
            var round = Round.open(context);
            while (!round.isOpen(LAST)) {
                var item = inbox.of(round.id).get(0);
                var actor = round.holder(item);
                var form = round.form(item, actor);
                var started = System.nanoTime();
                desk.complete(item.taskId(), actor, form, Upload.NONE);
                took += System.nanoTime() - started;
                acts++;
                count(round, item.step());
            }
        }
        return acts / (took / 1e9);
    }

    private void count(Round round, String step) {
        if (ordered.containsKey(step)) return;
        var all = runtime.createProcessInstanceQuery()
                .processDefinitionKey(DocumentProcess.KEY)
                .processInstanceBusinessKey(round.id.toString())
                .count();
        var before = ordered.values().stream().mapToLong(n -> n).sum();
        ordered.put(step, Math.max(0, all - before));
    }

    /** @return acts a second */
    private double alone(ProcessEngine engine) {
        int acts = 0;
        long took = 0;
        var tasks = engine.getTaskService();
        for (int round = 0; round < ROUNDS; round++) {
            var key = UUID.randomUUID().toString();
            engine.getRuntimeService()
                    .startProcessInstanceByKey(BargainingCycleProcess.KEY, key, Map.of("talksMode", "FIRST"));
            for (int n = 0; ; n++) {
                var task = tasks.createTaskQuery()
                        .processInstanceBusinessKey(key)
                        .listPage(0, 1)
                        .get(0);
                var step = task.getTaskDefinitionKey().substring("User_".length());
                if (step.equals(LAST)) break;
                assertThat(n).as("acts before " + step).isLessThan(40);
                var started = System.nanoTime();
                tasks.complete(task.getId(), RESULTS.getOrDefault(step, Map.of()));
                for (long i = ordered.get(step); i > 0; i--) {
                    engine.getRuntimeService().startProcessInstanceByKey(DocumentProcess.KEY, key, DOCUMENT);
                }
                took += System.nanoTime() - started;
                acts++;
            }
        }
        return acts / (took / 1e9);
    }

    private static ProcessEngine engine() {
        var configuration = new StandaloneProcessEngineConfiguration();
        configuration.setDataSource(TestDatabase.create());
        configuration.setDatabaseSchemaUpdate("false");
        configuration.setProcessEngineName("empty-glue");
        configuration.setHistory("full");
        configuration.setJobExecutorActivate(false);
        configuration.setBeans(EmptyGlue.beans());
        var engine = configuration.buildProcessEngine();
        var models = engine.getRepositoryService().createDeployment();
        for (var model : List.of(
                "bargaining-cycle",
                "representative-election",
                "offer",
                "negotiation",
                "ratification",
                "signing",
                "filing",
                "publication",
                DocumentProcess.KEY)) {
            models.addClasspathResource("bpmn/" + model + ".bpmn");
        }
        models.deploy();
        return engine;
    }
}
