package heyi.process;

import static org.assertj.core.api.Assertions.assertThat;

import heyi.TestDatabase;
import heyi.bench.BenchTable;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a sweep costs while a million items are open: nothing but what there is to do. */
@Tag("bench")
class AttentionBenchTest {

    private static final int ITEMS = 1_000_000;
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    private final JdbcClient sql = JdbcClient.create(TestDatabase.create());

    @Test
    void an_idle_sweep_over_a_million_open_items_reads_one_page_of_an_index() {
        fill();
        var attention = new Attention(sql);
        var idle = timed(() -> attention.due(TODAY, null));
        assertThat(attention.due(TODAY, null)).isEmpty();
        var each = timed(this::unremindedAsItWas);
        BenchTable.compare(
                BenchTable.text("idle sweep for reminders over %,d open items", ITEMS),
                BenchTable.text("%.1f ms", idle.toNanos() / 1e6),
                BenchTable.text("%.1f ms looking for a message of each", each.toNanos() / 1e6),
                (double) each.toNanos() / idle.toNanos(),
                "stated");
        assertThat(plan()).anyMatch(line -> line.contains("inbox_item_attend")).noneMatch(l -> l.contains("Seq Scan"));
        assertThat(idle).isLessThan(Duration.ofMillis(50));

        sql.sql("update inbox_item set attend_on = ? where task_id like '%00'")
                .param(TODAY)
                .update();
        var busy = timed(() -> pages(attention));
        BenchTable.state(
                BenchTable.text("sweep with %,d items to be looked at", ITEMS / 100),
                BenchTable.text("%.1f ms", busy.toNanos() / 1e6),
                "stated");
        assertThat(pages(attention)).isEqualTo(ITEMS / 100);
    }

    private static int pages(Attention attention) {
        var found = 0;
        for (var page = attention.due(TODAY, null);
                !page.isEmpty();
                page = attention.due(TODAY, page.get(page.size() - 1))) {
            found += page.size();
        }
        return found;
    }

    /** Every item has a date within a year, none to be looked at today; each tenth was reminded of. */
    private void fill() {
        sql.sql("alter table inbox_item drop constraint inbox_item_case_id_fkey")
                .update();
        sql.sql("alter table message drop constraint message_person_id_fkey").update();
        sql.sql(
                        """
                        insert into inbox_item (task_id, group_key, case_id, process, step, title, role, paper, employer, case_number,
                                                clock, due_on, due_why, sort_on, created_at, attend_on)
                        select lpad(n::text, 36, '0'), 'union:' || (n % 20000), gen_random_uuid(), 'filing', 'FileAgreement', '报送集体合同',
                               'HEAD', false, '企业', n::text, 'FILING', :today::date + 1 + n % 365, '依据', :today::date + 1 + n % 365,
                               '2026-03-01T00:00:00Z', :today::date + 1 + n % 365
                        from generate_series(1, :items) n
                        """)
                .param("today", TODAY)
                .param("items", ITEMS)
                .update();
        sql.sql(
                        """
                        insert into message (id, person_id, kind, about, created_at, due_at, sent_at)
                        select gen_random_uuid(), gen_random_uuid(), 'REMINDER', task_id || ' ' || group_key, created_at, created_at, created_at
                        from inbox_item where task_id like '%0'
                        """)
                .update();
        sql.sql("analyze inbox_item").update();
        sql.sql("analyze message").update();
    }

    private List<String> plan() {
        return sql.sql(
                        """
                        explain select task_id from inbox_item
                        where attend_on <= date '2026-03-02' and (attend_on, task_id, group_key) > (date '1970-01-01', '', '')
                        order by attend_on, task_id, group_key limit 500
                        """)
                .query(String.class)
                .list();
    }

    /** The question of the sweep before items knew their day, to compare with. */
    private int unremindedAsItWas() {
        return sql.sql(
                        """
                        select count(*) from (
                            select i.task_id, i.group_key, i.case_id, i.clock, i.due_on from inbox_item i
                            where i.due_on >= ?
                              and not exists (select 1 from message m where m.kind = 'REMINDER'
                                                and m.about = i.task_id || ' ' || i.group_key)
                            order by i.due_on, i.task_id, i.group_key) as found
                        """)
                .param(TODAY)
                .query(Integer.class)
                .single();
    }

    private static Duration timed(Runnable each) {
        each.run();
        var started = System.nanoTime();
        each.run();
        return Duration.ofNanos(System.nanoTime() - started);
    }
}
