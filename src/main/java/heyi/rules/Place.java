package heyi.rules;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A place of GB/T 2260 (six digits) or a township or village of the statistical division codes (nine or twelve).
 *
 * <p>The digits themselves tell which district, city and province it lies in; the nation is {@code 000000}.
 */
public record Place(String code) {

    public static final Place NATION = new Place("000000");

    private static final Map<String, String> NAMES = new ConcurrentHashMap<>(CsvFile.pairs("/data/places.csv"));

    /** A level that only GB/T 2260 knows: it has no law and stands in no address. */
    private static final String DISTRICTS_OF_A_MUNICIPALITY = "市辖区";

    private static final int[] PREFIXES = {12, 9, 6, 4, 2};

    public Place {
        if (!isCode(code)) throw new IllegalArgumentException("not a place code: " + code);
    }

    public static boolean isCode(String text) {
        return text.matches("\\d{6}|\\d{9}|\\d{12}");
    }

    /** This place first, then everything that contains it, the nation last. */
    public List<Place> chain() {
        var chain = new ArrayList<Place>();
        for (var length : PREFIXES) {
            if (length > code.length()) continue;
            var digits = code.substring(0, length);
            var place = new Place(digits + "0".repeat(Math.max(0, 6 - length)));
            if (!chain.contains(place) && !place.equals(NATION)) chain.add(place);
        }
        chain.add(NATION);
        return List.copyOf(chain);
    }

    /** The Chinese name; the code itself where the list of places does not hold it. */
    public String name() {
        return NAMES.getOrDefault(code, code);
    }

    /** With everything that contains it but the nation, e.g. 浙江省杭州市萧山区. */
    public String fullName() {
        return fullName(Place::name);
    }

    /** @param names what each level is called */
    public String fullName(Function<Place, String> names) {
        var chain = new ArrayList<>(chain());
        Collections.reverse(chain);
        return chain.stream()
                .filter(level -> !level.equals(NATION))
                .map(names)
                .filter(name -> !name.equals(DISTRICTS_OF_A_MUNICIPALITY))
                .collect(Collectors.joining());
    }

    /** Adds a place that the list in the jar does not hold. */
    static void name(String code, String name) {
        NAMES.put(code, name);
    }

    /** Whether the list of places holds its name. */
    public boolean isKnown() {
        return NAMES.containsKey(code);
    }

    /** Whether {@code other} is this place or lies in it. */
    public boolean contains(Place other) {
        return other.chain().contains(this);
    }

    @Override
    public String toString() {
        return code;
    }
}
