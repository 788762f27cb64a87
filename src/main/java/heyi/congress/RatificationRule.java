package heyi.congress;

import heyi.ballot.Tally;
import heyi.rules.Rule;

/** Both shares are taken of all delegates, present or not (R22 art. 36; ZJ art. 24; HZ art. 28). */
record RatificationRule(Rule quorum, Rule majority) {

    Outcome judge(Tally tally) {
        if (!quorum.majority().metBy(tally.present(), tally.eligible())) return Outcome.NO_QUORUM;
        return majority.majority().metBy(tally.inFavour(), tally.eligible()) ? Outcome.ADOPTED : Outcome.REJECTED;
    }

    /** What was applied, for the resolution. */
    String explain(Tally tally) {
        return "全体职工代表" + tally.eligible() + "人，到会须" + quorum.majority().label() + "，即至少"
                + quorum.majority().needed(tally.eligible()) + "人（" + quorum.cited() + "），实到" + tally.present()
                + "人；赞成须" + majority.majority().label() + "，即至少"
                + majority.majority().needed(tally.eligible())
                + "票（" + majority.cited() + "），实得" + tally.inFavour() + "票。";
    }
}
