package heyi.portal;

import static org.assertj.core.api.Assertions.assertThat;

import heyi.HeyiTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

@HeyiTest
class SessionRowsTest {

    @Autowired
    SessionRepository<? extends Session> sessions;

    /** As two windows of one browser do, on one node or on two. */
    @Test
    void two_requests_of_one_session_may_put_the_same_thing_into_it() {
        assertThat(laterOf(sessions)).isEqualTo("second");
    }

    private static <S extends Session> String laterOf(SessionRepository<S> all) {
        var fresh = all.createSession();
        all.save(fresh);
        var first = all.findById(fresh.getId());
        var second = all.findById(fresh.getId());
        first.setAttribute("told", "first");
        second.setAttribute("told", "second");
        all.save(first);
        all.save(second);
        var later = all.findById(fresh.getId());
        all.deleteById(fresh.getId());
        return later.getRequiredAttribute("told");
    }
}
