package heyi.document;

import heyi.ballot.Ballots;
import heyi.ballot.Tally;
import heyi.ballot.VoteId;
import heyi.election.Representative;
import heyi.election.Slate;
import heyi.party.Side;
import heyi.rules.Parameter;
import heyi.rules.RuleBook;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The list of a side once it is elected, named or appointed. */
@Component
class RepresentativeListAssembly implements Assembly {
    private final Delegates delegates;
    private final Ballots ballots;
    private final RuleBook rules;
    private final Heads heads;

    RepresentativeListAssembly(Delegates delegates, Ballots ballots, RuleBook rules, Heads heads) {
        this.delegates = delegates;
        this.ballots = ballots;
        this.rules = rules;
        this.heads = heads;
    }

    @Override
    public DocumentKind kind() {
        return DocumentKind.REPRESENTATIVE_LIST;
    }

    @Override
    public RepresentativeListPaper paper(CaseFacts facts, String subject) {
        var side = subject.startsWith("workers") ? Side.WORKERS : Side.EMPLOYER;
        var slate = delegates.slate(facts, side, subject).orElseThrow(this::notReady);
        var settled = LawTime.day(Objects.requireNonNull(slate.settledAt()));
        return new RepresentativeListPaper(
                heads.head(facts, kind(), subject, facts.party(side).name(), settled, basis(slate)),
                facts.party(side),
                delegates.list(facts, slate),
                slate.state() == Slate.State.ELECTED ? election(facts, slate) : null,
                outsideLimit(facts),
                "与本轮集体合同期限一致",
                null);
    }

    private static Parameter[] basis(Slate slate) {
        return slate.side() == Side.WORKERS
                ? new Parameter[] {
                    Parameter.WORKER_REPRESENTATIVES_ELECTED,
                    Parameter.REPRESENTATIVES_MIN,
                    Parameter.OUTSIDE_SHARE_MAX,
                    Parameter.REPRESENTATIVE_LIST_PUBLICATION,
                    Parameter.REPRESENTATIVE_ELECTION_MAJORITY
                }
                : new Parameter[] {
                    Parameter.EMPLOYER_SIDE_NOT_LARGER, Parameter.REPRESENTATIVES_MIN, Parameter.OUTSIDE_SHARE_MAX
                };
    }

    private String outsideLimit(CaseFacts facts) {
        return rules.stated(facts.law(), facts.agreementKind(), Parameter.OUTSIDE_SHARE_MAX, facts.today())
                .map(r -> (r.share().part() == 0 ? "不得外聘代表，" : "不得超过本方代表人数的" + r.share() + "，") + r.cited())
                .orElse("本地未规定比例上限");
    }

    /** Counts only: who voted how is known to nobody. */
    private RepresentativeListPaper.@Nullable Election election(CaseFacts facts, Slate slate) {
        var tallies = ballots.counted(new VoteId(Objects.requireNonNull(slate.voteId())));
        if (tallies.isEmpty()) return null;
        var settled = LawTime.day(Objects.requireNonNull(slate.settledAt()));
        var rule =
                rules.require(facts.law(), facts.agreementKind(), Parameter.REPRESENTATIVE_ELECTION_MAJORITY, settled);
        var total = tallies.get(0).eligible();
        return new RepresentativeListPaper.Election(
                "职工代表大会",
                settled,
                "网上会场",
                "无记名电子投票",
                "赞成票" + MajorityText.of(rule.majority(), total) + "票",
                total,
                tallies.get(0).present(),
                results(slate, tallies));
    }

    private static List<RepresentativeListPaper.Result> results(Slate slate, List<Tally> tallies) {
        Map<Integer, Tally> byNo = tallies.stream().collect(Collectors.toMap(Tally::itemNo, Function.identity()));
        var candidates = slate.candidates();
        return IntStream.range(0, candidates.size())
                .mapToObj(i -> new RepresentativeListPaper.Result(
                        candidates.get(i).name(),
                        Objects.requireNonNull(byNo.get(i + 1)).inFavour(),
                        elected(candidates.get(i))))
                .toList();
    }

    private static boolean elected(Representative r) {
        return Boolean.TRUE.equals(r.elected());
    }
}
