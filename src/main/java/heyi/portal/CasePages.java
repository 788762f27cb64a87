package heyi.portal;

import heyi.casefile.Acts;
import heyi.casefile.BargainingCase;
import heyi.casefile.CaseId;
import heyi.casefile.Cases;
import heyi.casefile.Deadlines;
import heyi.casefile.Stage;
import heyi.election.Representative;
import heyi.election.Representatives;
import heyi.negotiation.Draft;
import heyi.negotiation.Drafts;
import heyi.offer.Offers;
import heyi.party.Actor;
import heyi.party.Organisations;
import heyi.party.Side;
import heyi.process.FreeActs;
import heyi.process.Inbox;
import heyi.process.InboxItem;
import heyi.process.NotThere;
import heyi.registry.CaseSearch;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** Cases as their parties see them. */
@Controller
@RequestMapping("/cases")
class CasePages {

    private static final int PAGE = 50;

    private final Cases cases;
    private final Acts acts;
    private final Deadlines deadlines;
    private final Inbox inbox;
    private final Organisations organisations;
    private final Representatives representatives;
    private final Drafts drafts;
    private final Shelf shelf;
    private final Offers offers;
    private final FreeActs freeActs;
    private final CaseSearch search;

    CasePages(
            Cases cases,
            Acts acts,
            Deadlines deadlines,
            Inbox inbox,
            Organisations organisations,
            Representatives representatives,
            Drafts drafts,
            Shelf shelf,
            Offers offers,
            FreeActs freeActs,
            CaseSearch search) {
        this.cases = cases;
        this.acts = acts;
        this.deadlines = deadlines;
        this.inbox = inbox;
        this.organisations = organisations;
        this.representatives = representatives;
        this.drafts = drafts;
        this.shelf = shelf;
        this.offers = offers;
        this.freeActs = freeActs;
        this.search = search;
    }

    @GetMapping
    String list(Actor actor, Asked asked, Model model) {
        var found = search.page(actor, asked.query(), asked.cursor(), PAGE + 1);
        var more = found.size() > PAGE;
        var page = more ? found.subList(0, PAGE) : found;
        model.addAttribute("cases", page);
        model.addAttribute("next", more ? page.get(PAGE - 1) : null);
        model.addAttribute("asked", asked);
        model.addAttribute("allStages", Stage.values());
        model.addAttribute("mayOpen", NewCasePages.mayOpen(actor, organisations));
        return "portal/cases";
    }

    @GetMapping("/{id}")
    String show(@PathVariable UUID id, Actor actor, Model model) {
        var file = visible(id, actor);
        var parties = parties(file);
        model.addAttribute("file", file);
        model.addAttribute("actor", actor);
        model.addAttribute("parties", parties);
        model.addAttribute("employer", organisations.get(file.employerId()));
        model.addAttribute("now", now(file, actor, parties));
        model.addAttribute("acts", acts.of(file.caseId(), actor));
        model.addAttribute("deadlines", deadlines.running(file.caseId()));
        model.addAttribute("stages", EnumSet.range(Stage.ELECTION, Stage.PUBLICATION));
        model.addAttribute(
                "sides", Stream.of(Side.values()).map(s -> delegation(file, s)).toList());
        model.addAttribute("documents", shelf.of(file, actor));
        model.addAttribute("draft", readableDraft(file, actor));
        model.addAttribute("freeActs", freeActs.openTo(file, actor));
        return "portal/case";
    }

    @GetMapping("/{id}/draft")
    String draft(@PathVariable UUID id, Actor actor, Model model) {
        var file = visible(id, actor);
        var draft = drafts.latest(file.caseId()).orElseThrow(NotThere::new);
        if (!mayRead(file, actor, draft.agreedAt() != null)) throw new NotThere();
        model.addAttribute("file", file);
        model.addAttribute("employer", organisations.get(file.employerId()));
        model.addAttribute("draft", draft);
        return "portal/draft";
    }

    /** While the sides still talk, the draft is theirs alone. */
    private static boolean mayRead(BargainingCase file, Actor actor, boolean agreed) {
        return agreed || actor.actsFor(file.union()) || actor.actsFor(file.employer());
    }

    private @Nullable Draft readableDraft(BargainingCase file, Actor actor) {
        return drafts.latest(file.caseId())
                .filter(d -> mayRead(file, actor, d.agreedAt() != null))
                .orElse(null);
    }

    private Delegation delegation(BargainingCase file, Side side) {
        return new Delegation(side.label(), representatives.of(file.caseId(), side));
    }

    private BargainingCase visible(UUID id, Actor actor) {
        return cases.visible(new CaseId(id), actor).orElseThrow(NotThere::new);
    }

    private Map<String, String> parties(BargainingCase file) {
        Map<String, String> names = new LinkedHashMap<>();
        for (var id : List.of(file.unionId(), file.employerId(), file.upperUnionId(), file.bureauId())) {
            var organisation = organisations.get(id);
            names.put(organisation.group(), organisation.name());
        }
        return names;
    }

    /** What is to be done now, one line a task whoever may do it. */
    private List<Current> now(BargainingCase file, Actor actor, Map<String, String> parties) {
        var mayRecord = actor.actsFor(file.union()) && offers.servedByPost(file.caseId());
        Map<String, Current> open = new LinkedHashMap<>();
        for (var item : inbox.of(file.caseId())) {
            var who = parties.getOrDefault(item.groupKey(), "");
            var mine = item.isWithin(actor);
            open.merge(item.taskId(), new Current(item, who, mine, mayRecord && item.paper()), Current::or);
        }
        return List.copyOf(open.values());
    }

    /** The search and the place in the list, as the address says. */
    record Asked(
            @Nullable String text,
            @Nullable String person,
            @Nullable Stage stage,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable OffsetDateTime after,
            @Nullable UUID afterId) {

        CaseSearch.Query query() {
            return new CaseSearch.Query(
                    Objects.requireNonNullElse(text, ""), Objects.requireNonNullElse(person, ""), stage, from, to);
        }

        public boolean isNarrowed() {
            return query().isNarrowed();
        }

        CaseSearch.@Nullable Cursor cursor() {
            return after == null || afterId == null ? null : new CaseSearch.Cursor(after, afterId);
        }
    }

    /** One side of the table; without members before they are published. */
    record Delegation(String label, List<Representative> members) {}

    /**
     * @param who the parties that may do it
     * @param mine whether the reader may do it
     * @param onPaper whether the reader may record it from the employer's paper
     */
    record Current(InboxItem item, String who, boolean mine, boolean onPaper) {
        Current or(Current other) {
            return new Current(item, who + "、" + other.who, mine || other.mine, onPaper || other.onPaper);
        }
    }
}
