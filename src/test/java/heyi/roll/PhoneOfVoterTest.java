package heyi.roll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import heyi.HeyiTest;
import heyi.Round;
import heyi.TestClock;
import heyi.ballot.Ballots;
import heyi.notice.PhoneChanges;
import heyi.party.Actor;
import heyi.party.People;
import heyi.party.Person;
import heyi.rules.RuleBroken;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Whoever gets hold of a voter's number gets hold of the code for the ballot, so nobody may move it while a vote lasts. */
@HeyiTest
class PhoneOfVoterTest {

    @Autowired
    ApplicationContext context;

    @Autowired
    RollBook book;

    @Autowired
    People people;

    @Autowired
    Ballots ballots;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    PhoneChanges changes;

    @Autowired
    JdbcClient sql;

    private Round round;
    private UUID voter;

    @BeforeEach
    void an_election_is_called() {
        round = Round.at(context, "CloseElection");
        voter = round.parties.delegates.get(0);
    }

    @AfterEach
    void let_the_clock_go() {
        TestClock.letGo();
    }

    @Test
    void neither_the_employer_nor_the_union_moves_the_number_of_a_voter() {
        var before = people.get(voter).phone();
        refused("roll.guarded", round.parties.actor(round.parties.assistant));
        refused("roll.phone-of-voter", round.parties.actor(round.parties.clerk));
        assertThat(people.get(voter).phone()).isEqualTo(before);
        // nor does any other way: a file, a claim, a later program
        assertThatThrownBy(() -> sql.sql("update person set phone = null where phone = ?")
                        .param(giveAPhone())
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void once_the_vote_is_closed_the_union_may_correct_it() {
        var vote = round.vote();
        transaction.executeWithoutResult(status -> ballots.close(vote));
        edit(round.parties.actor(round.parties.clerk));
        assertThat(people.get(voter).phone()).isNotNull();
    }

    @Test
    void a_number_that_moves_signs_out_who_borrowed_it_and_is_told_to_the_old_number_and_the_union() {
        var vote = round.vote();
        transaction.executeWithoutResult(status -> ballots.close(vote));
        var old = phone();
        sql.sql("update person set phone = ? where id = ?").params(old, voter).update();
        sql.sql(
                        """
                        insert into spring_session (primary_id, session_id, creation_time, last_access_time,
                                                    max_inactive_interval, expiry_time, principal_name)
                        values (?, ?, 0, 0, 0, 0, ?)
                        """)
                .params(UUID.randomUUID().toString(), UUID.randomUUID().toString(), voter.toString())
                .update();
        edit(round.parties.actor(round.parties.clerk));
        assertThat(count("select count(*) from spring_session where principal_name = ?", voter.toString()))
                .isZero();
        changes.sweep();
        changes.sweep();
        assertThat(count("select count(*) from message where kind = 'PHONE_CHANGED' and to_phone = ?", old))
                .isOne();
        assertThat(count(
                        "select count(*) from message where kind = 'PHONE_CHANGED' and person_id = ?",
                        round.parties.chair))
                .isOne();
        assertThat(count("select count(*) from phone_change where person_id = ?", voter))
                .isZero();
    }

    private long count(String query, Object about) {
        return sql.sql(query).param(about).query(Long.class).single();
    }

    /** A voter of the same vote who has a number already: there from the start, as the trigger would refuse it now. */
    private String giveAPhone() {
        var person = new Person(UUID.randomUUID(), "职工九", Person.Sex.F, phone());
        people.add(person);
        sql.sql("insert into voter_roll (vote_id, person_id) values (?, ?)")
                .params(round.vote().value(), person.id())
                .update();
        return java.util.Objects.requireNonNull(person.phone());
    }

    private void refused(String code, Actor actor) {
        assertThatThrownBy(() -> edit(actor)).isInstanceOfSatisfying(RuleBroken.class, e -> assertThat(e.code())
                .isEqualTo(code));
    }

    private void edit(Actor actor) {
        var line = book.get(round.parties.employer, voter);
        book.edit(
                actor,
                round.parties.employer,
                voter,
                new WorkerEntry(
                        line.employeeNo(),
                        line.name(),
                        line.sex(),
                        phone(),
                        line.post(),
                        "第一车间",
                        line.manager(),
                        line.dispatched(),
                        line.disabled()));
    }

    private static String phone() {
        return "139" + String.format("%08d", Math.floorMod(UUID.randomUUID().getLeastSignificantBits(), 100_000_000L));
    }
}
