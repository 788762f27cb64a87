package heyi.process;

import heyi.casefile.BargainingCase;
import heyi.casefile.CaseId;
import heyi.casefile.Cases;
import heyi.party.Side;
import java.util.Arrays;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** What user tasks in the models ask: whose they are. Always a party, never a person. */
@Component("parties")
public class Parties {

    private final Cases cases;

    Parties(Cases cases) {
        this.cases = cases;
    }

    public String union(DelegateExecution execution) {
        return file(execution).union();
    }

    public String employer(DelegateExecution execution) {
        return file(execution).employer();
    }

    public String upperUnion(DelegateExecution execution) {
        return file(execution).upperUnion();
    }

    public String bureau(DelegateExecution execution) {
        return file(execution).bureau();
    }

    /** The side that started the case, so the side that offers. */
    public String initiator(DelegateExecution execution) {
        var file = file(execution);
        return file.group(file.initiator());
    }

    /** The side that has to reply. */
    public String respondent(DelegateExecution execution) {
        var file = file(execution);
        return file.group(file.initiator().other());
    }

    public String initiatingSide(DelegateExecution execution) {
        return file(execution).initiator().name();
    }

    public String respondingSide(DelegateExecution execution) {
        return file(execution).initiator().other().name();
    }

    public boolean employerResponds(DelegateExecution execution) {
        return file(execution).initiator() == Side.WORKERS;
    }

    /** Either side may take it. */
    public String both(DelegateExecution execution) {
        return union(execution) + "," + employer(execution);
    }

    public String side(DelegateExecution execution, String side) {
        return file(execution).group(Side.valueOf(side));
    }

    public List<String> sides(DelegateExecution execution) {
        return Arrays.stream(Side.values()).map(Enum::name).toList();
    }

    private BargainingCase file(DelegateExecution execution) {
        return cases.get(CaseId.of(execution.getProcessBusinessKey()));
    }
}
