package heyi.document;

import heyi.casefile.Corrections;
import heyi.party.Organisations;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What was wrong, what is right, and why. */
@Component
class CorrectionAssembly implements Assembly {
    private final Corrections corrections;
    private final Organisations organisations;
    private final Heads heads;

    CorrectionAssembly(Corrections corrections, Organisations organisations, Heads heads) {
        this.corrections = corrections;
        this.organisations = organisations;
        this.heads = heads;
    }

    @Override
    public DocumentKind kind() {
        return DocumentKind.CORRECTION;
    }

    @Override
    public CorrectionPaper paper(CaseFacts facts, String subject) {
        var no = Integer.parseInt(subject.substring(subject.lastIndexOf('-') + 1));
        var c = corrections.find(facts.id(), no).orElseThrow(this::notReady);
        var party =
                organisations.get(UUID.fromString(c.party().substring(c.party().indexOf(':') + 1)));
        return new CorrectionPaper(
                heads.head(facts, kind(), subject, party.name(), LawTime.day(c.at())),
                c.correctedTitle(),
                LawTime.minute(c.correctedAt()),
                c.correctedDetail(),
                c.wrong(),
                c.correct(),
                c.reason(),
                c.effect().isBlank() ? null : c.effect(),
                c.person());
    }
}
