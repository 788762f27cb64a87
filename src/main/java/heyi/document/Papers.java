package heyi.document;

import heyi.casefile.CaseId;

@org.springframework.stereotype.Service
public class Papers {
    public Stored file(CaseId id, DocumentKind k, String s) {
        throw new IllegalStateException();
    }
}
