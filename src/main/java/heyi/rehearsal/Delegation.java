package heyi.rehearsal;

import heyi.party.Person.Sex;
import heyi.rehearsal.Roll.Entry;
import heyi.rules.AgreementKind;
import heyi.rules.Parameter;
import heyi.rules.Place;
import heyi.rules.Rule;
import heyi.rules.RuleBook;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Picks the delegates to the congress: as many as the law asks for, managers below their limit, women at least in
 * proportion (ZJ-DM arts. 9 to 11).
 */
final class Delegation {

    /** Where the law of the place names no number. */
    private static final int WITHOUT_RULE = 30;

    private final RuleBook rules;

    Delegation(RuleBook rules) {
        this.rules = rules;
    }

    List<Entry> of(List<Entry> roll, Place place, LocalDate on) {
        int size = rules.stated(place, AgreementKind.ANY, Parameter.DELEGATES_MIN, on)
                .map(Rule::scale)
                .map(s -> s.at(roll.size()))
                .orElse(Math.min(WITHOUT_RULE, roll.size()));
        var share = rules.require(place, AgreementKind.ANY, Parameter.MANAGERS_SHARE_MAX, on)
                .share();
        int women = (int) Math.ceil((double) size * count(roll, e -> e.sex() == Sex.F) / roll.size());
        int managers = size * share.part() / share.whole() / 2;
        var chosen = new ArrayList<Entry>();
        pick(roll, chosen, managers, Entry::manager);
        pick(roll, chosen, 2, e -> e.post().equals(Roll.CHAIR) || e.post().equals(Roll.UNION_STAFF));
        pick(roll, chosen, women - (int) count(chosen, e -> e.sex() == Sex.F), e -> !e.manager() && e.sex() == Sex.F);
        pick(roll, chosen, size - chosen.size(), e -> !e.manager() && e.sex() == Sex.M);
        return chosen;
    }

    private static long count(List<Entry> entries, Predicate<Entry> which) {
        return entries.stream().filter(which).count();
    }

    /** Spread over the roll, so that every workshop has its delegates. */
    private static void pick(List<Entry> roll, List<Entry> chosen, int number, Predicate<Entry> which) {
        var pool = roll.stream().filter(which).filter(e -> !chosen.contains(e)).toList();
        for (int i = 0; i < number; i++) chosen.add(pool.get(i * pool.size() / number));
    }
}
