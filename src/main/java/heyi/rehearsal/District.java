package heyi.rehearsal;

import heyi.rules.Place;
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
        return address().substring(province().length());
    }

    /** With its province, e.g. 浙江省杭州市萧山区. */
    String address() {
        return place.fullName();
    }

    private String province() {
        return place.chain().stream()
                .filter(p -> p.code().endsWith("0000") && !p.equals(Place.NATION))
                .map(Place::name)
                .findFirst()
                .orElse("");
    }
}
