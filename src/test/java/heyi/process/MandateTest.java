package heyi.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import heyi.HeyiTest;
import heyi.Round;
import heyi.TestClock;
import heyi.Together;
import heyi.Together.Ended;
import heyi.Xiaoshan;
import heyi.ballot.Ballots;
import heyi.ballot.Choice;
import heyi.ballot.VoteId;
import heyi.casefile.Acts;
import heyi.casefile.CaseClock;
import heyi.casefile.Deadlines;
import heyi.document.DocumentKind;
import heyi.document.Documents;
import heyi.document.PdfText;
import heyi.election.AppointReplacement;
import heyi.election.Capacity;
import heyi.election.CloseByElection;
import heyi.election.CloseElection;
import heyi.election.HandOver;
import heyi.election.Mandate;
import heyi.election.NominateReplacement;
import heyi.election.NominateRepresentatives;
import heyi.election.Origin;
import heyi.election.ReportVacancy;
import heyi.election.ReportVacancy.VacancyCause;
import heyi.election.Representatives;
import heyi.election.Scope;
import heyi.election.Succession;
import heyi.form.Upload;
import heyi.party.Organisation;
import heyi.party.OrganisationKind;
import heyi.party.Organisations;
import heyi.party.People;
import heyi.party.Person;
import heyi.party.Role;
import heyi.party.Rolls;
import heyi.party.Side;
import heyi.rules.AgreementKind;
import heyi.rules.RuleBroken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who may act for a side on a day: by appointment, in the meantime, not any more. */
@HeyiTest
class MandateTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);

    @Autowired
    ApplicationContext context;

    @Autowired
    Desk desk;

    @Autowired
    FreeActs freeActs;

    @Autowired
    Succession succession;

    @Autowired
    Representatives representatives;

    @Autowired
    Deadlines deadlines;

    @Autowired
    Documents documents;

    @Autowired
    Acts acts;

    @Autowired
    People people;

    @Autowired
    Rolls rolls;

    @Autowired
    Organisations organisations;

    @Autowired
    Turns turns;

    @Autowired
    JdbcClient sql;

    @AfterEach
    void let_the_clock_go() {
        TestClock.letGo();
    }

    @Test
    void election_and_appointment_give_mandates_that_both_sides_can_read() {
        var round = Round.at(context, "RequestDisclosure");
        var all = succession.mandates(round.id);
        assertThat(all).hasSize(10).allMatch(m -> m.inForce(deadlines.today()) && m.endsOn() == null);
        assertThat(all.get(0).capacity()).isEqualTo(Capacity.CHIEF);
        assertThat(all.get(0).origin()).isEqualTo(Origin.EX_OFFICIO);
        assertThat(all.get(0).scopes()).containsExactlyInAnyOrder(Scope.values());
        assertThat(all.subList(1, 5))
                .allMatch(m -> m.origin() == Origin.ELECTED && m.scopes().equals(java.util.Set.of(Scope.NEGOTIATE)));
        assertThat(all.subList(6, 10)).allMatch(m -> m.origin() == Origin.APPOINTED && "来建华".equals(m.appointer()));
    }

    @Test
    void the_agreement_sets_the_term_and_the_mandate_ends_with_it() {
        var round = Round.at(context, "FileAgreement");
        var chief = mandate(round, Side.WORKERS, 0);
        assertThat(chief.endsOn()).isEqualTo(LocalDate.of(2026, 12, 31));
        assertThat(chief.inForce(LocalDate.of(2026, 12, 31))).isTrue();
        assertThat(chief.inForce(LocalDate.of(2027, 1, 1))).isFalse();
        round.goTo(LocalDate.of(2027, 1, 1).atTime(9, 0));
        assertThat(representatives.of(round.id, Side.WORKERS)).isEmpty();
    }

    @Test
    void a_vacant_seat_is_filled_by_the_congress_again_and_the_other_side_reads_it() {
        var round = Round.at(context, "RequestDisclosure");
        var gone = mandate(round, Side.WORKERS, 1);
        end(round, gone, round.parties.chair, VacancyCause.RESIGNED);
        assertThat(representatives.of(round.id, Side.WORKERS)).hasSize(4);
        var clock = deadlines.running(round.id, CaseClock.WORKER_REFILL).orElseThrow();
        assertThat(clock.dueOn()).isEqualTo(deadlines.today().plusDays(15));
        refused("mandate.ended", () -> end(round, gone, round.parties.chair, VacancyCause.RESIGNED));

        var item = round.item("NominateReplacement");
        assertThat(item.dueOn()).isEqualTo(clock.dueOn());
        refused("mandate.no-vacancy", () -> complete(round, "NominateReplacement", nominate(round, "G010", "G011")));
        refused("mandate.overlap", () -> complete(round, "NominateReplacement", nominate(round, "G002")));
        complete(round, "NominateReplacement", nominate(round, "G010"));
        assertThat(representatives.of(round.id, Side.WORKERS)).hasSize(4);
        round.everybodyVotes(1, Choice.FOR);
        complete(round, "CloseByElection", new CloseByElection(true));

        assertThat(representatives.of(round.id, Side.WORKERS)).hasSize(5);
        assertThat(deadlines.running(round.id, CaseClock.WORKER_REFILL)).isEmpty();
        round.runDocumentJobs();
        assertThat(documents.find(round.id.value(), DocumentKind.REPRESENTATIVE_LIST, "workers-2"))
                .isPresent();
        assertThat(acts.of(round.id, round.parties.actor(round.parties.manager)))
                .extracting(Acts.Act::step)
                .contains("EndMandate", "NominateReplacement", "CountByElection", "PublishReplacement");
    }

    @Test
    void a_by_election_keeps_the_share_of_outsiders() {
        var round = Round.at(context, "RequestDisclosure");
        for (int i = 1; i <= 2; i++)
            end(round, mandate(round, Side.WORKERS, i), round.parties.chair, VacancyCause.UNABLE);
        var two = new NominateReplacement(
                List.of(),
                List.of(outsider("陈伯安"), outsider("周立")),
                round.now().plusHours(1),
                round.now().plusHours(9));
        refused("election.too-many-outsiders", () -> complete(round, "NominateReplacement", two));
    }

    @Test
    void the_workers_chief_may_not_delegate_in_zhejiang_and_the_employers_may() {
        var round = Round.at(context, "RequestDisclosure");
        var chair = mandate(round, Side.WORKERS, 0);
        var today = deadlines.today();
        refused(
                "mandate.not-delegable",
                () -> handOver(round, chair, mandate(round, Side.WORKERS, 1), today, today, round.parties.chair));
        var manager = mandate(round, Side.EMPLOYER, 0);
        var other = mandate(round, Side.EMPLOYER, 1);
        refused(
                "election.chief-without-account",
                () -> handOver(round, manager, other, today, today, round.parties.manager));
        refused(
                "mandate.substitute",
                () -> handOver(round, manager, mandate(round, Side.WORKERS, 1), today, today, round.parties.manager));
        assertThatThrownBy(() -> handOver(round, manager, other, today, today, round.parties.assistant))
                .isInstanceOf(NotYours.class);
        assertThatThrownBy(() -> handOver(round, manager, other, today, today, round.parties.chair))
                .isInstanceOf(NotYours.class);
    }

    @Test
    void while_the_chief_is_away_the_substitute_signs_and_afterwards_the_chief_again() {
        var round = Round.at(context, "AgreeDraft");
        var p = round.parties;
        var manager = mandate(round, Side.EMPLOYER, 0);
        var deputy = mandate(round, Side.EMPLOYER, 1);
        people.affiliate(person(deputy), p.employer, Role.STAFF, "副总经理");
        var today = deadlines.today();
        handOver(round, manager, deputy, today, today.plusDays(2), p.manager);
        refused(
                "mandate.overlap",
                () -> handOver(round, manager, deputy, today.plusDays(2), today.plusDays(4), p.manager));
        refused("mandate.dates", () -> handOver(round, manager, deputy, today.minusDays(1), today, p.manager));

        var item = items(round, "AgreeDraft", Side.EMPLOYER);
        refused("mandate.ended", () -> desk.open(item.taskId(), p.actor(p.manager)));
        assertThat(desk.open(item.taskId(), p.actor(person(deputy))).item()).isEqualTo(item);
        round.goTo(today.plusDays(3).atTime(9, 0));
        assertThat(desk.open(item.taskId(), p.actor(p.manager)).item()).isEqualTo(item);
        refused("mandate.ended", () -> desk.open(item.taskId(), p.actor(person(deputy))));
        round.runDocumentJobs();
        assertThat(documents.of(round.id.value()))
                .anyMatch(
                        d -> d.kind() == DocumentKind.APPOINTMENT && d.subject().startsWith("hand-over-"));
    }

    @Test
    void what_a_substitute_signs_names_the_substitute_and_by_what_right() {
        var round = Round.at(context, "RecordMinutes");
        var p = round.parties;
        var manager = mandate(round, Side.EMPLOYER, 0);
        var deputy = mandate(round, Side.EMPLOYER, 1);
        people.affiliate(person(deputy), p.employer, Role.STAFF, "副总经理");
        round.play(round.item("RecordMinutes"));
        handOver(round, manager, deputy, deadlines.today(), deadlines.today().plusDays(20), p.manager);
        playAs(round, "SignMinutes", person(deputy));
        var minutes = documents.of(round.id.value()).stream()
                .filter(d -> d.kind() == DocumentKind.MINUTES)
                .findFirst()
                .orElseThrow();
        assertThat(read(minutes.id())).contains(deputy.name() + "（" + deputy.post() + "）受首席代表来建华书面委托");

        playAs(round, "AgreeDraft", person(deputy));
        playAs(round, "SignAgreement", person(deputy));
        round.playTo("AcceptFiling");
        round.runDocumentJobs();
        var agreement = read(DocumentKind.AGREEMENT, round);
        assertThat(agreement).contains("首席代表：来建华", deputy.name() + "（" + deputy.post() + "）受首席代表来建华书面委托");
        assertThat(read(DocumentKind.FILING_FORM, round)).contains("企业方首席代表来建华的受托");
        assertThat(acts.of(round.id, p.actor(p.chair)))
                .filteredOn(a ->
                        List.of("SignMinutes", "AgreeDraft", "SignAgreement").contains(a.step()))
                .extracting(Acts.Act::detail)
                .filteredOn(d -> d.startsWith("企业方"))
                .hasSize(3)
                .allMatch(d -> d.startsWith("企业方首席代表来建华的受托代理人"));
    }

    /** Plays up to the end of a step that the employer's substitute does and everybody else as usual. */
    private void playAs(Round round, String step, UUID substitute) {
        for (int i = 0; i < 20 && !round.isOpen(step); i++) playFirst(round, substitute);
        for (int i = 0; i < 5 && round.isOpen(step); i++) playFirst(round, substitute);
    }

    private void playFirst(Round round, UUID substitute) {
        var item = context.getBean(Inbox.class).of(round.id).get(0);
        var actor = round.parties.actor(substitute);
        if (!turns.may(item, actor)) {
            round.play(item);
            return;
        }
        desk.complete(item.taskId(), actor, round.form(item, actor), Upload.NONE);
    }

    private String read(DocumentKind kind, Round round) {
        var found = documents.of(round.id.value()).stream()
                .filter(d -> d.kind() == kind)
                .findFirst()
                .orElseThrow();
        return read(found.id());
    }

    private String read(UUID document) {
        try {
            return PdfText.flat(documents.bytes(document));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void two_hand_overs_of_the_same_days_leave_one() {
        var round = Round.at(context, "RequestDisclosure");
        var holder = mandate(round, Side.WORKERS, 1);
        var from = deadlines.today().plusDays(1);
        List<Callable<Void>> both = List.of(
                () -> {
                    handOver(round, holder, mandate(round, Side.WORKERS, 2), from, from, round.parties.chair);
                    return null;
                },
                () -> {
                    handOver(round, holder, mandate(round, Side.WORKERS, 3), from, from, round.parties.chair);
                    return null;
                });
        assertThat(Together.run(both)).extracting(Ended::well).containsExactlyInAnyOrder(true, false);
        assertThatThrownBy(() -> sql.sql(
                                """
                                insert into hand_over (id, mandate_id, no, to_mandate, from_on, to_on, scope, reason, agreed_by)
                                select gen_random_uuid(), mandate_id, 9, to_mandate, from_on, to_on, scope, reason, agreed_by
                                from hand_over where mandate_id = ?
                                """)
                        .param(holder.id())
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void a_mandate_that_ended_signs_nothing_and_the_refusal_names_who_must() {
        var round = Round.at(context, "SignAgreement");
        var p = round.parties;
        var item = items(round, "SignAgreement", Side.EMPLOYER);
        var form = round.form(item, p.actor(p.manager));
        end(round, mandate(round, Side.EMPLOYER, 0), p.manager, VacancyCause.RECALLED);
        assertThatThrownBy(() -> desk.complete(item.taskId(), p.actor(p.manager), form, Upload.NONE))
                .isInstanceOfSatisfying(
                        RuleBroken.class, e -> assertThat(e.code()).isEqualTo("mandate.ended"))
                .hasMessageContaining("空缺");
        assertThatThrownBy(() -> desk.open(item.taskId(), p.actor(p.assistant)))
                .isInstanceOf(NotYours.class)
                .hasMessageContaining("首席代表");

        var deputy = rolls.byEmployeeNo(p.employer, "M039").orElseThrow().personId();
        people.affiliate(deputy, p.employer, Role.STAFF, "副总经理");
        complete(round, "AppointReplacement", new AppointReplacement(List.of(), "M039", true));
        assertThatThrownBy(() -> desk.complete(item.taskId(), p.actor(p.manager), form, Upload.NONE))
                .hasMessageContaining("职工39");
        desk.complete(item.taskId(), p.actor(deputy), form, Upload.NONE);
    }

    @Test
    void a_paper_is_signed_by_who_was_chief_on_the_day_that_it_bears() {
        var round = Round.at(context, "SignAgreement");
        var p = round.parties;
        var item = items(round, "SignAgreement", Side.EMPLOYER);
        var scan = new Upload("原件.pdf", "application/pdf", new byte[] {1});
        var paper = Work.on(item, context.getBean(heyi.casefile.Cases.class).get(round.id), p.actor(p.clerk), scan);
        assertThat(paper.signer(representatives, deadlines.today())).isEqualTo(p.manager);
        refused("mandate.ended", () -> paper.signer(representatives, MONDAY.minusDays(1)));
    }

    @Test
    void who_left_the_employer_represents_nobody_from_that_day() {
        var round = Round.at(context, "RequestDisclosure");
        var m = mandate(round, Side.WORKERS, 1);
        sql.sql("update worker set left_on = ? where employer_id = ? and person_id = ?")
                .params(deadlines.today(), round.parties.employer, person(m))
                .update();
        assertThat(representatives.of(round.id, Side.WORKERS))
                .noneMatch(r -> person(m).equals(r.personId()));
        assertThat(mandate(round, Side.WORKERS, 1).whyEnded()).contains("劳动关系");
        end(round, m, round.parties.chair, VacancyCause.LEFT);
        assertThat(round.isOpen("NominateReplacement")).isTrue();
    }

    @Test
    void a_nomination_binds_nobody_and_an_election_does() {
        var round = Round.at(context, "CloseElection");
        var p = round.parties;
        var turncoat = rolls.byEmployeeNo(p.employer, "G001").orElseThrow().personId();
        people.affiliate(turncoat, p.employer, Role.STAFF, "人事专员");
        round.play(round.item("CloseElection"));
        assertThat(round.isOpen("NominateRepresentatives")).isTrue();
        var again = round.item("NominateRepresentatives");
        refused("party.both-sides", () -> round.play(again));
        complete(
                round,
                "NominateRepresentatives",
                new NominateRepresentatives(
                        List.of("G005", "G002", "G003", "G004"),
                        List.of(),
                        round.now(),
                        round.now().plusHours(8)));
        round.play(round.item("CloseElection"));
        var elected = rolls.byEmployeeNo(p.employer, "G002").orElseThrow().personId();
        refused("party.both-sides", () -> people.affiliate(elected, p.employer, Role.STAFF, "人事专员"));
        end(round, mandate(round, Side.WORKERS, 2), p.chair, VacancyCause.RESIGNED);
        people.affiliate(elected, p.employer, Role.STAFF, "人事专员");
    }

    @Test
    void of_two_sides_that_take_a_person_at_once_one_gets_it() {
        var p = Round.open(context).parties;
        for (int i = 0; i < 8; i++) {
            var person = UUID.randomUUID();
            people.add(new Person(person, "两边", Person.Sex.F, null));
            List<Callable<Void>> both = List.of(
                    () -> {
                        people.affiliate(person, p.employer, Role.STAFF, "干事");
                        return null;
                    },
                    () -> {
                        people.affiliate(person, p.union, Role.STAFF, "干事");
                        return null;
                    });
            assertThat(Together.run(both)).extracting(Ended::well).containsExactlyInAnyOrder(true, false);
        }
    }

    @Test
    void a_head_who_is_not_chief_gives_back_what_a_colleague_left_lying() {
        var round = Round.at(context, "AgreeDraft");
        var p = round.parties;
        var item = items(round, "AgreeDraft", Side.EMPLOYER);
        desk.claim(item.taskId(), p.actor(p.manager));
        var head = p.member(p.employer, "新任负责人", Role.HEAD);
        assertThatThrownBy(() -> desk.open(item.taskId(), p.actor(head)))
                .isInstanceOf(NotYours.class)
                .hasMessageContaining("来建华");
        desk.release(item.taskId(), p.actor(head));
        assertThat(items(round, "AgreeDraft", Side.EMPLOYER).assignee()).isNull();
    }

    @Test
    void without_a_union_the_staff_endorse_everybody_and_the_chief_acts_as_a_worker() {
        var p = Round.open(context).parties;
        var employer = UUID.randomUUID();
        organisations.add(new Organisation(
                employer,
                OrganisationKind.EMPLOYER,
                "杭州闻堰电子有限公司",
                Xiaoshan.REGION,
                null,
                "浙江省杭州市萧山区闻堰街道",
                "钱进",
                null,
                12,
                false,
                null,
                null));
        p.member(employer, "钱进", Role.HEAD);
        var staff = new ArrayList<UUID>();
        for (int i = 1; i <= 12; i++) {
            var person = UUID.randomUUID();
            people.add(new Person(person, "职工" + i, Person.Sex.F, null));
            rolls.add(employer, person, "W%02d".formatted(i), "装配工", false, false, false);
            staff.add(person);
        }
        var organiser = p.actor(p.organiser);
        var id = context.getBean(BargainingCycleProcess.class)
                .open(organiser, employer, p.upperUnion, AgreementKind.WAGE, 2026)
                .caseId();
        var now = LocalDateTime.of(2026, 3, 2, 10, 0);
        var nomination = context.getBean(Inbox.class).of(id).get(0);
        var nobodyLeads = new NominateRepresentatives(List.of("W02", "W03"), List.of(), now, now.plusHours(8));
        refused(
                "election.chief-missing",
                () -> desk.complete(nomination.taskId(), organiser, nobodyLeads, Upload.NONE));
        var slate = new NominateRepresentatives(List.of("W02", "W03"), List.of(), now, now.plusHours(8), "W01");
        desk.complete(nomination.taskId(), organiser, slate, Upload.NONE);

        var ballots = context.getBean(Ballots.class);
        var vote = new VoteId(ballots.of(staff.get(0)).get(0).id());
        staff.forEach(person -> ballots.cast(vote, person, List.of(Choice.FOR, Choice.FOR, Choice.FOR)));
        var close = context.getBean(Inbox.class).of(id).get(0);
        desk.complete(close.taskId(), organiser, new CloseElection(true), Upload.NONE);

        var chief = succession.mandates(id).get(0);
        assertThat(chief.capacity()).isEqualTo(Capacity.CHIEF);
        assertThat(chief.origin()).isEqualTo(Origin.ELECTED);
        assertThat(representatives.chief(id, Side.WORKERS)).contains(staff.get(0));
        var signing = new InboxItem(
                "-",
                "union:" + p.upperUnion,
                id.value(),
                "signing",
                "SignAgreement",
                "签署集体合同",
                StepRole.CHIEF,
                true,
                null,
                "",
                "",
                null,
                null,
                null,
                false,
                MONDAY,
                OffsetDateTime.parse("2026-03-02T02:00:00Z"));
        assertThat(turns.may(signing, p.actor(staff.get(0)))).isTrue();
        assertThat(turns.may(signing, organiser)).isFalse();
        assertThat(turns.refusal(signing, organiser)).hasMessageContaining("职工方首席代表职工1办理");
    }

    private void end(Round round, Mandate m, UUID by, VacancyCause cause) {
        freeActs.perform(round.id, round.parties.actor(by), "end-mandate", new ReportVacancy(m.no(), cause, ""));
    }

    private void handOver(Round round, Mandate from, Mandate to, LocalDate on, LocalDate until, UUID by) {
        var form = new HandOver(from.no(), to.no(), on, until, List.copyOf(from.scopes()), "年休假", true);
        freeActs.perform(round.id, round.parties.actor(by), "hand-over", form);
    }

    private NominateReplacement nominate(Round round, String... numbers) {
        return new NominateReplacement(
                List.of(numbers), List.of(), round.now(), round.now().plusHours(8));
    }

    private static NominateRepresentatives.Outsider outsider(String name) {
        return new NominateRepresentatives.Outsider(name, Person.Sex.M, "某律师事务所律师");
    }

    private void complete(Round round, String step, Record form) {
        var item = round.item(step);
        desk.complete(item.taskId(), round.holder(item), form, Upload.NONE);
    }

    private Mandate mandate(Round round, Side side, int index) {
        return succession.mandates(round.id).stream()
                .filter(m -> m.side() == side)
                .toList()
                .get(index);
    }

    private static UUID person(Mandate m) {
        return java.util.Objects.requireNonNull(m.personId());
    }

    private InboxItem items(Round round, String step, Side side) {
        var group = side == Side.EMPLOYER ? "employer:" + round.parties.employer : "union:" + round.parties.union;
        return context.getBean(Inbox.class).of(round.id).stream()
                .filter(i -> i.step().equals(step) && i.groupKey().equals(group))
                .findFirst()
                .orElseThrow();
    }

    private static void refused(String code, ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOfSatisfying(RuleBroken.class, e -> assertThat(e.code())
                .isEqualTo(code));
    }
}
