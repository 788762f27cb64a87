package heyi.api;

import heyi.account.Scope;
import heyi.ballot.Ballots;
import heyi.ballot.Choice;
import heyi.ballot.Purpose;
import heyi.ballot.VoteId;
import heyi.casefile.CaseId;
import heyi.casefile.Cases;
import heyi.party.Actor;
import heyi.process.NotThere;
import heyi.rules.RuleBroken;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Secret votes. Casting needs a token that began with a code to the voter's own phone; nothing of a ballot is kept here. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Votes")
class VoteApi {

    private final Ballots ballots;
    private final Cases cases;

    VoteApi(Ballots ballots, Cases cases) {
        this.ballots = ballots;
        this.cases = cases;
    }

    @GetMapping("/votes")
    @Needs(Scope.VOTE)
    @Operation(
            operationId = "listMyVotes",
            summary = "List one's votes",
            description = "The votes on whose roll one stands, open ones first.")
    List<MyVote> mine(Actor actor) {
        return ballots.of(actor.person()).stream().map(this::shown).toList();
    }

    @PostMapping("/votes/{id}/check-in")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Needs(Scope.VOTE)
    @Operation(
            operationId = "checkIn",
            summary = "Be present",
            description = "Counts towards the quorum without voting yet. Harmless when repeated.")
    void checkIn(@PathVariable UUID id, Actor actor) {
        asVoter(id, actor, () -> ballots.checkIn(new VoteId(id), actor.person()));
    }

    @PostMapping("/votes/{id}/ballot")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Needs(Scope.VOTE)
    @NotKept
    @Operation(
            operationId = "castBallot",
            summary = "Cast the ballot",
            description =
                    "Once, and for good. `Idempotency-Key` is ignored here: no trace of what was voted is kept with the voter; a second ballot is refused with `ballot.cast-already`.")
    void cast(@PathVariable UUID id, @RequestBody Ballot ballot, Actor actor) {
        asVoter(id, actor, () -> ballots.cast(new VoteId(id), actor.person(), ballot.choices()));
    }

    /** The roll is asked only after a refusal, so that a ballot costs one statement. */
    private void asVoter(UUID id, Actor actor, Runnable act) {
        try {
            act.run();
        } catch (RuleBroken refusal) {
            if (ballots.find(new VoteId(id), actor.person()).isEmpty()) throw new NotThere();
            throw refusal;
        }
    }

    @GetMapping("/cases/{id}/votes")
    @Needs(Scope.CASES_READ)
    @Operation(
            operationId = "listVotesOfCase",
            summary = "List the votes of a case",
            description =
                    "With the turnout, for the union while the vote runs and for all parties afterwards. Never how anybody voted.")
    List<CaseVote> ofCase(@PathVariable UUID id, Actor actor) {
        var file = cases.visible(new CaseId(id), actor).orElseThrow(NotThere::new);
        var convenes = actor.actsFor(file.union());
        return ballots.in(file.caseId()).stream()
                .map(v -> new CaseVote(
                        v.id(),
                        v.purpose(),
                        v.title(),
                        v.opensAt(),
                        v.endsAt(),
                        v.closedAt(),
                        convenes || v.closedAt() != null ? Turnout.of(ballots.turnout(new VoteId(v.id()))) : null))
                .toList();
    }

    private MyVote shown(Ballots.MyVote v) {
        return new MyVote(
                v.id(),
                v.caseId(),
                v.purpose(),
                v.title(),
                ballots.items(new VoteId(v.id())),
                v.opensAt(),
                v.endsAt(),
                v.closedAt(),
                v.present(),
                v.voted());
    }

    /** What is voted. */
    @Schema(name = "Ballot")
    record Ballot(
            @Schema(description = "One for each item, in order.", requiredMode = Schema.RequiredMode.REQUIRED)
                    List<Choice> choices) {

        Ballot {
            if (choices == null || choices.contains(null)) throw new ApiError(400, "api.bad-value", "choices");
        }

        /** Never in a log. */
        @Override
        public String toString() {
            return "Ballot";
        }
    }

    /** A vote as one voter sees it. */
    @Schema(name = "MyVote")
    record MyVote(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) UUID id,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) UUID caseId,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) Purpose purpose,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) String title,
            @Schema(
                            description = "What is voted on, each with one choice.",
                            requiredMode = Schema.RequiredMode.REQUIRED)
                    List<String> items,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) OffsetDateTime opensAt,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) OffsetDateTime endsAt,
            @Nullable OffsetDateTime closedAt,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) boolean present,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) boolean voted) {}

    /** A vote of a case. */
    @Schema(name = "CaseVote")
    record CaseVote(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) UUID id,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) Purpose purpose,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) String title,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) OffsetDateTime opensAt,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) OffsetDateTime endsAt,
            @Nullable OffsetDateTime closedAt,
            @Nullable Turnout turnout) {}

    /** How many came, in persons. */
    @Schema(name = "Turnout", description = "In persons.")
    record Turnout(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) int eligible,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) int present,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) int voted) {

        static Turnout of(Ballots.Turnout t) {
            return new Turnout(t.eligible(), t.present(), t.voted());
        }
    }
}
