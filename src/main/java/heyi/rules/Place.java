package heyi.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A place of GB/T 2260 (six digits) or a township or village of the statistical division codes (nine or twelve).
 *
 * <p>The digits themselves tell which district, city and province it lies in; the nation is {@code 000000}.
 */
public record Place(String code) {

    public static final Place NATION = new Place("000000");

    private static final Map<String, String> NAMES = CsvFile.pairs("/data/places.csv");
    private static final int[] PREFIXES = {12, 9, 6, 4, 2};

    public Place {
        if (!code.matches("\\d{6}|\\d{9}|\\d{12}")) throw new IllegalArgumentException("not a place code: " + code);
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
