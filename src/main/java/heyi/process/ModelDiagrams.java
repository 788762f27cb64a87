package heyi.process;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.RepositoryService;
import org.springframework.stereotype.Component;

/** The pictures of all deployed versions; what is deployed never changes, so each is read once. */
@Component
class ModelDiagrams {

    private final RepositoryService repository;
    private final Map<String, ModelDiagram> read = new ConcurrentHashMap<>();

    ModelDiagrams(RepositoryService repository) {
        this.repository = repository;
    }

    ModelDiagram of(String definitionId) {
        return read.computeIfAbsent(definitionId, id -> DiagramXml.read(repository.getProcessModel(id)));
    }
}
