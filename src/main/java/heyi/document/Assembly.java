package heyi.document;

import heyi.rules.RuleBroken;

/** Makes the papers of one kind out of what the case file holds. */
interface Assembly {
    DocumentKind kind();

    /** @throws RuleBroken {@code document.not-ready} if what the subject names has not come about, or was rewritten */
    Paper paper(CaseFacts facts, String subject);

    default RuleBroken notReady() {
        return new RuleBroken("document.not-ready", kind().title());
    }
}
