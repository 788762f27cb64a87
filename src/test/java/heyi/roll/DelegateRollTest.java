package heyi.roll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import heyi.HeyiTest;
import heyi.Round;
import heyi.Xiaoshan;
import heyi.ballot.Ballots;
import heyi.ballot.Purpose;
import heyi.ballot.VoteId;
import heyi.casefile.Cases;
import heyi.party.Actor;
import heyi.party.Person.Sex;
import heyi.party.Rolls;
import heyi.roll.Composition.Demand;
import heyi.rules.AgreementKind;
import heyi.rules.RuleBroken;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/** The congress as the union composes it. 40 women work there: G001 to G030 are delegates, M031 to M040 managers. */
@HeyiTest
class DelegateRollTest {

    private static final LocalDate FROM = LocalDate.of(2026, 1, 1);
    private static final LocalDate TO = LocalDate.of(2030, 12, 31);

    @Autowired
    ApplicationContext context;

    @Autowired
    DelegateRoll delegates;

    @Autowired
    RollBook book;

    @Autowired
    Rolls rolls;

    @Autowired
    Ballots ballots;

    @Autowired
    Cases cases;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Clock clock;

    Xiaoshan firm;
    Actor clerk;

    @BeforeEach
    void settle() {
        firm = Xiaoshan.settle(context);
        clerk = firm.actor(firm.clerk);
    }

    @Test
    void each_step_shows_how_the_congress_stands_with_the_law() {
        delegates.draft(clerk, firm.employer);
        assertThat(demand("代表人数").met()).isTrue();
        assertThat(demand("中层以上管理人员").text().toString()).contains("即 6 名", "现 0 名");
        assertThat(demand("女职工代表").met()).isTrue();
        assertThat(demand("代表人数").article()).isEqualTo("《浙江省企业民主管理条例》第十条");
        var gone = delegates.drafted(firm.employer).stream()
                .limit(3)
                .map(Delegate::personId)
                .toList();
        delegates.remove(firm.employer, gone);
        assertThat(demand("代表人数").met()).isFalse();
        assertThat(rolls.delegates(firm.employer)).as("a draft is only a draft").hasSize(30);
        delegates.discard(firm.employer);
        assertThat(delegates.composition(firm.employer).delegates()).isEqualTo(30);
    }

    @Test
    void too_many_managers_are_refused_and_exactly_a_fifth_is_not() {
        delegates.draft(clerk, firm.employer);
        managers(31, 38);
        assertThatThrownBy(() -> delegates.save(clerk, firm.employer, FROM, TO))
                .hasFieldOrPropertyWithValue("code", "delegates.composition")
                .hasMessageContaining("第十一条");
        assertThat(rolls.delegates(firm.employer)).hasSize(30);
        delegates.remove(
                firm.employer,
                List.of(rolls.byEmployeeNo(firm.employer, "M038").orElseThrow().personId()));
        // 37 delegates, 7 of them managers
        assertThat(delegates.save(clerk, firm.employer, FROM, TO)).isEmpty();
        assertThat(rolls.delegates(firm.employer)).hasSize(37);
    }

    @Test
    void too_few_delegates_are_saved_with_a_warning() {
        delegates.draft(clerk, firm.employer);
        var leaving = rolls.byEmployeeNo(firm.employer, "G001").orElseThrow().personId();
        delegates.remove(firm.employer, List.of(leaving));
        var doubts = delegates.save(clerk, firm.employer, FROM, TO);
        assertThat(doubts).extracting(d -> d.title().toString()).containsExactly("代表人数");
        assertThat(rolls.isDelegate(firm.employer, leaving)).isFalse();
        assertThat(book.history(firm.employer, leaving))
                .extracting(RollBook.Change::kind)
                .containsExactly(RollBook.Change.Kind.DELEGATE_ENDED);
    }

    @Test
    void a_vote_that_is_open_keeps_its_roll_and_its_voters() {
        var leaving = rolls.byEmployeeNo(firm.employer, "G001").orElseThrow().personId();
        var c = cases.open(
                firm.employer, AgreementKind.WAGE, LocalDate.now(clock).getYear());
        VoteId vote = transaction.execute(t -> ballots.open(
                c.caseId(),
                Purpose.RATIFICATION,
                "审议草案",
                List.of("草案"),
                rolls.delegates(firm.employer),
                clock.instant(),
                clock.instant().plusSeconds(3_600)));
        delegates.draft(clerk, firm.employer);
        delegates.remove(firm.employer, List.of(leaving));
        delegates.save(clerk, firm.employer, FROM, TO);
        assertThat(ballots.turnout(vote).eligible()).isEqualTo(30);
        assertThatThrownBy(() -> book.leave(clerk, firm.employer, leaving))
                .hasFieldOrPropertyWithValue("code", "roll.delegate-in-office")
                .hasMessageContaining("审议草案");
        transaction.executeWithoutResult(t -> ballots.close(vote));
        book.leave(clerk, firm.employer, leaving);
        assertThat(firm.actor(leaving).employers()).isEmpty();
    }

