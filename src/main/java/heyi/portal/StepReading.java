package heyi.portal;

import heyi.ballot.Ballots;
import heyi.ballot.VoteId;
import heyi.casefile.CaseId;
import heyi.congress.Congress;
import heyi.congress.Sitting;
import heyi.document.Shelf;
import heyi.election.Representatives;
import heyi.election.Slate;
import heyi.filing.Filings;
import heyi.negotiation.Disclosure;
import heyi.negotiation.Drafts;
import heyi.negotiation.Meetings;
import heyi.party.Actor;
import heyi.party.Side;
import heyi.process.Desk;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What a person has to have before their eyes while doing a step. */
@Component
class StepReading {

    /** Steps that judge or answer a paper: the case's documents lie open. */
    private static final Set<String> ON_PAPERS = Set.of(
            "ReplyToOffer",
            "UrgeEmployer",
            "OrderReply",
            "AcceptFiling",
            "ReviewFiling",
            "FileAgreement",
            "PublishAgreement");

    private final Drafts drafts;
    private final Meetings meetings;
    private final Disclosure disclosure;
    private final Filings filings;
    private final Representatives representatives;
    private final Congress congress;
    private final Ballots ballots;
    private final Shelf shelf;

    StepReading(
            Drafts drafts,
            Meetings meetings,
            Disclosure disclosure,
            Filings filings,
            Representatives representatives,
            Congress congress,
            Ballots ballots,
            Shelf shelf) {
        this.drafts = drafts;
        this.meetings = meetings;
        this.disclosure = disclosure;
        this.filings = filings;
        this.representatives = representatives;
        this.congress = congress;
        this.ballots = ballots;
        this.shelf = shelf;
    }

    void beside(Desk.Opened opened, Actor actor, Model model) {
        var id = opened.file().caseId();
        var step = opened.item().step();
        model.addAttribute("papers", shelf.of(opened.file(), actor));
        model.addAttribute("papersOpen", ON_PAPERS.contains(step));
        switch (step) {
            case "AgreeDraft", "ConveneCongress" -> draft(id, model);
            case "ProposeChanges" -> rewriting(id, model);
            case "WriteDraft" -> {
                rewriting(id, model);
                drafts.proposal(id).ifPresent(p -> model.addAttribute("proposal", p));
            }
            case "RecordMinutes" -> model.addAttribute("remarks", meetings.remarks(id, meetings.last(id)));
            case "SupplyDisclosure" -> model.addAttribute("wanted", disclosure.items(id));
            case "CloseElection" ->
                turnout(
                        representatives
                                .slate(id, Side.WORKERS)
                                .map(Slate::voteId)
                                .orElse(null),
                        model);
            case "CloseVote" -> turnout(congress.last(id).map(Sitting::voteId).orElse(null), model);
            default -> {}
        }
    }

    private void draft(CaseId id, Model model) {
        drafts.latest(id).ifPresent(d -> model.addAttribute("draft", d));
    }

    private void rewriting(CaseId id, Model model) {
        draft(id, model);
        model.addAttribute("verdicts", drafts.verdicts(id));
        filings.last(id).ifPresent(f -> model.addAttribute("objections", filings.objections(id, f.no())));
    }

    private void turnout(@Nullable UUID vote, Model model) {
        if (vote != null) model.addAttribute("turnout", ballots.turnout(new VoteId(vote)));
    }
}
