package heyi.ballot;

import static heyi.ballot.Choice.ABSTAIN;
import static heyi.ballot.Choice.AGAINST;
import static heyi.ballot.Choice.FOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import heyi.HeyiTest;
import heyi.Round;
import heyi.TestClock;
import heyi.Together;
import heyi.rules.RuleBroken;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** An election with five candidates and thirty delegates. */
@HeyiTest
class CastingTest {

    private static final List<Choice> CHOICES = List.of(FOR, AGAINST, ABSTAIN, FOR);

    @Autowired
    ApplicationContext context;

    @Autowired
    Ballots ballots;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient sql;

    private Round round;
    private VoteId vote;
    private UUID delegate;

    @BeforeEach
    void an_election_is_open() {
        round = Round.at(context, "CloseElection");
        vote = round.vote();
        delegate = round.parties.delegates.get(0);
    }

    @AfterEach
    void let_the_clock_go() {
        TestClock.letGo();
    }

    @Test
    void of_many_ballots_at_once_one_delegate_drops_one() {
        var ended = Together.run(Collections.<Callable<Boolean>>nCopies(8, () -> cast(delegate)));
        assertThat(ended).filteredOn(Together.Ended::well).hasSize(1);
        assertThat(ended).filteredOn(e -> !e.well()).allSatisfy(e -> assertThat(e.thrown())
                .isInstanceOfSatisfying(
                        RuleBroken.class, r -> assertThat(r.code()).isEqualTo("ballot.cast-already")));
        assertThat(ballotRows()).isEqualTo(CHOICES.size());
    }

    @Test
    void what_is_cast_while_the_vote_closes_is_either_counted_or_refused() {
        var acts = new ArrayList<Callable<Object>>();
        for (var each : round.parties.delegates) acts.add(() -> cast(each));
        acts.add(15, () -> transaction.execute(status -> ballots.close(vote)));
        // the pool of connections is smaller than the crowd
        var ended = new ArrayList<Together.Ended<Object>>();
        for (int i = 0; i < acts.size(); i += 8) {
            ended.addAll(Together.run(acts.subList(i, Math.min(i + 8, acts.size()))));
        }
        var accepted =
                ended.stream().filter(e -> Boolean.TRUE.equals(e.result())).count();
        var counted = tallies(ended);
        assertThat(counted).hasSize(CHOICES.size()).allSatisfy(t -> assertThat(t.cast())
                .isEqualTo((int) accepted));
        List<Tally> again = transaction.execute(status -> ballots.close(vote));
        assertThat(again).isEqualTo(counted);
        assertThat(ballotRows()).isEqualTo(accepted * CHOICES.size());
        assertThat(ended).filteredOn(e -> !e.well()).allSatisfy(e -> assertThat(e.thrown())
                .isInstanceOfSatisfying(
                        RuleBroken.class, r -> assertThat(r.code()).isEqualTo("ballot.closed")));
    }

    @SuppressWarnings("unchecked")
    private static List<Tally> tallies(List<Together.Ended<Object>> ended) {
        return ended.stream()
                .filter(e -> e.result() instanceof List)
                .map(e -> (List<Tally>) e.result())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void nobody_votes_twice() {
        cast(delegate);
        refused("ballot.cast-already", () -> cast(delegate));
        assertThat(ballotRows()).isEqualTo(CHOICES.size());
    }

    @Test
    void nobody_votes_before_or_after() {
        var opens = round.now();
        round.goTo(opens.minusSeconds(1));
        refused("ballot.not-open", () -> cast(delegate));
        round.goTo(opens.plusHours(8).minusSeconds(1));
        cast(delegate);
        round.goTo(opens.plusHours(8));
        refused("ballot.closed", () -> cast(round.parties.delegates.get(1)));
        refused("ballot.closed", () -> ballots.checkIn(vote, round.parties.delegates.get(1)));
    }

    @Test
    void nobody_votes_who_is_no_delegate() {
        refused("ballot.not-on-roll", () -> cast(round.parties.chair));
        refused("ballot.not-on-roll", () -> cast(UUID.randomUUID()));
        refused("ballot.not-on-roll", () -> ballots.cast(new VoteId(UUID.randomUUID()), delegate, CHOICES));
    }

    @Test
    void too_few_or_too_many_choices_leave_the_right_to_vote_unused() {
        refused("ballot.incomplete", () -> ballots.cast(vote, delegate, List.of()));
        refused("ballot.incomplete", () -> ballots.cast(vote, delegate, CHOICES.subList(0, 3)));
        refused("ballot.incomplete", () -> ballots.cast(vote, delegate, Collections.nCopies(5, FOR)));
        assertThat(ballotRows()).isZero();
        assertThat(ballots.turnout(vote)).isEqualTo(new Ballots.Turnout(30, 0, 0));
        cast(delegate);
        assertThat(ballots.turnout(vote)).isEqualTo(new Ballots.Turnout(30, 1, 1));
    }

    @Test
    void a_ballot_shares_nothing_with_its_voter_but_the_vote() {
        assertThat(columns("ballot")).containsExactlyInAnyOrder("vote_id", "item_no", "choice");
        assertThat(columns("voter_roll")).containsExactlyInAnyOrder("vote_id", "person_id", "present", "voted");
    }

    private List<String> columns(String table) {
        return sql.sql("select column_name from information_schema.columns where table_name = ?")
                .param(table)
                .query(String.class)
                .list();
    }

    private boolean cast(UUID voter) {
        ballots.cast(vote, voter, CHOICES);
        return true;
    }

    private long ballotRows() {
        return sql.sql("select count(*) from ballot where vote_id = ?")
                .param(vote.value())
                .query(Long.class)
                .single();
    }

    private static void refused(String code, ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOfSatisfying(RuleBroken.class, r -> assertThat(r.code())
                .isEqualTo(code));
    }
}
