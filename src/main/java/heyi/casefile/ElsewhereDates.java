package heyi.casefile;

import heyi.rules.Answer;
import heyi.rules.DueDate;
import heyi.rules.LegalClock;
import heyi.rules.Place;
import heyi.rules.Rule;
import heyi.rules.RuleBook;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The statutory dates of a case as they would run elsewhere, from the same events and by the law of the same days. */
@Component
public class ElsewhereDates {

    private final Deadlines deadlines;
    private final RuleBook book;
    private final LegalClock clock;

    ElsewhereDates(Deadlines deadlines, RuleBook book, LegalClock clock) {
        this.deadlines = deadlines;
        this.book = book;
        this.clock = clock;
    }

    public List<Elsewhere> of(BargainingCase file, Place place) {
        return deadlines.statutory(file.caseId()).stream()
                .map(d -> elsewhere(file, d, place))
                .toList();
    }

    /** Where the other place counts from another event, the day of this one leads to no date there. */
    private Elsewhere elsewhere(BargainingCase file, Deadline here, Place place) {
        var parameter = Objects.requireNonNull(here.clock().parameter());
        var event = book.find(file.law(), file.kind(), parameter, here.triggerOn())
                .row()
                .map(Rule::event)
                .orElse(null);
        var answer = book.find(place, file.kind(), parameter, here.triggerOn());
        var sameEvent = answer.stated().map(rule -> rule.event() == event).orElse(true);
        var due = answer.stated().filter(rule -> sameEvent).map(rule -> clock.due(rule, here.triggerOn()));
        return new Elsewhere(here, answer, sameEvent, due.orElse(null));
    }

    /**
     * @param sameEvent whether the other place counts from the same event
     * @param there null where the other place sets no such date
     */
    public record Elsewhere(Deadline here, Answer answer, boolean sameEvent, @Nullable DueDate there) {

        public boolean same() {
            return there != null && there.date().equals(here.dueOn());
        }
    }
}
