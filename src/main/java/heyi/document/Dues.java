package heyi.document;

import heyi.casefile.CaseClock;
import heyi.casefile.Deadline;
import heyi.casefile.Deadlines;
import heyi.rules.Certainty;
import heyi.rules.Direction;
import heyi.rules.Event;
import heyi.rules.LegalClock;
import heyi.rules.Parameter;
import heyi.rules.Rule;
import heyi.rules.RuleBook;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Last days for papers, each with its reason in a few words. */
@Component
class Dues {
    private final Deadlines deadlines;
    private final RuleBook rules;
    private final LegalClock law;
    private final Wording wording = new Wording();

    Dues(Deadlines deadlines, RuleBook rules, LegalClock law) {
        this.deadlines = deadlines;
        this.rules = rules;
        this.law = law;
    }

    /** The last day of a clock that runs or ran; empty if it never started. */
    Optional<Paper.Due> of(CaseFacts facts, CaseClock clock) {
        return deadlines.latest(facts.id(), clock).map(d -> new Paper.Due(d.dueOn(), why(facts, clock, d)));
    }

    /** The stored date is the truth; its own words are used where today's table would give another. */
    private String why(CaseFacts facts, CaseClock clock, Deadline stored) {
        return Optional.ofNullable(clock.parameter())
                .flatMap(p -> rules.stated(facts.law(), facts.agreementKind(), p, stored.triggerOn()))
                .filter(r -> law.due(r, stored.triggerOn()).date().equals(stored.dueOn()))
                .map(r -> brief(r, stored.triggerOn(), stored.provisional()))
                .orElseGet(() -> stored.why().replaceFirst("。$", ""));
    }

    /** The last day if the event were on that day; empty where the law sets no such period. */
    Optional<Paper.Due> from(CaseFacts facts, Parameter parameter, LocalDate event) {
        return rules.stated(facts.law(), facts.agreementKind(), parameter, facts.today())
                .map(r -> due(r, event));
    }

    /** The same, where the law of the place counts from that event. */
    Optional<Paper.Due> from(CaseFacts facts, Parameter parameter, Event what, LocalDate event) {
        return rules.stated(facts.law(), facts.agreementKind(), parameter, facts.today())
                .filter(r -> r.countsFrom(what))
                .map(r -> due(r, event));
    }

    private Paper.Due due(Rule rule, LocalDate event) {
        var due = law.due(rule, event);
        return new Paper.Due(due.date(), brief(rule, event, due.provisional()));
    }

    /** The rule and the arithmetic of a clock in full sentences; empty if it never started. */
    Optional<String> explanation(CaseFacts facts, CaseClock clock) {
        // that we know the source well needs no mention on paper; that we do not, does
        return deadlines.latest(facts.id(), clock).map(d -> d.why()
                .replace("法条出处：" + Certainty.READ_IN_FULL.label() + "。", ""));
    }

    private String brief(Rule rule, LocalDate event, boolean provisional) {
        var span = rule.direction() == Direction.BEFORE
                ? wording.date(event) + rule.trigger() + "的" + rule.period().label() + "前"
                : "自" + wording.date(event) + rule.trigger() + "起"
                        + rule.period().label() + "内";
        var source = rule.cited();
        var rolled = law.opens(rule, event).date().equals(law.due(rule, event).date())
                ? ""
                : rule.direction() == Direction.BEFORE ? "，遇休息日提前" : "，末日遇休息日顺延";
        return span + rolled + "，" + source + (provisional ? "；有关年度放假安排尚未公布，本日期为暂定" : "");
    }
}