    /** Each thing that counts on a worker is named, alone and together, in the language of whoever keeps the roll. */
    @Test
    void why_somebody_cannot_leave_is_told_in_both_languages() {
        var round = Round.at(context, "CloseElection");
        var roll = round.parties.employer;
        var keeper = round.parties.actor(round.parties.clerk);
        var number = cases.get(round.id).number();
        var title = ballots.in(round.id).get(0).title();
        var seated = hold(keeper, roll, "G001");
        assertThat(seated.in(Locale.ENGLISH))
                .contains(
                        "cannot leave the roll now",
                        "delegate in office",
                        "on the roll of the open vote “" + title + "”",
                        "representative of the workers’ side or candidate (case " + number + ")");
        assertThat(seated.in(Locale.SIMPLIFIED_CHINESE))
                .contains("现任职工代表", "“" + title + "”尚未结束", "职工方协商代表或候选人（案件" + number + "）");
        var voter = hold(keeper, roll, "G010");
        assertThat(voter.in(Locale.ENGLISH))
                .contains("delegate in office", "open vote")
                .doesNotContain("candidate");
        assertThatNoException()
                .isThrownBy(() -> book.leave(
                        keeper,
                        roll,
                        rolls.byEmployeeNo(roll, "M035").orElseThrow().personId()));
    }

    private RuleBroken hold(Actor keeper, UUID roll, String number) {
        var person = rolls.byEmployeeNo(roll, number).orElseThrow().personId();
        return catchThrowableOfType(RuleBroken.class, () -> book.leave(keeper, roll, person));
    }

    @Test
    void a_new_delegate_needs_a_constituency_and_a_term() {
        delegates.draft(clerk, firm.employer);
        assertThatThrownBy(() -> delegates.add(firm.employer, List.of("M031"), " "))
                .hasFieldOrPropertyWithValue("code", "delegates.no-constituency");
        delegates.add(firm.employer, List.of("M031"), "行政选区");
        assertThatThrownBy(() -> delegates.save(clerk, firm.employer, TO, FROM))
                .isInstanceOf(RuleBroken.class)
                .hasFieldOrPropertyWithValue("code", "delegates.term");
        delegates.save(clerk, firm.employer, FROM, TO);
        assertThat(delegates.inOffice(firm.employer))
                .filteredOn(d -> d.employeeNo().equals("M031"))
                .singleElement()
                .satisfies(d -> {
                    assertThat(d.constituency()).isEqualTo("行政选区");
                    assertThat(d.termTo()).isEqualTo(TO);
                });
    }

    @Test
    void one_line_is_added_corrected_and_left_with_a_history() {
        var entry = new WorkerEntry("N1", "新来 的", Sex.M, "", "电工", "", false, false, false);
        var person = book.add(clerk, firm.employer, entry);
        assertThatThrownBy(() -> book.add(clerk, firm.employer, entry))
                .hasFieldOrPropertyWithValue("code", "roll.number-taken");
        var corrected = new WorkerEntry("N1", "新来的", Sex.M, "", "高级\"电工\"", "机修", false, true, false);
        book.edit(clerk, firm.employer, person, corrected);
        book.leave(clerk, firm.employer, person);
        assertThat(book.list(firm.employer, "N1", true, 0)).hasSize(1);
        assertThat(book.list(firm.employer, "N1", false, 0)).isEmpty();
        assertThat(book.history(firm.employer, person)).hasSize(3);
        assertThat(book.history(firm.employer, person).get(1).changes())
                .extracting(c -> c.in(Locale.SIMPLIFIED_CHINESE))
                .contains("岗位：电工 → 高级\"电工\"", "是否派遣：否 → 是");
    }

    private void managers(int first, int last) {
        for (int no = first; no <= last; no++) delegates.add(firm.employer, List.of("M%03d".formatted(no)), "管理选区");
    }

    private Demand demand(String title) {
        return delegates.composition(firm.employer).demands().stream()
                .filter(d -> d.title().toString().equals(title))
                .findFirst()
                .orElseThrow();
    }
}
