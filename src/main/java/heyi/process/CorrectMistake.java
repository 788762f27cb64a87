package heyi.process;

import heyi.casefile.Acts;
import heyi.casefile.BargainingCase;
import heyi.casefile.CorrectAct;
import heyi.casefile.Corrections;
import heyi.casefile.Deadlines;
import heyi.document.DocumentKind;
import heyi.party.Actor;
import heyi.rules.RuleBroken;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * A party puts right a mistake in what it did: beside the entry, with a reason, served on all who read the entry. The
 * text of a signed agreement is not changed by this; that takes an amendment.
 */
@Component
class CorrectMistake implements FreeAct<CorrectAct> {

    private final Acts acts;
    private final Corrections corrections;
    private final DocumentProcess documents;
    private final CorrectedDates dates;

    CorrectMistake(Acts acts, Corrections corrections, DocumentProcess documents, CorrectedDates dates) {
        this.acts = acts;
        this.corrections = corrections;
        this.documents = documents;
        this.dates = dates;
    }

    @Override
    public String name() {
        return "correct-mistake";
    }

    @Override
    public Class<CorrectAct> formType() {
        return CorrectAct.class;
    }

    @Override
    public boolean isListed() {
        return false;
    }

    @Override
    public boolean isOpenTo(BargainingCase file, Actor actor) {
        return file.parties().stream().anyMatch(actor::actsFor);
    }

    @Override
    public String party(BargainingCase file, Actor actor) {
        return file.parties().stream().filter(actor::actsFor).findFirst().orElseThrow();
    }

    @Override
    public @Nullable CorrectAct prefilled(BargainingCase file, Actor actor, String about) {
        var entry = mine(file, actor, about);
        return new CorrectAct(about, entry.detail(), "", null, "", false);
    }

    @Override
    public Ran run(BargainingCase file, Actor actor, CorrectAct form) {
        var entry = mine(file, actor, form.act());
        var day = form.day();
        var effect = day == null ? "" : dates.correct(file, entry, day);
        var told = "更正" + Told.day(entry.at().atZoneSameInstant(Deadlines.LAW).toLocalDate()) + "“" + entry.title()
                + "”的记载。\n原记载：" + form.wrong() + "\n更正为：" + form.correct() + "\n理由：" + form.reason();
        return Ran.told(effect.isEmpty() ? told : told + "\n影响：" + effect).then(act -> {
            int no = corrections.add(
                    file.caseId(), act, entry.id(), form.wrong(), form.correct(), form.reason(), effect);
            documents.due(file.caseId(), DocumentKind.CORRECTION, Corrections.Correction.subject(no));
        });
    }

    /** An entry that the person may correct: one's own, or as head any of one's party. */
    private Acts.Act mine(BargainingCase file, Actor actor, String act) {
        var entry = acts.of(file.caseId(), actor).stream()
                .filter(a -> a.id().toString().equals(act))
                .findFirst()
                .orElseThrow(NotThere::new);
        if (entry.onlyFor() != null) {
            throw new RuleBroken("correction.internal");
        }
        if (!isCorrectable(entry, actor)) {
            throw new NotYours("correction.not-yours");
        }
        return entry;
    }

    static boolean isCorrectable(Acts.Act entry, Actor actor) {
        var person = entry.personId();
        return entry.onlyFor() == null
                && person != null
                && (actor.heads(entry.party())
                        || actor.actsFor(entry.party()) && Objects.equals(person, actor.person()));
    }
}
