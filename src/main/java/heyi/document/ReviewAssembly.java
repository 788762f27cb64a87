package heyi.document;

import heyi.casefile.CaseClock;
import heyi.filing.Filing;
import heyi.filing.Filings;
import heyi.negotiation.Draft;
import heyi.rules.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** The bureau's opinion. Where the period ran out in silence there is none, and the notice of publication says so. */
@Component
class ReviewAssembly implements Assembly {
    private final SignedFilings signed;
    private final Filings filings;
    private final Heads heads;
    private final Dues dues;
    private final Wording wording = new Wording();

    ReviewAssembly(SignedFilings signed, Filings filings, Heads heads, Dues dues) {
        this.signed = signed;
        this.filings = filings;
        this.heads = heads;
        this.dues = dues;
    }

    @Override
    public DocumentKind kind() {
        return DocumentKind.REVIEW_DECISION;
    }

    @Override
    public ReviewDecisionPaper paper(CaseFacts facts, String subject) {
        var filed = signed.find(facts, "filing", subject).orElseThrow(this::notReady);
        var f = filed.filing();
        var decidedOn = f.decidedOn();
        if (decidedOn == null || f.decision() == Filing.Decision.DEEMED) throw notReady();
        var objected = f.decision() == Filing.Decision.OBJECTION;
        return new ReviewDecisionPaper(
                heads.head(
                        facts,
                        kind(),
                        subject,
                        facts.bureau().name(),
                        decidedOn,
                        objected
                                ? new Parameter[] {Parameter.REVIEW}
                                : new Parameter[] {Parameter.REVIEW, Parameter.PUBLICATION}),
                f.registerNo(),
                facts.contractTitle(),
                facts.workersParty(),
                facts.employerParty(),
                Objects.requireNonNull(f.receivedOn()),
                findings(f),
                objections(facts, f, filed.draft()),
                objected ? null : f.effectiveOn(),
                objected ? null : ContractTexts.term(filed.draft()),
                objected ? null : dues.of(facts, CaseClock.PUBLICATION).orElse(null),
                objected ? again(f) : "双方应当按照合同约定全面履行各自的义务。",
                List.of("企业方", "职工方", "本机关存档"));
    }

    private static List<ReviewDecisionPaper.Finding> findings(Filing f) {
        var opinion = Lines.orElse(f.opinion(), "");
        return opinion.isEmpty() ? List.of() : List.of(new ReviewDecisionPaper.Finding("综合", opinion));
    }

    private List<ReviewDecisionPaper.Objection> objections(CaseFacts facts, Filing f, Draft draft) {
        return filings.objections(facts.id(), f.no()).stream()
                .map(o -> new ReviewDecisionPaper.Objection(clause(draft, o.clauseNo()), o.opinion(), o.basis()))
                .toList();
    }

    private String clause(Draft draft, int no) {
        var heading =
                no <= draft.clauses().size() ? "（" + draft.clauses().get(no - 1).heading() + "）" : "";
        return "第" + wording.numeral(no) + "条" + heading;
    }

    private String again(Filing f) {
        var steps = new ArrayList<String>();
        steps.add("请双方就所提异议的条款重新协商，修改后重新签订并报送审查。");
        steps.add(Boolean.TRUE.equals(f.readoption()) ? "修改后的文本须再次提交职工代表大会审议通过。" : "本次修改不再提交职工代表大会审议。");
        var served = f.paperServedOn();
        if (served != null) steps.add("本意见已于" + wording.date(served) + "以纸质文书送达双方，本件为补录。");
        return String.join("\n", steps);
    }
}
