package heyi.process;

import static org.assertj.core.api.Assertions.assertThat;

import heyi.HeyiTest;
import heyi.Round;
import heyi.TestClock;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A case ends by the models with which it began, also in the stages that it has yet to enter. */
@HeyiTest
class ModelVersionsTest {

    private static final String OLD = "拟写协商要约书";
    private static final String NEW = "起草协商要约书";

    @Autowired
    ApplicationContext context;

    @Autowired
    RepositoryService repository;

    @Autowired
    RuntimeService runtime;

    private String second;

    @AfterEach
    void take_the_second_version_back() {
        TestClock.letGo();
        if (second != null) repository.deleteDeployment(second, true);
    }

    @Test
    void a_running_case_calls_the_models_of_its_own_deployment() throws IOException {
        var running = Round.open(context);
        deployAnew();
        var begunLater = Round.open(context);
        assertThat(versions(running)).containsOnly(1);
        assertThat(versions(begunLater)).containsOnly(2);

        running.playTo("PrepareOffer");
        begunLater.playTo("PrepareOffer");
        assertThat(running.item("PrepareOffer").title()).isEqualTo(OLD);
        assertThat(begunLater.item("PrepareOffer").title()).isEqualTo(NEW);
        assertThat(versions(running)).containsOnly(1);
        assertThat(versions(begunLater)).containsOnly(2);
    }

    /** As a start with a changed model does: all models in one deployment. */
    private void deployAnew() throws IOException {
        var deployment = repository.createDeployment().name("second");
        try (var models = Files.newDirectoryStream(Path.of("bpmn"), "*.bpmn")) {
            for (var model : models) {
                var text = Files.readString(model, StandardCharsets.UTF_8);
                deployment.addString("bpmn/" + model.getFileName(), text.replace(OLD, NEW));
            }
        }
        second = deployment.deploy().getId();
    }

    /** Of the case's own processes; a job that prints a document is none of them. */
    private List<Integer> versions(Round round) {
        return runtime.createProcessInstanceQuery().processInstanceBusinessKey(round.id.toString()).list().stream()
                .map(p -> repository.getProcessDefinition(p.getProcessDefinitionId()))
                .filter(d -> !d.getKey().equals(DocumentProcess.KEY))
                .map(ProcessDefinition::getVersion)
                .toList();
    }
}
