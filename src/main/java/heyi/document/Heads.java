package heyi.document;

import heyi.rules.Certainty;
import heyi.rules.Parameter;
import heyi.rules.Place;
import heyi.rules.Rule;
import heyi.rules.RuleBook;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What every paper carries: number, place of law, legal basis. All articles come from the tables of the law. */
@Component
class Heads {
    private static final Pattern ARTICLES = Pattern.compile("(《.+》(?:（[^）]*）)?)(第.+)");

    private final RuleBook rules;
    private final Wording wording = new Wording();

    Heads(RuleBook rules) {
        this.rules = rules;
    }

    /** @param basis what the paper rests on, in the order in which it is cited; gaps in the law are left out */
    Paper.Head head(
            CaseFacts facts, DocumentKind kind, String subject, String issuer, LocalDate issuedOn, Parameter... basis) {
        var rows = Arrays.stream(basis)
                .flatMap(p -> rules.find(facts.law(), facts.agreementKind(), p, issuedOn).row().stream())
                .toList();
        return new Paper.Head(
                facts.number(kind, subject),
                jurisdiction(facts.law()),
                sources(rows),
                issuedOn,
                issuer,
                version(rows, issuedOn));
    }

    /** E.g. 浙江省杭州市萧山区. */
    private static String jurisdiction(Place place) {
        var names = new ArrayList<String>();
        for (var level : place.chain()) {
            if (!level.equals(Place.NATION)) names.add(0, level.name());
        }
        return String.join("", names);
    }

    /** One line a statute, its articles behind one another. */
    private static List<String> sources(List<Rule> rows) {
        var sources = new LinkedHashMap<String, Set<String>>();
        var doubtful = new LinkedHashMap<String, Certainty>();
        for (var row : rows) {
            var parts = ARTICLES.matcher(row.article());
            var statute = parts.matches() ? parts.group(1) : row.article();
            var articles = sources.computeIfAbsent(statute, s -> new LinkedHashSet<>());
            if (parts.matches()) articles.addAll(List.of(parts.group(2).split("、")));
            if (row.certainty() != Certainty.READ_IN_FULL) doubtful.put(statute, row.certainty());
        }
        return sources.entrySet().stream()
                .map(s -> s.getKey() + String.join("、", s.getValue()) + doubt(doubtful.get(s.getKey())))
                .toList();
    }

    private static String doubt(@Nullable Certainty certainty) {
        return certainty == null ? "" : "（条文" + certainty.label() + "，请以正式文本为准）";
    }

    private String version(List<Rule> rows, LocalDate on) {
        var newest = rows.stream().map(Rule::inForceFrom).max(LocalDate::compareTo);
        return wording.date(on) + "有效文本"
                + newest.map(from -> "（所引规定中最近一项自" + wording.date(from) + "起施行）")
                        .orElse("");
    }
}
