package heyi.document;

import heyi.region.Regions;
import heyi.rules.Certainty;
import heyi.rules.Parameter;
import heyi.rules.Rule;
import heyi.rules.RuleBook;
import java.time.LocalDate;
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
    private final Regions regions;
    private final Wording wording = new Wording();

    Heads(RuleBook rules, Regions regions) {
        this.rules = rules;
        this.regions = regions;
    }

    /** @param basis what the paper rests on, in the order in which it is cited; gaps in the law are left out */
    Paper.Head head(
            CaseFacts facts, DocumentKind kind, String subject, String issuer, LocalDate issuedOn, Parameter... basis) {
        var rows = Arrays.stream(basis)
                .flatMap(p -> rules.find(facts.law(), facts.agreementKind(), p, issuedOn).row().stream())
                .toList();
        return new Paper.Head(
                facts.number(kind, subject),
                regions.fullName(facts.law().code(), issuedOn),
                sources(rows),
                issuedOn,
                issuer,
                version(rows, issuedOn));
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
        return certainty == null ? "" : certainty.caution();
    }

    private String version(List<Rule> rows, LocalDate on) {
        var newest = rows.stream().map(Rule::inForceFrom).max(LocalDate::compareTo);
        return wording.date(on) + "有效文本"
                + newest.map(from -> "（所引规定中最近一项自" + wording.date(from) + "起施行）")
                        .orElse("");
    }
}
