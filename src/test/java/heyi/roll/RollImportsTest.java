package heyi.roll;

import static heyi.roll.RollFiles.csv;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import heyi.HeyiTest;
import heyi.Together;
import heyi.Xiaoshan;
import heyi.party.Actor;
import heyi.party.Actors;
import heyi.party.Rolls;
import heyi.rules.RuleBroken;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** From a file to the roll: what is shown beforehand, what is refused, what is kept. 40 workers, 30 of them delegates. */
@HeyiTest
class RollImportsTest {

    @Autowired
    ApplicationContext context;

    @Autowired
    RollImports imports;

    @Autowired
    Rolls rolls;

    @Autowired
    Actors actors;

    @Autowired
    JdbcClient sql;

    Xiaoshan firm;
    Actor clerk;
    Actor assistant;

    @BeforeEach
    void settle() {
        firm = Xiaoshan.settle(context);
        clerk = firm.actor(firm.clerk);
        assistant = firm.actor(firm.assistant);
    }

    @Test
    void the_preview_counts_what_would_happen_and_changes_nothing() {
        var lines = everybody();
        lines.set(0, "G001,职工1,女,,缝纫工,否,是,否,一车间");
        lines.remove(39);
        lines.add("N1,新来的,男," + phone() + ",电工,否,否,否,");
        var preview = upload(lines);
        assertThat(preview.added()).isEqualTo(1);
        assertThat(preview.changed()).isEqualTo(1);
        assertThat(preview.unchanged()).isEqualTo(38);
        assertThat(preview.missing()).isEqualTo(1);
        assertThat(preview.errors()).isZero();
        assertThat(rolls.byEmployeeNo(firm.employer, "N1")).isEmpty();
        assertThat(rolls.byEmployeeNo(firm.employer, "G001").orElseThrow().dispatched())
                .isFalse();
    }

    @Test
    void confirming_imports_what_was_previewed_and_keeps_the_old_values() {
        var lines = everybody();
        var phone = phone();
        lines.set(0, "G001,职工1,女," + phone + ",组长,否,是,,一车间");
        lines.add("N1,新来的,男," + phone() + ",电工,否,否,是,");
        var preview = upload(lines);
        var done = imports.confirm(clerk, firm.employer, preview.id(), preview.plan(), false);
        assertThat(done.isConfirmed()).isTrue();
        var first = rolls.byEmployeeNo(firm.employer, "G001").orElseThrow();
        assertThat(first.post()).isEqualTo("组长");
        assertThat(first.dispatched()).isTrue();
        assertThat(rolls.byEmployeeNo(firm.employer, "N1").orElseThrow().disabled())
                .isTrue();
        assertThat(history(first.personId())).singleElement().asString().contains("缝纫工", "组长", phone, "选区");
        assertThat(count("select count(*) from roll_import_row where import_id = ?", preview.id()))
                .as("personal data is not kept twice")
                .isZero();
    }

    @Test
    void confirming_twice_at_once_imports_once_and_answers_the_same() {
        var lines = everybody();
        lines.add("N1,新来的,男," + phone() + ",电工,否,否,否,");
        var preview = upload(lines);
        var both = Together.run(List.of(
                () -> imports.confirm(clerk, firm.employer, preview.id(), preview.plan(), false),
                () -> imports.confirm(assistant, firm.employer, preview.id(), preview.plan(), true)));
        assertThat(both).allMatch(Together.Ended::well);
        assertThat(both.get(0).result()).isEqualTo(both.get(1).result());
        assertThat(rolls.headcount(firm.employer)).isEqualTo(41);
        assertThat(count("select count(*) from worker_change where import_id = ?", preview.id()))
                .isEqualTo(1);
    }

    @Test
    void a_file_with_a_bad_row_imports_nothing() {
        var lines = everybody();
        lines.add("N1,新来的,男," + phone() + ",电工,否,否,否,");
        lines.add("N2,,男,,电工,否,否,否,");
        var preview = upload(lines);
        assertThat(preview.errors()).isEqualTo(1);
        assertThatThrownBy(() -> imports.confirm(clerk, firm.employer, preview.id(), preview.plan(), false))
                .hasFieldOrPropertyWithValue("code", "roll.bad-rows");
        assertThat(rolls.headcount(firm.employer)).isEqualTo(40);
    }

