package heyi.process;

import static org.assertj.core.api.Assertions.assertThat;

import heyi.HeyiTest;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@HeyiTest
class CycleStartsTest {
    @Autowired
    RepositoryService repository;

    @Test
    void models_are_deployed() {
        assertThat(repository.createProcessDefinitionQuery().count()).isEqualTo(10);
    }
}
