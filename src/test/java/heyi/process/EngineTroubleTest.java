package heyi.process;

import static org.assertj.core.api.Assertions.assertThat;

import heyi.rules.RuleBroken;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.junit.jupiter.api.Test;

class EngineTroubleTest {

    @Test
    void a_refusal_in_a_service_task_reaches_the_person_who_caused_it() {
        var refusal = new RuleBroken("rule.unknown");
        assertThat(EngineTrouble.translated(
                        new ProcessEngineException("expression", new IllegalStateException(refusal))))
                .isSameAs(refusal);
    }

    @Test
    void an_overtaken_act_is_a_conflict() {
        assertThat(EngineTrouble.translated(
                        new ProcessEngineException("flush", new OptimisticLockingException("revision"))))
                .isInstanceOf(Conflict.class);
    }

    @Test
    void anything_else_is_a_bug_and_stays_one() {
        var bug = new ProcessEngineException("no such activity");
        assertThat(EngineTrouble.translated(bug)).isSameAs(bug);
    }
}
