package heyi.region;

import heyi.rules.Place;
import heyi.rules.RuleBook;
import heyi.rules.RuleBroken;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The places among which one chooses, as they are on a day: the provinces, the cities of each, the counties of each city. */
@Component
public class PlaceChoice {

    private final Regions regions;
    private final RuleBook book;

    PlaceChoice(Regions regions, RuleBook book) {
        this.regions = regions;
        this.book = book;
    }

    public List<Group> on(LocalDate day) {
        Map<String, Region> all = new TreeMap<>();
        regions.aboveTownships(day).forEach(region -> all.put(region.code(), region));
        book.places().forEach(p -> regions.find(p.code(), day).ifPresent(r -> all.putIfAbsent(r.code(), r)));
        Map<String, List<Region>> groups = new LinkedHashMap<>();
        groups.put("全国和各省", new ArrayList<>());
        // a city of another province with only a county or two of ours stands with its counties
        for (var region : all.values())
            groups.computeIfAbsent(heading(region, all), g -> new ArrayList<>()).add(region);
        return groups.entrySet().stream()
                .map(g -> new Group(g.getKey(), g.getValue()))
                .toList();
    }

    private static String heading(Region region, Map<String, Region> all) {
        return switch (region.level()) {
            case NATION, PROVINCE -> "全国和各省";
            case PREFECTURE -> name(region.parent(), all) + "各市";
            default -> name(province(region.code()), all) + name(region.parent(), all);
        };
    }

    private static String province(String code) {
        return code.substring(0, 2) + "0000";
    }

    private static String name(@Nullable String code, Map<String, Region> all) {
        var region = code == null ? null : all.get(code);
        return region == null || region.name().equals("市辖区") ? "" : region.name();
    }

    public boolean knows(Place place) {
        return place.isKnown() || !regions.history(place.code()).isEmpty();
    }

    /** What to show for a code that may not be in the list: its last name, else as it was typed. */
    public String label(String code) {
        return regions.history(code).stream().findFirst().map(Region::name).orElse(code);
    }

    /** Whether the list of a form holds the code. */
    public boolean lists(List<Group> groups, String code) {
        return groups.stream().flatMap(g -> g.regions().stream()).anyMatch(r -> r.code()
                .equals(code));
    }

    /**
     * The place of a code as typed, whenever it existed.
     *
     * @throws RuleBroken {@code law.place} if there never was such a place
     */
    public Place any(String code) {
        if (code.matches("\\d{6}|\\d{9}") && knows(new Place(code))) return new Place(code);
        throw new RuleBroken("law.place", code);
    }

    /** @throws RuleBroken {@code law.place} if there never was such a place, {@code law.place-then} if not on that day */
    public Region on(String code, LocalDate day) {
        var place = any(code);
        return regions.find(place.code(), day)
                .orElseThrow(() -> new RuleBroken("law.place-then", regions.nameOf(code, day), day));
    }

    /** One heading of the list. */
    public record Group(String label, List<Region> regions) {}
}
