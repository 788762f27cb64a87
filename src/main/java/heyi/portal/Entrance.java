package heyi.portal;

import heyi.account.SecondStep;
import heyi.account.SignInCounts;
import heyi.account.SignInCounts.Outcome;
import heyi.account.SignedIn;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Component;

/** What follows the first proof: a session, or the second step where the person has set one up. */
@Component
class Entrance {

    /** Holds who still owes the second step. The session stands for nobody until then. */
    static final String HALF = "sign-in.half";

    private static final String BY_PHONE = "sign-in.by-phone";

    private final SecondStep step;
    private final Sessions sessions;
    private final SignInCounts counts;

    Entrance(SecondStep step, Sessions sessions, SignInCounts counts) {
        this.step = step;
        this.sessions = sessions;
        this.counts = counts;
    }

    /**
     * @param byPhone whether the person proved the phone on the roll; only such a session may vote
     * @return where to go next
     */
    String admit(SignedIn who, boolean byPhone, HttpServletRequest request, HttpServletResponse response) {
        request.getSession().setAttribute(BY_PHONE, byPhone);
        if (!step.owes(who)) return start(who, request, response);
        request.getSession();
        request.changeSessionId();
        request.getSession().setAttribute(HALF, step.begin(who));
        return "/sign-in/second";
    }

    /** Whether this session began with a code sent to the person's phone. */
    static boolean isByPhone(HttpServletRequest request) {
        var session = request.getSession(false);
        return session != null && Boolean.TRUE.equals(session.getAttribute(BY_PHONE));
    }

    /** @return where the person wanted to go */
    String start(SignedIn who, HttpServletRequest request, HttpServletResponse response) {
        request.getSession().removeAttribute(HALF);
        step.done(who.personId());
        counts.add(Outcome.SIGNED_IN);
        return sessions.start(who, request, response);
    }
}
