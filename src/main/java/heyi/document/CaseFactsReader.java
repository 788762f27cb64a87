package heyi.document;

import heyi.casefile.CaseId;
import heyi.casefile.Cases;
import heyi.casefile.Deadlines;
import heyi.party.Organisation;
import heyi.party.Organisations;
import heyi.party.People;
import heyi.party.Side;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads what every paper of a case starts from. */
@Component
class CaseFactsReader {
    private final Cases cases;
    private final Organisations organisations;
    private final People people;
    private final Deadlines deadlines;

    CaseFactsReader(Cases cases, Organisations organisations, People people, Deadlines deadlines) {
        this.cases = cases;
        this.organisations = organisations;
        this.people = people;
        this.deadlines = deadlines;
    }

    CaseFacts of(CaseId id) {
        var file = cases.get(id);
        var employer = organisations.get(file.employerId());
        var union = organisations.get(file.unionId());
        return new CaseFacts(
                file,
                employer,
                union,
                organisations.get(file.bureauId()),
                party(Side.WORKERS, union),
                party(Side.EMPLOYER, employer),
                deadlines.today());
    }

    private Paper.Party party(Side side, Organisation o) {
        return new Paper.Party(side.label(), o.name(), o.creditCode(), o.address(), responsible(o));
    }

    private @Nullable String responsible(Organisation o) {
        if (o.legalRepresentative() != null) return o.legalRepresentative();
        return people.headOf(o.id()).map(People.Member::name).orElse(null);
    }
}
