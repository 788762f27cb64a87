package heyi.ballot;

import static org.assertj.core.api.Assertions.assertThat;

import heyi.HeyiTest;
import heyi.Round;
import heyi.TestClock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What versions and places of rows tell whoever may query the two tables. Thirty delegates, thirty different ballots. */
@HeyiTest
class SealingTest {

    @Autowired
    ApplicationContext context;

    @Autowired
    Ballots ballots;

    @Autowired
    SealedBoxes boxes;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient sql;

    private Round round;
    private VoteId vote;

    @BeforeEach
    void everybody_has_voted_differently() {
        round = Round.at(context, "CloseElection");
        vote = round.vote();
        var delegates = round.parties.delegates;
        for (int i = 0; i < delegates.size(); i++) ballots.cast(vote, delegates.get(i), choices(i));
    }

    @AfterEach
    void let_the_clock_go() {
        TestClock.letGo();
    }

    @Test
    void after_sealing_neither_versions_nor_places_of_rows_link_a_ballot_to_its_voter() {
        assertThat(linked()).as("the attack works while the vote is open").isEqualTo(30);
        var drawer = places();
        var before = ballots.turnout(vote);

        List<Tally> counted = transaction.execute(status -> ballots.close(vote));

        assertThat(versions("ballot")).hasSize(1).isEqualTo(versions("voter_roll"));
        assertThat(linked()).isZero();
        assertThat(places()).hasSize(120).isNotEqualTo(drawer);
        assertThat(voters()).hasSize(30).isNotEqualTo(round.parties.delegates);
        assertThat(ballots.turnout(vote)).isEqualTo(before);
        assertThat(counted).hasSize(4).allMatch(t -> t.cast() == 30 && t.eligible() == 30);
        assertThat(counted.get(0).inFavour()).isEqualTo(10);
    }

    @Test
    void sealing_happens_once_and_a_killed_one_not_at_all() {
        var drawer = places();
        transaction.executeWithoutResult(status -> {
            ballots.close(vote);
            status.setRollbackOnly();
        });
        assertThat(places()).isEqualTo(drawer);
        assertThat(ballots.counted(vote)).isEmpty();

        List<Tally> counted = transaction.execute(status -> ballots.close(vote));
        var sealed = versions("ballot");
        List<Tally> again = transaction.execute(status -> ballots.close(vote));
        assertThat(again).isEqualTo(counted);
        assertThat(versions("ballot")).isEqualTo(sealed);
    }

    @Test
    void the_old_versions_of_the_rows_are_swept_away_once() {
        transaction.executeWithoutResult(status -> ballots.close(vote));
        assertThat(swept()).isFalse();
        boxes.sweep();
        assertThat(swept()).isTrue();
        boxes.sweep();
        assertThat(ballots.counted(vote)).hasSize(4);
    }

    /** The digits of a number to the base of three. */
    private static List<Choice> choices(int voter) {
        var choices = new ArrayList<Choice>();
        for (int rest = voter, item = 0; item < 4; item++, rest /= 3) choices.add(Choice.values()[rest % 3]);
        return choices;
    }

    /** For how many voters one query finds a ballot of four items. */
    private long linked() {
        return sql.sql(
                        """
                        select count(*) from voter_roll r
                        where r.vote_id = :vote
                          and 4 = (select count(*) from ballot b where b.vote_id = r.vote_id and b.xmin = r.xmin)
                        """)
                .param("vote", vote.value())
                .query(Long.class)
                .single();
    }

    private List<String> versions(String table) {
        return sql.sql("select distinct xmin::text from " + table + " where vote_id = ?")
                .param(vote.value())
                .query(String.class)
                .list();
    }

    private List<String> places() {
        return sql.sql("select item_no || ' ' || choice from ballot where vote_id = ? order by ctid")
                .param(vote.value())
                .query(String.class)
                .list();
    }

    private List<UUID> voters() {
        return sql.sql("select person_id from voter_roll where vote_id = ? order by ctid")
                .param(vote.value())
                .query(UUID.class)
                .list();
    }

    private boolean swept() {
        return sql.sql("select swept_at is not null from vote where id = ?")
                .param(vote.value())
                .query(Boolean.class)
                .single();
    }
}
