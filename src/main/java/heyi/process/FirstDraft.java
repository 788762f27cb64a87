package heyi.process;

import heyi.casefile.BargainingCase;
import heyi.casefile.CaseId;
import heyi.contract.Contracts;
import heyi.contract.PriorAgreement;
import heyi.contract.PriorAgreements;
import heyi.negotiation.Clause;
import heyi.negotiation.Draft;
import heyi.negotiation.Drafts;
import heyi.negotiation.ModelClauses;
import heyi.negotiation.WriteDraft;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import org.springframework.stereotype.Component;

/** The text with which the drafting begins: that of the agreement which is renewed, else the model clauses. */
@Component
class FirstDraft {

    private final PriorAgreements priors;
    private final Contracts contracts;
    private final Drafts drafts;
    private final ModelClauses model;

    FirstDraft(PriorAgreements priors, Contracts contracts, Drafts drafts, ModelClauses model) {
        this.priors = priors;
        this.contracts = contracts;
        this.drafts = drafts;
        this.model = model;
    }

    WriteDraft of(BargainingCase file) {
        return priors.of(file.caseId()).map(p -> renewed(file.caseId(), p)).orElseGet(() -> {
            var start = LocalDate.of(file.year(), 1, 1);
            return new WriteDraft(start, start.plusYears(1).minusDays(1), model.wage(), List.of(), "");
        });
    }

    /** The next term is as long as the last and follows it at once. */
    private WriteDraft renewed(CaseId id, PriorAgreement prior) {
        var start = prior.endsOn().plusDays(1);
        var end = start.plus(Period.between(prior.startsOn(), start)).minusDays(1);
        var from = prior.from();
        var note = "以原合同（" + prior.number() + "）文本为基础，请核对年度、日期、幅度和工资标准。";
        if (from == null) return new WriteDraft(start, end, onPaper(id), List.of(), note);
        var old = signed(from);
        return new WriteDraft(start, end, old.clauses(), old.wages(), note);
    }

    private Draft signed(CaseId from) {
        var agreement = contracts.last(from).orElseThrow();
        return drafts.get(from, agreement.draftVersion()).orElseThrow();
    }

    private List<Clause> onPaper(CaseId id) {
        var clauses = priors.clauses(id).stream()
                .map(c -> new Clause(c.heading(), c.text()))
                .toList();
        return clauses.isEmpty() ? model.wage() : clauses;
    }
}
