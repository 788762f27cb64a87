package heyi.portal;

import heyi.rules.AgreementKind;
import heyi.rules.LawLookup;
import heyi.rules.Parameter;
import heyi.rules.Place;
import heyi.rules.RuleBroken;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an address asks of the law, as it was typed: shown again whatever it is, judged only when it is read. */
record LawQuestion(
        @Nullable String place,
        @Nullable String kind,
        @Nullable String on,
        @Nullable String parameter,
        @Nullable String from) {

    /** Fills in what the address leaves out; what it says, even nothing, stays. */
    LawQuestion orElse(Place usual, LocalDate today) {
        return new LawQuestion(
                place == null ? usual.code() : place,
                kind == null ? AgreementKind.WAGE.name() : kind,
                on == null ? today.toString() : on,
                parameter,
                from);
    }

    /** The code, as typed. */
    String placeTyped() {
        return typed(place);
    }

    /** @throws RuleBroken {@code law.kind} if there is no such kind of agreement */
    AgreementKind kindAsked() {
        return chosen(LawLookup.KINDS, kind, "law.kind");
    }

    /** @throws RuleBroken {@code law.parameter} if there is no such parameter */
    Parameter parameterAsked() {
        return chosen(Arrays.asList(Parameter.values()), parameter, "law.parameter");
    }

    /** @throws RuleBroken {@code law.date} if it is no day, or none that the law here reaches */
    LocalDate dayOfLaw() {
        return day(on);
    }

    /** @throws RuleBroken {@code law.date} if it is no day, or none that the law here reaches */
    LocalDate dayOfEvent() {
        return day(from);
    }

    private static <E extends Enum<E>> E chosen(List<E> all, @Nullable String typed, String code) {
        return all.stream()
                .filter(each -> each.name().equals(typed(typed)))
                .findFirst()
                .orElseThrow(() -> new RuleBroken(code, typed(typed)));
    }

    private static LocalDate day(@Nullable String typed) {
        try {
            return LawLookup.requireDay(LocalDate.parse(typed(typed)));
        } catch (DateTimeParseException e) {
            throw new RuleBroken("law.date", typed(typed));
        }
    }

    private static String typed(@Nullable String text) {
        return text == null ? "" : text.strip();
    }
}
