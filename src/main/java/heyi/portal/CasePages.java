package heyi.portal;

import heyi.casefile.Acts;
import heyi.casefile.BargainingCase;
import heyi.casefile.CaseId;
import heyi.casefile.Cases;
import heyi.casefile.Deadlines;
import heyi.casefile.Stage;
import heyi.document.DocumentKind;
import heyi.document.Shelf;
import heyi.document.Stored;
import heyi.election.Mandate;
import heyi.election.Substitution;
import heyi.election.Succession;
import heyi.offer.Offers;
import heyi.party.Actor;
import heyi.party.Organisations;
import heyi.party.Side;
import heyi.process.FreeActs;
import heyi.process.Inbox;
import heyi.process.InboxItem;
import heyi.process.MandateActs;
import heyi.process.NotThere;
import heyi.process.StepRole;
import heyi.process.Turns;
import heyi.registry.CaseSearch;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Comparator;
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
    private final Succession succession;
    private final MandateActs mandateActs;
    private final Turns turns;
    private final Shelf shelf;
    private final Offers offers;
    private final FreeActs freeActs;
    private final RenewalFacts renewal;
    private final CaseSearch search;

    CasePages(
            Cases cases,
            Acts acts,
            Deadlines deadlines,
            Inbox inbox,
            Organisations organisations,
            Succession succession,
            MandateActs mandateActs,
            Turns turns,
            Shelf shelf,
            Offers offers,
            FreeActs freeActs,
            RenewalFacts renewal,
            CaseSearch search) {
        this.cases = cases;
        this.acts = acts;
        this.deadlines = deadlines;
        this.inbox = inbox;
        this.organisations = organisations;
        this.succession = succession;
        this.mandateActs = mandateActs;
        this.turns = turns;
        this.shelf = shelf;
        this.offers = offers;
        this.freeActs = freeActs;
        this.renewal = renewal;
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
                "sides",
                Stream.of(Side.values()).map(s -> delegation(file, s, actor)).toList());
        model.addAttribute("documents", shelf.of(file, actor));
        model.addAttribute("draft", shelf.draft(file, actor).orElse(null));
        model.addAttribute("freeActs", freeActs.openTo(file, actor));
        renewal.beside(file, actor, model);
        return "portal/case";
    }

    @GetMapping("/{id}/draft")
    String draft(@PathVariable UUID id, Actor actor, Model model) {
        var file = visible(id, actor);
        var draft = shelf.draft(file, actor).orElseThrow(NotThere::new);
        model.addAttribute("file", file);
        model.addAttribute("employer", organisations.get(file.employerId()));
        model.addAttribute("draft", draft);
        return "portal/draft";
    }

    private Delegation delegation(BargainingCase file, Side side, Actor actor) {
        var seats = succession.mandates(file.caseId()).stream()
                .filter(m -> m.side() == side)
                .map(m -> seat(file, m, actor))
                .sorted(Comparator.comparing(s -> !s.inForce()))
                .toList();
        return new Delegation(side, seats);
    }

    private Seat seat(BargainingCase file, Mandate m, Actor actor) {
        var kind = m.isWritten() ? DocumentKind.APPOINTMENT : DocumentKind.REPRESENTATIVE_LIST;
        var paper = shelf.of(file, actor).stream()
                .filter(d -> d.kind() == kind && d.subject().equals(m.documentSubject()))
                .findFirst()
                .orElse(null);
        var standIns = succession.substitutions(file.caseId()).stream()
                .filter(s -> s.mandateId().equals(m.id()) && !s.toOn().isBefore(deadlines.today()))
                .toList();
        var inForce = m.inForce(deadlines.today());
        return new Seat(m, inForce, paper, standIns, inForce && mandateActs.may(file, m, actor));
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
            var party = parties.getOrDefault(item.groupKey(), "");
            var who = item.role() == StepRole.CHIEF
                    ? party + "（" + turns.holder(item).in(Languages.current()) + "）"
                    : party;
            var mine = turns.may(item, actor);
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
    record Delegation(Side side, List<Seat> seats) {}

    /**
     * @param paper the written mandate, or the list that names an elected member; null before it is filed or if the reader
     *     may not see it
     * @param mayManage whether the reader may hand it over or end it
     */
    record Seat(
            Mandate mandate, boolean inForce, @Nullable Stored paper, List<Substitution> standIns, boolean mayManage) {}

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
