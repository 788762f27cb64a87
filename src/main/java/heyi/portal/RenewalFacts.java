package heyi.portal;

import heyi.casefile.BargainingCase;
import heyi.casefile.Cases;
import heyi.contract.PriorAgreements;
import heyi.party.Actor;
import heyi.process.Renewals;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What a case page says about the agreement before and the case after. */
@Component
class RenewalFacts {

    private final Renewals renewals;
    private final PriorAgreements priors;
    private final Cases cases;

    RenewalFacts(Renewals renewals, PriorAgreements priors, Cases cases) {
        this.renewals = renewals;
        this.priors = priors;
        this.cases = cases;
    }

    void beside(BargainingCase file, Actor actor, Model model) {
        priors.of(file.caseId()).ifPresent(prior -> {
            model.addAttribute("prior", prior);
            var from = prior.from();
            if (from != null) cases.visible(from, actor).ifPresent(old -> model.addAttribute("priorCase", old));
        });
        model.addAttribute(
                "renewedBy",
                priors.renewing(file.caseId()).stream()
                        .flatMap(id -> cases.visible(id, actor).stream())
                        .toList());
        renewals.renewable(file, actor).ifPresent(signed -> {
            model.addAttribute("renewable", signed);
            model.addAttribute("window", renewals.window(file, signed).orElse(null));
        });
    }
}
