package heyi.process;

import static heyi.bench.BenchTable.text;
import static org.assertj.core.api.Assertions.assertThat;

import heyi.TestDatabase;
import heyi.bench.BenchTable;
import heyi.database.RecordClient;
import heyi.party.Actor;
import heyi.party.Organisation;
import heyi.party.OrganisationKind;
import heyi.party.Role;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A person's list and counts, in our own table and by the engine's query over the same items. Ten thousand people; a
 * tenth of the items lies with a hundred bureaus, the rest with employers' unions. The smaller installation has fewer
 * parties, each with as much to do.
 */
@Tag("bench")
class InboxBenchTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final int PAGE = 21;
    private static final int ASKED = 1_000;
    private static final int TURNS = 9;
    private static final int ASKED_OF_ENGINE = 100;

    @Test
    void a_page_and_counts_of_a_million_items_against_the_engines_query() {
        var small = new Installation(10_000);
        var large = new Installation(1_000_000);
        var pages = ask(ASKED, large.by(large::page), small.by(small::page));
        var page = pages.get(0);
        var fewer = pages.get(1);
        var counted = ask(ASKED, large.by(large::counts), small.by(small::counts));
        var counts = counted.get(0);
        var fewerCounts = counted.get(1);
        var engine = ask(ASKED_OF_ENGINE, large.by(large::enginePage)).get(0);
        var engineCounts = ask(ASKED_OF_ENGINE, large.by(large::engineCount)).get(0);
        BenchTable.compare(
                "inbox, 1,000,000 items, first page",
                page.told(),
                engine.told(),
                engine.p95 / page.p95,
                "p95 < 50 ms, 20 x TaskQuery");
        BenchTable.compare(
                "inbox, 1,000,000 items, counts",
                counts.told(),
                engineCounts.told(),
                engineCounts.p95 / counts.p95,
                "p95 < 20 ms");
        BenchTable.compare(
                "inbox, page of 1,000,000 items against 10,000",
                page.told(),
                fewer.told(),
                page.p95 / fewer.p95,
                "p95 < x 1.5");
        BenchTable.compare(
                "inbox, counts of 1,000,000 items against 10,000",
                counts.told(),
                fewerCounts.told(),
                counts.p95 / fewerCounts.p95,
                "p95 < x 1.5");
    }

    /** In ms; each the median of all turns. */
    private record Times(double p50, double p95) {
        String told() {
            return text("p50 %.2f ms, p95 %.2f ms", p50, p95);
        }
    }

    private static final class Installation {

        private final JdbcClient sql;
        private final Inbox inbox;
        private final ProcessEngine engine;
        private final UUID[] unions;
        private final UUID[] bureaus;
        private final List<Actor> people;

        Installation(int items) {
            var source = TestDatabase.create();
            sql = new RecordClient(new NamedParameterJdbcTemplate(source));
            inbox = new Inbox(sql);
            unions = parties(items / 100);
            bureaus = parties(Math.max(1, items / 10_000));
            fill(items);
            var configuration = new StandaloneProcessEngineConfiguration();
            configuration.setDataSource(source);
            configuration.setDatabaseSchemaUpdate("false");
            configuration.setProcessEngineName("inbox-" + items);
            configuration.setJobExecutorActivate(false);
            engine = configuration.buildProcessEngine();
            var random = new Random(1);
            people = Stream.generate(() -> person(random)).limit(10_000).toList();
        }

        private static UUID[] parties(int count) {
            return Stream.generate(UUID::randomUUID).limit(count).toArray(UUID[]::new);
        }

        /** Each tenth works for a bureau, some chairs have up to three unions. */
        private Actor person(Random random) {
            var bureau = random.nextInt(10) == 0;
            var from = bureau ? bureaus : unions;
            var kind = bureau ? OrganisationKind.BUREAU : OrganisationKind.UNION;
            var mandates = random.ints(bureau ? 1 : 1 + random.nextInt(3), 0, from.length)
                    .distinct()
                    .mapToObj(i -> new Actor.Mandate(from[i], kind, "", Role.HEAD, ""))
                    .toList();
            return new Actor(UUID.randomUUID(), "", mandates, Set.of(), false);
        }

        private void fill(int items) {
            sql.sql("alter table inbox_item drop constraint inbox_item_case_id_fkey")
                    .update();
            sql.sql(
                            """
                            insert into inbox_item (task_id, group_key, case_id, process, step, title, role, paper, employer, case_number,
                                                    clock, due_on, due_why, sort_on, created_at, attend_on)
                            select lpad(n::text, 36, '0'),
                                   case when n % 10 = 0 then :bureau || (:bureaus)[1 + n / 10 % :bureauCount]
                                        else :union || (:unions)[1 + (n / 10 * 9 + n % 10) % :unionCount] end,
                                   gen_random_uuid(), 'filing', 'FileAgreement', '报送集体合同', 'HEAD', false, '企业' || n, n::text,
                                   'FILING', d, '依据', d, '2026-03-01T00:00:00Z', d
                            from generate_series(1, :items) n, lateral (select :today::date - 10 + n % 365 * 7919 % 365 as d) as due
                            """)
                    .param("bureau", prefix(OrganisationKind.BUREAU))
                    .param("union", prefix(OrganisationKind.UNION))
                    .param("bureaus", bureaus)
                    .param("bureauCount", bureaus.length)
                    .param("unions", unions)
                    .param("unionCount", unions.length)
                    .param("items", items)
                    .param("today", TODAY)
                    .update();
            sql.sql(
                            """
                            insert into act_ru_task (id_, rev_, name_, task_def_key_, priority_, create_time_, due_date_, suspension_state_)
                            select task_id, 1, title, 'User_' || step, 50, created_at, due_on, 1 from inbox_item
                            """)
                    .update();
            sql.sql(
                            """
                            insert into act_ru_identitylink (id_, rev_, group_id_, type_, task_id_)
                            select 'l' || substr(task_id, 2), 1, group_key, 'candidate', task_id from inbox_item
                            """)
                    .update();
            for (var table : List.of("inbox_item", "act_ru_task", "act_ru_identitylink")) {
                sql.sql("vacuum analyze " + table).update();
            }
        }

        private static String prefix(OrganisationKind kind) {
            var id = new UUID(0, 0);
            return Organisation.group(kind, id).replace(id.toString(), "");
        }

        void page(Actor actor) {
            assertThat(inbox.page(actor, Inbox.Filter.NONE, null, PAGE)).isNotEmpty();
        }

        void counts(Actor actor) {
            assertThat(inbox.counts(actor, TODAY).open()).isPositive();
        }

        void enginePage(Actor actor) {
            assertThat(engine.getTaskService()
                            .createTaskQuery()
                            .taskCandidateGroupIn(List.copyOf(actor.groups()))
                            .orderByDueDate()
                            .asc()
                            .orderByTaskId()
                            .asc()
                            .listPage(0, PAGE))
                    .isNotEmpty();
        }

        void engineCount(Actor actor) {
            assertThat(engine.getTaskService()
                            .createTaskQuery()
                            .taskCandidateGroupIn(List.copyOf(actor.groups()))
                            .count())
                    .isPositive();
        }

        /** Each question by somebody else. */
        Questions by(Consumer<Actor> question) {
            return new Questions(people, question, new Random(2));
        }
    }

    /** In turns, so that all meet the same moods of the machine; the first turn warms up. */
    private static List<Times> ask(int count, Questions... all) {
        for (var questions : all) questions.ask(count);
        var runs = Stream.of(all).map(q -> new ArrayList<double[]>()).toList();
        for (int turn = 0; turn < TURNS; turn++)
            for (int i = 0; i < all.length; i++) runs.get(i).add(all[i].ask(count));
        return runs.stream()
                .map(r -> new Times(middle(r, count / 2), middle(r, count * 95 / 100)))
                .toList();
    }

    private static double middle(List<double[]> runs, int rank) {
        return BenchTable.middle(runs.stream().mapToDouble(t -> t[rank]).toArray());
    }

    private record Questions(List<Actor> people, Consumer<Actor> question, Random random) {

        /** @return in ms, the shortest first */
        double[] ask(int count) {
            var times = new double[count];
            for (int i = 0; i < count; i++) {
                var actor = people.get(random.nextInt(people.size()));
                var started = System.nanoTime();
                question.accept(actor);
                times[i] = (System.nanoTime() - started) / 1e6;
            }
            Arrays.sort(times);
            return times;
        }
    }
}
