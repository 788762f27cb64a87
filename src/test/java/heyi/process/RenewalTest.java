package heyi.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import heyi.HeyiTest;
import heyi.Round;
import heyi.TestClock;
import heyi.Xiaoshan;
import heyi.casefile.Acts;
import heyi.casefile.CaseId;
import heyi.casefile.Cases;
import heyi.casefile.Deadlines;
import heyi.contract.PaperAgreement;
import heyi.contract.PriorAgreements;
import heyi.contract.PriorClause;
import heyi.document.DocumentKind;
import heyi.document.Documents;
import heyi.filing.FileAgreement;
import heyi.form.Upload;
import heyi.negotiation.Drafts;
import heyi.rules.AgreementKind;
import heyi.rules.RuleBroken;
import jakarta.validation.ConstraintViolationException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The next year begins with the text of the last. */
@HeyiTest
class RenewalTest {

    private static final Upload SCAN =
            new Upload("旧合同.pdf", "application/pdf", "%PDF-1.7".getBytes(StandardCharsets.ISO_8859_1));

    @Autowired
    ApplicationContext context;

    @Autowired
    Renewals renewals;

    @Autowired
    PriorAgreements priors;

    @Autowired
    Cases cases;

    @Autowired
    Drafts drafts;

    @Autowired
    Documents documents;

    @Autowired
    Acts acts;

    @Autowired
    Inbox inbox;

    @Autowired
    Deadlines deadlines;

    @AfterEach
    void let_the_clock_go() {
        TestClock.letGo();
    }

    /** ZJ art. 30: within the 90 days before 31 December 2026, so from 2 October. */
    @Test
    void an_agreement_in_force_is_the_first_draft_of_the_next() {
        var round = inForce();
        var old = drafts.latest(round.id).orElseThrow();
        assertThat(renewals.window(cases.get(round.id), old).orElseThrow().date())
                .isEqualTo(LocalDate.of(2026, 10, 2));

        var chair = round.parties.actor(round.parties.chair);
        var fresh = renewals.renew(round.id, chair);
        assertThat(fresh.year()).isEqualTo(2027);
        assertThat(priors.of(fresh.caseId()).orElseThrow().fromCaseId()).isEqualTo(round.id.value());
        assertThat(priors.renewing(round.id)).containsExactly(fresh.caseId());
        assertThat(told(round, round.id)).anyMatch(t -> t.contains(fresh.number()));
        assertThat(told(round, fresh.caseId()))
                .anyMatch(t -> t.contains(cases.get(round.id).number()) && t.contains("2026年12月31日期满"));

        var draft = context.getBean(FirstDraft.class).of(fresh);
        assertThat(draft.clauses()).isEqualTo(old.clauses());
        assertThat(draft.wages()).isEqualTo(old.wages());
        assertThat(draft.startsOn()).isEqualTo(LocalDate.of(2027, 1, 1));
        assertThat(draft.endsOn()).isEqualTo(LocalDate.of(2027, 12, 31));
        assertThat(filing(round, fresh.caseId()).averageLast()).isEqualByComparingTo("6466");
        assertThatThrownBy(() -> renewals.renew(round.id, chair))
                .isInstanceOfSatisfying(
                        RuleBroken.class, r -> assertThat(r.code()).isEqualTo("case.open-already"));
    }

    @Test
    void what_is_not_in_force_or_not_ones_own_is_not_renewed() {
        var round = Round.at(context, "SignAgreement");
        assertThatThrownBy(() -> renewals.renew(round.id, round.parties.actor(round.parties.chair)))
                .isInstanceOfSatisfying(
                        RuleBroken.class, r -> assertThat(r.code()).isEqualTo("renewal.not-in-force"));
        for (var other : List.of(round.parties.stranger(), round.parties.actor(round.parties.reviewer))) {
            assertThatThrownBy(() -> renewals.renew(round.id, other)).isInstanceOf(NotThere.class);
        }
    }

    @Test
    void an_agreement_on_paper_is_used_in_the_same_way() {
        TestClock.letGo();
        var parties = Xiaoshan.settle(context);
        var year = deadlines.today().getYear();
        var fresh = renewals.renewPaper(
                parties.actor(parties.assistant), parties.employer, null, AgreementKind.WAGE, year, paper(year));
        var prior = priors.of(fresh.caseId()).orElseThrow();
        assertThat(prior.averageWage()).isEqualByComparingTo("5800");
        assertThat(documents.get(prior.evidenceId()).kind()).isEqualTo(DocumentKind.EVIDENCE);
        assertThat(priors.clauses(fresh.caseId()))
                .extracting(PriorClause::heading)
                .containsExactly("合同期限", "工资支付", "第2项约定");
        assertThat(priors.clauses(fresh.caseId()).get(1).text()).isEqualTo("每月十五日支付。\n遇节假日提前。");
    }

    @Test
    void a_paper_agreement_without_its_scan_opens_nothing() {
        TestClock.letGo();
        var parties = Xiaoshan.settle(context);
        var year = deadlines.today().getYear();
        var whole = paper(year);
        var without = new PaperAgreement(
                whole.number(), "", whole.startsOn(), whole.endsOn(), null, null, null, "", List.of());
        assertThatThrownBy(() -> renewals.renewPaper(
                        parties.actor(parties.chair), parties.employer, null, AgreementKind.WAGE, year, without))
                .isInstanceOf(ConstraintViolationException.class);
        assertThat(cases.running(parties.employer, AgreementKind.WAGE)).isEmpty();
    }

    private static PaperAgreement paper(int year) {
        return new PaperAgreement(
                "2025年工资专项集体合同",
                "萧人社集审2025-118",
                LocalDate.of(year - 1, 1, 1),
                LocalDate.of(year - 1, 12, 31),
                new BigDecimal("5800"),
                new BigDecimal("4.5"),
                SCAN,
                "某某公司工资专项集体合同\n第一条 工资支付\n每月十五日支付。\n遇节假日提前。\n第二条　企业最低工资标准为每月三千元，高于当地最低工资标准。",
                List.of(new PriorClause("合同期限", "一年。")));
    }

    private Round inForce() {
        var round = Round.at(context, "PublishAgreement");
        while (!inbox.of(round.id).isEmpty()) round.play(inbox.of(round.id).get(0));
        return round;
    }

    private FileAgreement filing(Round round, CaseId id) {
        var file = cases.get(id);
        var work = Work.on(inbox.of(id).get(0), file, round.parties.actor(round.parties.manager), Upload.NONE);
        return context.getBean(FilingProcess.class).fileAgreementForm(work);
    }

    private List<String> told(Round round, CaseId id) {
        return acts.of(id, round.parties.actor(round.parties.organiser)).stream()
                .map(Acts.Act::detail)
                .toList();
    }
}
