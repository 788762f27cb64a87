package heyi.process;

import static org.assertj.core.api.Assertions.assertThat;

import heyi.HeyiTest;
import heyi.Round;
import heyi.TestClock;
import heyi.party.Affiliations;
import heyi.party.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@HeyiTest
class LeftItemsTest {

    @Autowired
    ApplicationContext context;

    @Autowired
    Desk desk;

    @Autowired
    Affiliations mandates;

    @AfterEach
    void letGo() {
        TestClock.letGo();
    }

    @Test
    void what_a_person_had_claimed_is_open_again_when_the_mandate_ends() {
        var round = Round.at(context, "NominateRepresentatives");
        var parties = round.parties;
        parties.member(parties.union, "接任主席", Role.HEAD);
        var item = round.item("NominateRepresentatives");
        desk.claim(item.taskId(), parties.actor(parties.chair));
        assertThat(round.item("NominateRepresentatives").assignee()).isEqualTo(parties.chair);
        mandates.end(parties.chair, parties.union);
        assertThat(round.item("NominateRepresentatives").assignee()).isNull();
    }
}
