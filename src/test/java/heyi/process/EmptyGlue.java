package heyi.process;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** Beans under the names that our models call, which do as little as the models can run on. */
public final class EmptyGlue {

    private EmptyGlue() {}

    static Map<Object, Object> beans() {
        return Map.of(
                "parties", new Parties(),
                "clocks", new Clocks(),
                "bargainingCycleProcess", new Cycle(),
                "offerProcess", new Nothing(),
                "signingProcess", new Nothing(),
                "filingProcess", new Nothing(),
                "negotiationProcess", new Nothing(),
                "representativeElectionProcess", new Election(),
                "ratificationProcess", new Ratification(),
                "documentProcess", new Nothing());
    }

    public static class Parties {
        public String union(DelegateExecution e) {
            return "union:1";
        }

        public String employer(DelegateExecution e) {
            return "employer:1";
        }

        public String initiator(DelegateExecution e) {
            return union(e);
        }

        public String respondent(DelegateExecution e) {
            return employer(e);
        }

        public String initiatingSide(DelegateExecution e) {
            return "WORKERS";
        }

        public String respondingSide(DelegateExecution e) {
            return "EMPLOYER";
        }

        public boolean employerResponds(DelegateExecution e) {
            return true;
        }

        public String both(DelegateExecution e) {
            return "union:1,employer:1";
        }

        public String side(DelegateExecution e, String side) {
            return side.equals("WORKERS") ? union(e) : employer(e);
        }

        public List<String> sides(DelegateExecution e) {
            return List.of("WORKERS", "EMPLOYER");
        }

        public String bureau(DelegateExecution e) {
            return "bureau:1";
        }

        public String upperUnion(DelegateExecution e) {
            return "union:2";
        }
    }

    public static class Clocks {
        public String wake(DelegateExecution e, String clock) {
            return "2036-01-01T00:00:00Z";
        }
    }

    public static class Cycle {
        public void enterStage(DelegateExecution e) {}

        public void closeCase(DelegateExecution e) {}
    }

    public static class Election {
        public void countElection(DelegateExecution e) {
            e.setVariable("electionOutcome", "ELECTED");
        }

        public void publishRepresentatives(DelegateExecution e) {}
    }

    public static class Ratification {
        public void countVotes(DelegateExecution e) {
            e.setVariable("ratificationOutcome", "ADOPTED");
        }
    }

    public static class Nothing {
        public void startFilingClock(DelegateExecution e) {}

        public void escalateSilence(DelegateExecution e) {}
    }
}