    @Test
    void the_same_number_or_phone_twice_names_both_lines() {
        var phone = phone();
        var preview = upload(List.of("N1,甲,男,," + "工,,,,", "N2,乙,男," + phone + ",工,,,,", "N1,丙,女," + phone + ",工,,,,"));
        assertThat(reasons(preview))
                .filteredOn(r -> r.startsWith("工号“N1”"))
                .hasSize(2)
                .allMatch(r -> r.contains("第 2、4 行"));
        assertThat(reasons(preview))
                .filteredOn(r -> r.startsWith("手机号“"))
                .hasSize(2)
                .allMatch(r -> r.contains("第 3、4 行"));
    }

    @Test
    void a_delegate_in_office_cannot_be_dropped_by_a_file() {
        var lines = everybody();
        lines.remove(0);
        var preview = upload(lines);
        assertThat(imports.leaving(preview)).singleElement().hasFieldOrPropertyWithValue("employeeNo", "G001");
        var refused = catchThrowableOfType(
                RuleBroken.class, () -> imports.confirm(clerk, firm.employer, preview.id(), preview.plan(), true));
        assertThat(refused.code()).isEqualTo("roll.delegate-in-office");
        assertThat(refused).hasMessageContaining("G001");
        assertThat(rolls.headcount(firm.employer)).isEqualTo(40);
        imports.confirm(clerk, firm.employer, preview.id(), preview.plan(), false);
        assertThat(rolls.byEmployeeNo(firm.employer, "G001")).isPresent();
    }

    @Test
    void who_is_missing_leaves_only_if_asked_and_then_has_no_rights_but_a_past() {
        var gone = rolls.byEmployeeNo(firm.employer, "M040").orElseThrow().personId();
        var lines = everybody();
        lines.remove(39);
        var preview = upload(lines);
        var done = imports.confirm(clerk, firm.employer, preview.id(), preview.plan(), true);
        assertThat(done.leftCount()).isEqualTo(1);
        assertThat(rolls.byEmployeeNo(firm.employer, "M040")).isEmpty();
        assertThat(actors.of(gone).employers()).isEmpty();
        assertThat(rolls.search(firm.employer, "M040", 9)).isEmpty();
        assertThat(rolls.byPersons(firm.employer, List.of(gone)))
                .as("documents of their time")
                .hasSize(1);

        var back = upload(everybody());
        imports.confirm(clerk, firm.employer, back.id(), back.plan(), false);
        assertThat(rolls.byEmployeeNo(firm.employer, "M040").orElseThrow().personId())
                .isEqualTo(gone);
        assertThat(history(gone)).hasSize(2);
    }

    @Test
    void a_roll_that_changed_since_the_preview_is_not_overwritten() {
        var preview = upload(everybody());
        var other = everybody();
        other.add("N1,新来的,男," + phone() + ",电工,否,否,否,");
        var first = upload(other);
        imports.confirm(clerk, firm.employer, first.id(), first.plan(), false);
        assertThatThrownBy(() -> imports.confirm(assistant, firm.employer, preview.id(), preview.plan(), true))
                .isInstanceOf(RollChanged.class);
        assertThat(rolls.headcount(firm.employer)).isEqualTo(41);
        imports.compareAgain(firm.employer, preview.id());
        var anew = imports.get(firm.employer, preview.id());
        assertThat(anew.missing()).isEqualTo(1);
        assertThatThrownBy(() -> imports.confirm(assistant, firm.employer, preview.id(), preview.plan(), true))
                .as("the old preview was not of this")
                .isInstanceOf(RollChanged.class);
        assertThat(imports.confirm(assistant, firm.employer, anew.id(), anew.plan(), true)
                        .leftCount())
                .isEqualTo(1);
    }

    @Test
    void the_number_of_one_person_is_never_handed_to_another() {
        var lines = everybody();
        lines.set(0, "G001,另一人,女," + phone() + ",缝纫工,否,否,否,");
        assertThat(reasons(upload(lines))).singleElement().asString().contains("G001", "职工1", "姓名不同");
    }

    @Test
    void phones_belong_to_one_person_and_join_whoever_works_at_two_places() {
        var phone = phone();
        var here = upload(List.of("N1,甲乙,男," + phone + ",工,,,,"));
        imports.confirm(clerk, firm.employer, here.id(), here.plan(), false);
        var person = rolls.byEmployeeNo(firm.employer, "N1").orElseThrow().personId();

        var other = Xiaoshan.settle(context);
        var theirs = other.actor(other.clerk);
        var bad = imports.get(
                other.employer, imports.upload(theirs, other.employer, csv("X1,丙丁,男," + phone + ",工,,,,"), ""));
        assertThat(bad.errors()).isEqualTo(1);
        var good = imports.get(
                other.employer, imports.upload(theirs, other.employer, csv("X1,甲乙,男," + phone + ",工,,,,"), ""));
        imports.confirm(theirs, other.employer, good.id(), good.plan(), false);
        assertThat(rolls.byEmployeeNo(other.employer, "X1").orElseThrow().personId())
                .isEqualTo(person);
        assertThat(actors.of(person).employers()).containsExactlyInAnyOrder(firm.employer, other.employer);
    }

