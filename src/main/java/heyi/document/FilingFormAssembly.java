package heyi.document;

import heyi.casefile.CaseClock;
import heyi.filing.Filing;
import heyi.party.Side;
import heyi.rules.Parameter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** The cover form of a filing; the set assembles itself out of the case file. */
@Component
class FilingFormAssembly implements Assembly {
    private final SignedFilings filings;
    private final CaseSteps steps;
    private final ContractTexts texts;
    private final Delegates delegates;
    private final Signings signings;
    private final Heads heads;
    private final Dues dues;

    FilingFormAssembly(
            SignedFilings filings,
            CaseSteps steps,
            ContractTexts texts,
            Delegates delegates,
            Signings signings,
            Heads heads,
            Dues dues) {
        this.filings = filings;
        this.steps = steps;
        this.texts = texts;
        this.delegates = delegates;
        this.signings = signings;
        this.heads = heads;
        this.dues = dues;
    }

    @Override
    public DocumentKind kind() {
        return DocumentKind.FILING_FORM;
    }

    @Override
    public FilingFormPaper paper(CaseFacts facts, String subject) {
        var filed = filings.find(facts, "filing", subject).orElseThrow(this::notReady);
        var f = filed.filing();
        var signed =
                facts.on(LawTime.day(Objects.requireNonNull(filed.agreement().signedAt())));
        return new FilingFormPaper(
                heads.head(
                        facts,
                        kind(),
                        subject,
                        facts.employer().name(),
                        LawTime.day(f.filedAt()),
                        Parameter.FILING,
                        Parameter.FILING_COPIES),
                facts.employerParty(),
                facts.workersParty(),
                f.contact(),
                facts.contractTitle(),
                "企业",
                f.no() == 1 ? "首次报送" : "修改或者补正后再次报送",
                texts.headcount(facts),
                f.covered(),
                ContractTexts.term(filed.draft()),
                delegates.chiefWithPost(signed, Side.WORKERS),
                delegates.chiefWithPost(signed, Side.EMPLOYER),
                steps.of(facts, filed),
                Adoptions.votes(filed.sitting()),
                signings.of(facts, filed.agreement()),
                f.averageLast(),
                percent(f),
                filed.draft().wages().isEmpty() ? "见合同正文" : "岗位能级工资，标准见合同附表一",
                dues.of(facts, CaseClock.FILING).orElse(null),
                f.lateReason().isBlank() ? null : f.lateReason(),
                annexes(facts, filed));
    }

    private static BigDecimal percent(Filing f) {
        return f.averageNew()
                .subtract(f.averageLast())
                .movePointRight(2)
                .divide(f.averageLast(), 2, RoundingMode.HALF_UP);
    }

    private List<FilingFormPaper.Annex> annexes(CaseFacts facts, SignedFiling filed) {
        var annexes = new ArrayList<FilingFormPaper.Annex>();
        annexes.add(new FilingFormPaper.Annex(
                "《" + facts.contractTitle() + "》文本", filed.filing().copies()));
        annexes.add(new FilingFormPaper.Annex("草案说明", 1));
        annexes.add(new FilingFormPaper.Annex("职工代表大会决议", 1));
        annexes.add(new FilingFormPaper.Annex("双方协商代表名单", 2));
        annexes.add(new FilingFormPaper.Annex("协商会议记录", steps.meetings(facts)));
        return annexes;
    }
}
