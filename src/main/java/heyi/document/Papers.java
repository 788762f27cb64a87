package heyi.document;

import heyi.casefile.CaseId;
import heyi.rules.RuleBroken;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Turns what the case file holds into documents. A document that exists is handed out as it is, byte for byte. */
@Service
@Transactional
public class Papers {
    private final Map<DocumentKind, Assembly> assemblies = new EnumMap<>(DocumentKind.class);
    private final CaseFactsReader facts;
    private final Documents documents;

    Papers(List<Assembly> assemblies, CaseFactsReader facts, Documents documents) {
        assemblies.forEach(a -> this.assemblies.put(a.kind(), a));
        this.facts = facts;
        this.documents = documents;
    }

    /**
     * The document of a case, rendered when it is asked for first. Runs in the caller's transaction, so that a step can
     * prepare what it signs or serves and take it back with everything else.
     *
     * @param subject which one of its kind, e.g. {@code offer-1}, {@code minutes-2-1}, {@code agreement-1}
     * @throws RuleBroken {@code document.not-ready} if what it would say has not come about, or was rewritten
     */
    public Stored file(CaseId id, DocumentKind kind, String subject) {
        return documents.getOrRender(id.value(), kind, subject, () -> paper(id, kind, subject));
    }

    Paper paper(CaseId id, DocumentKind kind, String subject) {
        return Objects.requireNonNull(assemblies.get(kind)).paper(facts.of(id), subject);
    }
}
