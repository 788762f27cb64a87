package heyi.process;

import heyi.casefile.BargainingCase;
import heyi.election.ReportVacancy;
import heyi.election.Succession;
import heyi.party.Actor;
import java.util.List;
import org.springframework.stereotype.Component;

/** A mandate ends today; the work item to fill the seat lies in the side's inbox afterwards. */
@Component
class EndMandate implements FreeAct<ReportVacancy> {

    private final MandateActs mandates;
    private final Succession succession;
    private final MandateReplacementProcess replacements;

    EndMandate(MandateActs mandates, Succession succession, MandateReplacementProcess replacements) {
        this.mandates = mandates;
        this.succession = succession;
        this.replacements = replacements;
    }

    @Override
    public String name() {
        return "end-mandate";
    }

    @Override
    public Class<ReportVacancy> formType() {
        return ReportVacancy.class;
    }

    @Override
    public boolean isListed() {
        return false;
    }

    @Override
    public ReportVacancy prefilled(BargainingCase file, Actor actor, String about) {
        return new ReportVacancy(MandateActs.number(about), ReportVacancy.VacancyCause.RESIGNED, "");
    }

    @Override
    public List<String> undecided() {
        return List.of("cause");
    }

    @Override
    public boolean isOpenTo(BargainingCase file, Actor actor) {
        return mandates.mayAny(file, actor);
    }

    @Override
    public String party(BargainingCase file, Actor actor) {
        return MandateActs.party(file, actor);
    }

    @Override
    public Ran run(BargainingCase file, Actor actor, ReportVacancy form) {
        mandates.authorised(file, form.mandateNo(), actor);
        var mandate = succession.vacate(file.caseId(), form);
        return Ran.told(mandate.side().label() + mandate.capacity().label() + mandate.name() + "自即日起不再担任代表（"
                        + form.cause().label() + "），授权即时终止，将按原程序补足。")
                .then(entry -> replacements.begin(file.caseId(), mandate.side()));
    }
}
