package heyi.portal;

import heyi.negotiation.Drafts;
import heyi.party.Actor;
import heyi.process.Desk;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What a person has to have before their eyes while doing a step. */
@Component
class StepReading {

    private static final Set<String> ABOUT_THE_DRAFT = Set.of("AgreeDraft", "WriteDraft", "ConveneCongress");

    private final Drafts drafts;

    StepReading(Drafts drafts) {
        this.drafts = drafts;
    }

    void beside(Desk.Opened opened, Actor actor, Model model) {
        var step = opened.item().step();
        var id = opened.file().caseId();
        if (!ABOUT_THE_DRAFT.contains(step)) return;
        drafts.latest(id).ifPresent(d -> model.addAttribute("draft", d));
        if (step.equals("WriteDraft")) model.addAttribute("verdicts", drafts.verdicts(id));
    }
}
