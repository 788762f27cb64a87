package heyi.rehearsal;

import heyi.rules.Place;
import java.util.ArrayList;
import java.util.UUID;

/** A county with its union and its bureau. */
public record District(Place place, UUID union, UUID bureau) {

    static District of(Place place) {
        return new District(place, Ids.of(place.code(), "district-union", 0), Ids.of(place.code(), "bureau", 0));
    }

    String region() {
        return place.code();
    }

    /** With its city, e.g. 杭州市萧山区. */
    public String name() {
        var names = new ArrayList<String>();
        for (var level : place.chain()) {
            if (!level.code().endsWith("0000") && !level.name().equals("市辖区")) names.add(0, level.name());
        }
        return String.join("", names);
    }

    /** With its province, e.g. 浙江省杭州市萧山区. */
    String address() {
        var province = place.chain().stream()
                .filter(p -> p.code().endsWith("0000") && !p.equals(Place.NATION))
                .map(Place::name)
                .findFirst()
                .orElse("");
        return province + name();
    }
}
