package heyi.portal;

import heyi.ballot.Ballots;
import heyi.ballot.Choice;
import heyi.ballot.VoteId;
import heyi.party.Actor;
import heyi.process.NotThere;
import heyi.rules.RuleBroken;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Secret votes: choose, look again, cast. Nothing here ever shows how somebody voted. */
@Controller
@RequestMapping("/votes")
class VotePages {

    private final Ballots ballots;
    private final Clock clock;
    private final Words words;

    VotePages(Ballots ballots, Clock clock, Words words) {
        this.ballots = ballots;
        this.clock = clock;
        this.words = words;
    }

    @GetMapping
    String list(Actor actor, Model model) {
        model.addAttribute("votes", ballots.of(actor.person()));
        model.addAttribute("now", clock.instant());
        return "portal/votes";
    }

    @GetMapping("/{id}")
    String show(@PathVariable UUID id, Actor actor, Model model) {
        return page(id, actor, List.of(), null, model);
    }

    /** Present without having voted yet: who checks in counts towards the quorum. */
    @PostMapping("/{id}/check-in")
    String checkIn(
            @PathVariable UUID id, Actor actor, HttpServletRequest request, HttpServletResponse response, Model model) {
        try {
            requirePhone(request);
            ballots.checkIn(new VoteId(id), actor.person());
        } catch (RuleBroken refusal) {
            if (ballots.find(new VoteId(id), actor.person()).isEmpty()) throw new NotThere();
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return page(id, actor, List.of(), refusal, model);
        }
        return "redirect:/votes/" + id;
    }

    @PostMapping("/{id}/review")
    String review(
            @PathVariable UUID id, Actor actor, HttpServletRequest request, HttpServletResponse response, Model model) {
        var chosen = chosen(id, request);
        if (chosen.contains(null) || request.getParameter("change") != null) {
            model.addAttribute("incomplete", request.getParameter("change") == null);
            if (chosen.contains(null)) response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return page(id, actor, chosen, null, model);
        }
        model.addAttribute("review", true);
        return page(id, actor, chosen, null, model);
    }

    @PostMapping("/{id}")
    String cast(
            @PathVariable UUID id, Actor actor, HttpServletRequest request, HttpServletResponse response, Model model) {
        var choices = chosen(id, request).stream().filter(c -> c != null).toList();
        try {
            requirePhone(request);
            ballots.cast(new VoteId(id), actor.person(), choices);
        } catch (RuleBroken refusal) {
            if (ballots.find(new VoteId(id), actor.person()).isEmpty()) throw new NotThere();
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return page(id, actor, List.of(), refusal, model);
        }
        return "redirect:/votes/" + id;
    }

    /** A password may have been set up by whoever invited the person; the phone on the roll is the voter's own. */
    private static void requirePhone(HttpServletRequest request) {
        if (Entrance.isByPhone(request)) return;
        throw new RuleBroken("ballot.by-phone");
    }

    /** One for each item, null where none was chosen. */
    private List<@Nullable Choice> chosen(UUID id, HttpServletRequest request) {
        var items = ballots.items(new VoteId(id)).size();
        return IntStream.range(0, items)
                .mapToObj(i -> choice(request.getParameter("choice" + i)))
                .toList();
    }

    private static @Nullable Choice choice(@Nullable String sent) {
        return Arrays.stream(Choice.values())
                .filter(c -> c.name().equals(sent))
                .findFirst()
                .orElse(null);
    }

    private String page(
            UUID id, Actor actor, List<@Nullable Choice> chosen, @Nullable RuleBroken refusal, Model model) {
        var vote = new VoteId(id);
        var mine = ballots.find(vote, actor.person()).orElseThrow(NotThere::new);
        model.addAttribute("vote", mine);
        model.addAttribute("items", ballots.items(vote));
        model.addAttribute(
                "choices",
                Map.of(
                        Choice.FOR, words.say("ballot.FOR"),
                        Choice.AGAINST, words.say("ballot.AGAINST"),
                        Choice.ABSTAIN, words.say("ballot.ABSTAIN")));
        model.addAttribute("chosen", chosen);
        model.addAttribute("refusal", refusal);
        model.addAttribute("state", State.of(mine, clock));
        return "portal/vote";
    }

    /** What the voter can do now. */
    enum State {
        NOT_YET,
        OPEN,
        CAST,
        OVER;

        static State of(Ballots.MyVote vote, Clock clock) {
            if (vote.voted()) return CAST;
            var now = clock.instant();
            if (vote.closedAt() != null || !now.isBefore(vote.endsAt().toInstant())) return OVER;
            return now.isBefore(vote.opensAt().toInstant()) ? NOT_YET : OPEN;
        }
    }
}
