package heyi.process;

import heyi.casefile.CaseId;
import heyi.document.DocumentKind;
import heyi.document.Papers;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Java half of bpmn/document.bpmn: an act commits at once, its document follows as a job that is tried again until it
 * stands.
 */
@Component
public class DocumentProcess {

    static final String KEY = "document";
    static final Var<String> KIND = new Var<>("kind", String.class);
    static final Var<String> SUBJECT = new Var<>("subject", String.class);

    private final Papers papers;
    private final RuntimeService runtime;

    DocumentProcess(Papers papers, RuntimeService runtime) {
        this.papers = papers;
        this.runtime = runtime;
    }

    /** Orders a document within the transaction of its act. */
    void due(CaseId id, DocumentKind kind, String subject) {
        runtime.startProcessInstanceByKey(
                KEY, id.toString(), Map.<String, Object>of(KIND.name(), kind.name(), SUBJECT.name(), subject));
    }

    @Transactional
    public void renderDocument(DelegateExecution execution) {
        papers.file(
                CaseId.of(execution.getProcessBusinessKey()),
                DocumentKind.valueOf(KIND.in(execution)),
                SUBJECT.in(execution));
    }
}
