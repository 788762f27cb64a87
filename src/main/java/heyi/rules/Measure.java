package heyi.rules;

import java.util.EnumSet;
import java.util.Set;

/** What kind of value a parameter takes. */
enum Measure {
    TIME(Unit.DAY, Unit.WORKING_DAY, Unit.MONTH, Unit.YEAR),
    SHARE(Unit.SHARE),
    PERCENT(Unit.PERCENT),
    COUNT(Unit.COUNT),
    SCALE(Unit.SCALE),
    FLAG(Unit.FLAG),
    TEXT(Unit.TEXT),
    TRAIT(Unit.TRAIT);

    private final Set<Unit> units;

    Measure(Unit first, Unit... others) {
        units = EnumSet.of(first, others);
    }

    boolean takes(Unit unit) {
        return units.contains(unit);
    }

    Set<Unit> units() {
        return units;
    }
}
