package heyi.election;

import heyi.casefile.BargainingCase;
import heyi.party.Organisation;
import heyi.party.Side;
import heyi.rules.Answer;
import heyi.rules.Parameter;
import heyi.rules.Rule;
import heyi.rules.RuleBook;
import heyi.rules.RuleBroken;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** How many may sit on a side, and who may not. */
@Component
class SideRules {

    private final RuleBook rules;

    SideRules(RuleBook rules) {
        this.rules = rules;
    }

    /** Whether the congress elects the workers' representatives (ZJ-DM arts. 7, 15) or the union names them (R22 art. 20). */
    boolean elected(BargainingCase c, LocalDate on) {
        return find(c, Parameter.WORKER_REPRESENTATIVES_ELECTED, on)
                .map(Rule::flag)
                .orElse(false);
    }

    void check(BargainingCase c, Organisation employer, List<Representative> side, LocalDate on) {
        var size = employer.aboveScale()
                ? find(c, Parameter.REPRESENTATIVES_MIN_ABOVE_SCALE, on)
                        .or(() -> find(c, Parameter.REPRESENTATIVES_MIN, on))
                : find(c, Parameter.REPRESENTATIVES_MIN, on);
        size.filter(r -> side.size() < r.count()).ifPresent(r -> {
            throw new RuleBroken("election.too-few", r.count(), side.size(), r.cited());
        });
        find(c, Parameter.REPRESENTATIVES_MAX, on)
                .filter(r -> side.size() > r.count())
                .ifPresent(r -> {
                    throw new RuleBroken("election.too-many", r.count(), side.size(), r.cited());
                });
        var outside = side.stream().filter(Representative::outside).count();
        find(c, Parameter.OUTSIDE_SHARE_MAX, on)
                .filter(r -> r.share().exceededBy(outside, side.size()))
                .ifPresent(r -> {
                    if (r.share().part() == 0) throw new RuleBroken("election.too-many-outsiders/none", r.cited());
                    throw new RuleBroken("election.too-many-outsiders", r.share(), r.cited());
                });
    }

    void checkAgainst(BargainingCase c, int workers, int employer, LocalDate on) {
        find(c, Parameter.EMPLOYER_SIDE_NOT_LARGER, on)
                .filter(r -> r.flag() && employer > workers)
                .ifPresent(r -> {
                    throw new RuleBroken("election.employer-side-larger", workers, employer, r.cited());
                });
        find(c, Parameter.SIDES_EQUAL, on)
                .filter(r -> r.flag() && employer != workers)
                .ifPresent(r -> {
                    throw new RuleBroken("election.sides-unequal", workers, employer, r.cited());
                });
    }

    /** Whether the term of the representatives is the agreement's (ZJ art. 13); else the side sets it (R22 art. 22). */
    boolean termAsAgreement(BargainingCase c, LocalDate on) {
        return find(c, Parameter.REPRESENTATIVE_TERM_AS_AGREEMENT, on)
                .map(Rule::flag)
                .orElse(false);
    }

    /** @throws RuleBroken {@code mandate.not-delegable} unless the law of the place lets the chief of the side delegate */
    void requireDelegable(BargainingCase c, Side side, LocalDate on) {
        var parameter = side == Side.WORKERS ? Parameter.WORKER_CHIEF_DELEGABLE : Parameter.EMPLOYER_CHIEF_DELEGABLE;
        var answer = rules.find(c.law(), c.kind(), parameter, on);
        if (answer.stated().map(Rule::flag).orElse(false)) return;
        var article = answer.row().map(Rule::article).orElse("");
        if (answer instanceof Answer.Unknown) {
            throw new RuleBroken("mandate.not-delegable/unknown", article);
        }
        if (article.isEmpty()) throw new RuleBroken("mandate.not-delegable/silent", side);
        throw new RuleBroken("mandate.not-delegable", side, article);
    }

    /** The same where the employer's side was there first, so that the workers' side is the one to grow. */
    void checkBeside(BargainingCase c, int workers, int employer, LocalDate on) {
        find(c, Parameter.EMPLOYER_SIDE_NOT_LARGER, on)
                .or(() -> find(c, Parameter.SIDES_EQUAL, on))
                .filter(r -> r.flag() && employer > workers)
                .ifPresent(r -> {
                    throw new RuleBroken("election.workers-side-smaller", employer, workers, r.article());
                });
        find(c, Parameter.SIDES_EQUAL, on).filter(Rule::flag).ifPresent(r -> checkAgainst(c, workers, employer, on));
    }

    Rule majority(BargainingCase c, LocalDate on) {
        return rules.require(c.law(), c.kind(), Parameter.REPRESENTATIVE_ELECTION_MAJORITY, on);
    }

    /** How many of all delegates or staff have to agree where there is no union (ZJ art. 10; R22 art. 20). */
    Rule endorsement(BargainingCase c, LocalDate on) {
        return rules.require(c.law(), c.kind(), Parameter.REPRESENTATIVE_ENDORSEMENT_MAJORITY, on);
    }

    Rule quorum(BargainingCase c, LocalDate on) {
        return rules.require(c.law(), c.kind(), Parameter.QUORUM, on);
    }

    private Optional<Rule> find(BargainingCase c, Parameter p, LocalDate on) {
        return rules.stated(c.law(), c.kind(), p, on);
    }
}
