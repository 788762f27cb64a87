package heyi.rules;

import java.util.Locale;

/** A length of time before or after an event, in the unit in which the law counts it. */
public record Period(int amount, Unit unit, Direction direction) implements Worded {

    public Period {
        if (amount < 1) throw new IllegalArgumentException("not a length of time: " + amount);
        if (!unit.isTime()) throw new IllegalArgumentException("not a unit of time: " + unit);
        if (direction == Direction.NONE) throw new IllegalArgumentException("a period lies before or after its event");
    }

    /** E.g. 10个工作日. */
    public String label() {
        return in(Locale.SIMPLIFIED_CHINESE);
    }

    /** E.g. 10个工作日, 10 working days. */
    @Override
    public String in(Locale locale) {
        return words(String.valueOf(amount), unit, locale);
    }

    /** A value with its unit. */
    static String words(String amount, Unit unit, Locale locale) {
        if (!Sentences.isEnglish(locale) || !unit.isTime()) return amount + unit.label();
        return amount + " " + Labels.of(unit, locale) + (amount.equals("1") ? "" : "s");
    }
}
