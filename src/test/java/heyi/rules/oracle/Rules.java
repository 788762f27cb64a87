package heyi.rules.oracle;

import heyi.rules.AgreementKind;
import heyi.rules.Certainty;
import heyi.rules.Direction;
import heyi.rules.Parameter;
import heyi.rules.Place;
import heyi.rules.Rule;
import heyi.rules.Unit;
import java.time.LocalDate;

/** Rules of any length: what they regulate makes no difference to the clock. */
final class Rules {

    private Rules() {}

    static Rule of(int amount, Unit unit, Direction direction) {
        return new Rule(
                Parameter.REPLY,
                Place.NATION,
                AgreementKind.ANY,
                LocalDate.of(2000, 1, 1),
                null,
                String.valueOf(amount),
                unit,
                "事件",
                direction,
                true,
                "",
                "民法典第201条至第203条",
                Certainty.READ_IN_FULL,
                null);
    }
}