    @Test
    void phones_may_change_hands_within_one_file() {
        var one = phone();
        var two = phone();
        var before = upload(List.of("N1,甲乙,男," + one + ",工,,,,", "N2,丙丁,女," + two + ",工,,,,"));
        imports.confirm(clerk, firm.employer, before.id(), before.plan(), false);
        var after = upload(List.of("N1,甲乙,男," + two + ",工,,,,", "N2,丙丁,女," + one + ",工,,,,"));
        assertThat(reasons(after)).isEmpty();
        imports.confirm(clerk, firm.employer, after.id(), after.plan(), false);
        assertThat(phoneOf("N1")).containsExactly(two);
    }

    @Test
    void an_employer_cannot_turn_a_delegates_phone_into_its_own() {
        var lines = everybody();
        lines.set(0, "G001,职工1,女," + phone() + ",缝纫工,否,否,否,");
        var theirs = imports.get(
                firm.employer, imports.upload(assistant, firm.employer, csv(lines.toArray(String[]::new)), ""));
        imports.confirm(assistant, firm.employer, theirs.id(), theirs.plan(), false);
        assertThat(phoneOf("G001")).isEmpty();
        var ours = upload(lines);
        imports.confirm(clerk, firm.employer, ours.id(), ours.plan(), false);
        assertThat(phoneOf("G001")).hasSize(1);
    }

    @Test
    void a_number_that_lost_its_zeros_is_no_new_worker() {
        var first = upload(List.of("0012,甲乙,男,,工,,,,"));
        imports.confirm(clerk, firm.employer, first.id(), first.plan(), false);
        assertThat(reasons(upload(List.of("12,甲乙,男,,工,,,,"))))
                .singleElement()
                .asString()
                .contains("0012");
    }

    @Test
    void a_thousand_rows_are_imported_at_once() {
        var rows = IntStream.range(0, 1_000)
                .mapToObj(i -> "T%05d,职工%d,男,,工,否,否,否,".formatted(i, i))
                .toList();
        var preview = upload(rows);
        assertThat(preview.added()).isEqualTo(1_000);
        imports.confirm(clerk, firm.employer, preview.id(), preview.plan(), false);
        assertThat(rolls.headcount(firm.employer)).isEqualTo(1_040);
    }

    private RollImport upload(List<String> lines) {
        var id = imports.upload(clerk, firm.employer, csv(lines.toArray(String[]::new)), "");
        return imports.get(firm.employer, id);
    }

    /** The roll as it stands, as lines of a file. */
    private List<String> everybody() {
        var lines = new ArrayList<String>();
        for (int no = 1; no <= 40; no++) {
            var delegate = no <= 30;
            lines.add((delegate ? "G%03d,职工%d,女,,缝纫工,否,否,否," : "M%03d,职工%d,女,,主管,是,否,否,").formatted(no, no));
        }
        return lines;
    }

    private List<String> reasons(RollImport preview) {
        return sql
                .sql("select reason from roll_import_problem where import_id = ? and error order by line")
                .param(preview.id())
                .query(String.class)
                .stream()
                .map(stored -> StoredPhrase.read(stored).toString())
                .toList();
    }

    private List<String> history(UUID person) {
        return sql.sql("select kind || changes::text from worker_change where person_id = ? order by serial")
                .param(person)
                .query(String.class)
                .list();
    }

    private List<String> phoneOf(String employeeNo) {
        return sql.sql(
                        """
                        select phone from person p join worker w on w.person_id = p.id
                        where employer_id = ? and employee_no = ? and phone is not null
                        """)
                .params(firm.employer, employeeNo)
                .query(String.class)
                .list();
    }

    private int count(String query, UUID id) {
        return sql.sql(query).param(id).query(Integer.class).single();
    }

    private static String phone() {
        return "15" + ThreadLocalRandom.current().nextLong(100_000_000L, 1_000_000_000L);
    }
}
