package heyi.api;

import static org.assertj.core.api.Assertions.assertThat;

import heyi.HeyiTest;
import heyi.Round;
import heyi.TestClock;
import heyi.account.AccessTokens;
import heyi.account.Scope;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** How a process stands, as data. */
@HeyiTest
class ProcessApiTest {

    @Autowired
    MockMvcTester web;

    @Autowired
    ApplicationContext context;

    @Autowired
    AccessTokens tokens;

    @AfterEach
    void theClockRuns() {
        TestClock.letGo();
    }

    @Test
    void each_element_says_where_it_stands() {
        var round = Round.at(context, "ReplyToOffer");
        var path = "/cases/" + round.id + "/processes";
        var clerk = program(round.parties.clerk);
        assertThat(Program.<List<String>>at(clerk.get(path), "$[*].process"))
                .contains("bargaining-cycle", "representative-election", "offer");
        String run = Program.<List<String>>at(clerk.get(path), "$[?(@.process == 'offer')].id")
                .get(0);
        var offer = clerk.get(path + "/" + run);
        assertThat(Program.<List<String>>at(offer, "$.elements[?(@.id == 'User_ServeOffer')].state"))
                .containsExactly("DONE");
        assertThat(Program.<List<String>>at(offer, "$.elements[?(@.id == 'User_ReplyToOffer')].state"))
                .containsExactly("CURRENT");
        assertThat(Program.<List<String>>at(offer, "$.elements[?(@.id == 'User_ReplyToOffer')].dueOn"))
                .isNotEmpty();
        assertThat(Program.<List<String>>at(offer, "$.elements[?(@.state == 'WAITING')].attachedTo"))
                .isNotEmpty();
        assertThat(clerk.get(path + "/nothing")).hasStatus(404);
        assertThat(program(round.parties.stranger().person()).get(path)).hasStatus(404);
    }

    private Program program(UUID person) {
        return new Program(web, tokens.issue(person, "test", Scope.personal(), 30));
    }
}
