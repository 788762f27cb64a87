package heyi.roll;

import heyi.roll.Composition.Demand;
import heyi.rules.AgreementKind;
import heyi.rules.Parameter;
import heyi.rules.Phrase;
import heyi.rules.Place;
import heyi.rules.Rule;
import heyi.rules.RuleBook;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * How many delegates, and who: managers at most a fifth, women and disabled workers at least by their share of the staff
 * (ZJ-DM arts. 10-11). Only the limit on managers is a ban; of the others the statute says what ought to be.
 */
@Component
class CompositionRules {

    private final RuleBook rules;

    CompositionRules(RuleBook rules) {
        this.rules = rules;
    }

    /** Heads of the whole staff and of the delegates among them. */
    record Count(
            int staff,
            int women,
            int disabled,
            int delegates,
            int managers,
            int womenIn,
            int disabledIn,
            int dispatched) {}

    Composition judge(Count n, String region, LocalDate on) {
        var demands = new ArrayList<Demand>();
        find(region, Parameter.DELEGATES_MIN, on).filter(r -> n.staff() > 0).ifPresent(r -> {
            var needed = r.scale().at(n.staff());
            demands.add(demand(
                    r,
                    "delegates",
                    Phrase.of("composition.delegates.text", n.staff(), needed, n.delegates()),
                    n.delegates() >= needed,
                    false));
        });
        find(region, Parameter.MANAGERS_SHARE_MAX, on).ifPresent(r -> {
            var most = n.delegates() * r.share().part() / r.share().whole();
            demands.add(demand(
                    r,
                    "managers",
                    Phrase.of("composition.managers.text", r.share(), most, n.managers()),
                    n.managers() <= most,
                    true));
        });
        find(region, Parameter.WOMEN_DELEGATES_PROPORTIONATE, on)
                .filter(Rule::flag)
                .ifPresent(r -> demands.add(share(r, "women", n.women(), n.womenIn(), n)));
        find(region, Parameter.DISABLED_DELEGATES_PROPORTIONATE, on)
                .filter(Rule::flag)
                .filter(r -> n.disabled() > 0)
                .ifPresent(r -> demands.add(share(r, "disabled", n.disabled(), n.disabledIn(), n)));
        find(region, Parameter.DISPATCHED_SIT_IN, on)
                .filter(Rule::flag)
                .filter(r -> n.dispatched() > 0)
                .ifPresent(r -> demands.add(demand(
                        r, "dispatched", Phrase.of("composition.dispatched.text", n.dispatched()), false, false)));
        find(region, Parameter.ASSEMBLY_BELOW, on)
                .filter(r -> n.staff() < r.count())
                .ifPresent(r -> demands.add(
                        demand(r, "assembly", Phrase.of("composition.assembly.text", r.count()), true, false)));
        return new Composition(n.delegates(), n.staff(), demands);
    }

    private static Demand share(Rule rule, String title, int inStaff, int among, CompositionRules.Count n) {
        var staff = Math.max(1, n.staff());
        var needed = (int) (((long) inStaff * n.delegates() + staff - 1) / staff);
        var text = Phrase.of("composition.share.text", n.staff(), inStaff, n.delegates(), needed, among);
        return demand(rule, title, text, among >= needed, false);
    }

    private static Demand demand(Rule rule, String title, Phrase text, boolean met, boolean hard) {
        return new Demand(Phrase.of("composition." + title), text, rule.article(), met, hard);
    }

    private Optional<Rule> find(String region, Parameter parameter, LocalDate on) {
        return rules.stated(new Place(region), AgreementKind.ANY, parameter, on);
    }
}
