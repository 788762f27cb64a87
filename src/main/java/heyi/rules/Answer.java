package heyi.rules;

import java.util.Optional;

/** What the law says about a parameter. "No rule", "explicitly none" and "unknown" are three different answers. */
public sealed interface Answer {

    /** A value that can be applied. */
    record Stated(Rule rule) implements Answer {}

    /** The law speaks of it and sets no limit, e.g. "publish promptly". */
    record ExplicitlyNone(Rule rule) implements Answer {}

    /** The law sets something that we have not read; nobody may guess it. */
    record Unknown(Rule rule) implements Answer {}

    /** No law that we hold speaks of it for this place, kind and day. */
    record NoRule(Parameter parameter) implements Answer {}

    static Answer of(Rule rule) {
        return switch (rule.value()) {
            case Rule.NONE -> new ExplicitlyNone(rule);
            case Rule.UNKNOWN -> new Unknown(rule);
            default -> new Stated(rule);
        };
    }

    /** The rule, if it states a value. */
    default Optional<Rule> stated() {
        return this instanceof Stated answer ? Optional.of(answer.rule()) : Optional.empty();
    }

    /** The row behind the answer, whatever it says; empty if there is none. */
    default Optional<Rule> row() {
        if (this instanceof ExplicitlyNone answer) return Optional.of(answer.rule());
        if (this instanceof Unknown answer) return Optional.of(answer.rule());
        return stated();
    }
}
