package heyi.rules;

import static java.util.Map.entry;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every code with which a request is refused, for those who write programs. */
public final class ErrorReference {

    /** What a broken rule is answered with. */
    static final int RULE = 422;

    /** The codes that are answered otherwise; a test compares them with the sources. */
    private static final Map<Integer, List<String>> STATUS = Map.ofEntries(
            entry(
                    400,
                    List.of(
                            "api.bad-address",
                            "api.bad-cursor",
                            "api.bad-json",
                            "api.bad-request",
                            "api.bad-value",
                            "api.unknown-property",
                            "api.unstorable",
                            "idempotency.bad-key")),
            entry(401, List.of("api.token-invalid", "api.token-missing")),
            entry(
                    403,
                    List.of(
                            "api.scope-missing",
                            "correction.not-yours",
                            "mandate.not-yours",
                            "paper.by-union-staff",
                            "sign-in.second-step",
                            "task.not-yours")),
            entry(404, List.of("api.not-there")),
            entry(405, List.of("api.method")),
            entry(
                    409,
                    List.of(
                            "case.moved-on",
                            "registration.already-decided",
                            "task.claimed",
                            "task.done",
                            "task.lapsed",
                            "task.other-act",
                            "task.overtaken")),
            entry(412, List.of("api.changed")),
            entry(413, List.of("api.too-large", "upload.too-large")),
            entry(415, List.of("api.media-type", "upload.kind")),
            entry(500, List.of("api.broken")),
            entry(503, List.of("database.away")));

    private ErrorReference() {}

    /** By area, in the order of the alphabet: what rules and cases refuse, and what the API refuses before it asks them. */
    public static Map<String, List<Entry>> byArea() {
        var sentences = new TreeMap<String, List<Sentence>>();
        for (var bundle : List.of(Sentences.REFUSALS, Sentences.PROBLEMS)) {
            for (var key : bundle.keys())
                sentences
                        .computeIfAbsent(Refusal.codeOf(key), code -> new ArrayList<>())
                        .add(sentence(bundle, key));
        }
        return sentences.entrySet().stream()
                .map(e -> new Entry(e.getKey(), status(e.getKey()), List.copyOf(e.getValue())))
                .collect(Collectors.groupingBy(Entry::area, TreeMap::new, Collectors.toList()));
    }

    static int status(String code) {
        return STATUS.entrySet().stream()
                .filter(e -> e.getValue().contains(code))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(RULE);
    }

    private static Sentence sentence(Sentences bundle, String key) {
        var gaps = Stream.generate(() -> "…").limit(9).toArray();
        return new Sentence(bundle.in(Locale.SIMPLIFIED_CHINESE, key, gaps), bundle.in(Locale.ENGLISH, key, gaps));
    }

    /**
     * @param code what programs decide by
     * @param status of HTTP
     * @param sentences one or more; three dots stand for what each case fills in
     */
    public record Entry(String code, int status, List<Sentence> sentences) {

        public String area() {
            return code.substring(0, code.indexOf('.'));
        }
    }

    /** The same in both languages. */
    public record Sentence(String chinese, String english) {}
}
