package heyi.portal;

import heyi.party.CreditCode;
import heyi.party.Industry;
import heyi.party.Organisations;
import heyi.region.Regions;
import heyi.rules.LegalClock;
import heyi.rules.RuleBroken;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Draws and reads the forms about organisations: counties and industries to choose from, refusals beside their fields. */
@Component
class RegisterForms {

    /** Which field a refusal is about. */
    private static final Map<String, String> FIELDS = Map.ofEntries(
            Map.entry("registration.phone", "phone"),
            Map.entry("registration.head-phone", "headPhone"),
            Map.entry("registration.region", "region"),
            Map.entry("registration.code-taken", "creditCode"),
            Map.entry("registration.claimed", "creditCode"),
            Map.entry("registration.employer", "employerCode"),
            Map.entry("organisation.industry", "industry"),
            Map.entry("plant.name-taken", "name"),
            Map.entry("credential.expired", "validTo"),
            Map.entry("credential.dates", "validTo"),
            Map.entry("credential.not-yet-valid", "validFrom"));

    private final FormFields fields;
    private final FormBinding binding;
    private final Validator validator;
    private final Organisations organisations;
    private final Regions regions;
    private final Clock clock;
    private final Words words;

    RegisterForms(
            FormFields fields,
            FormBinding binding,
            Validator validator,
            Organisations organisations,
            Regions regions,
            Clock clock,
            Words words) {
        this.fields = fields;
        this.binding = binding;
        this.validator = validator;
        this.organisations = organisations;
        this.regions = regions;
        this.clock = clock;
        this.words = words;
    }

    /** The form, if it is complete; else what is wrong is in {@code errors}. */
    <T extends Record> Optional<T> read(Class<T> type, Typed typed, Map<String, String> errors) {
        var bound = binding.bind(type, typed);
        errors.putAll(bound.errors());
        if (!type.isInstance(bound.form())) return Optional.empty();
        var form = type.cast(bound.form());
        var violations = validator.validate(form);
        if (!violations.isEmpty()) errors.putAll(Violations.byPath(new ConstraintViolationException(violations)));
        return errors.isEmpty() ? Optional.of(form) : Optional.empty();
    }

    /** Whether it is a code at all; if not, beside its field stands what is wrong with it. */
    boolean isCode(String typed, String path, Map<String, String> errors) {
        try {
            new CreditCode(typed);
            return true;
        } catch (RuleBroken refusal) {
            errors.put(path, words.refusal(refusal));
            return false;
        }
    }

    /** Beside the field that it is about; false if it is about none. */
    boolean beside(RuleBroken refusal, Map<String, String> errors) {
        var path = refusal.code().startsWith("credit-code.") ? "creditCode" : FIELDS.get(refusal.code());
        if (path == null) return false;
        errors.put(path, words.refusal(refusal));
        return true;
    }

    void show(
            Class<? extends Record> type,
            Typed typed,
            Map<String, String> errors,
            @Nullable RuleBroken refusal,
            Model model) {
        model.addAttribute(
                "fields",
                fields.of(type, typed, errors).stream().map(this::withOptions).toList());
        model.addAttribute("errors", errors);
        model.addAttribute("refusal", refusal);
    }

    private Field withOptions(Field f) {
        if (f.path().equals("region")) {
            var unknown = Stream.of(f.value()).filter(v -> !v.isEmpty());
            var codes = Stream.concat(organisations.regions().stream(), unknown)
                    .distinct()
                    .toList();
            return select(
                    f,
                    regions.fullNames(codes, today()).entrySet().stream()
                            .map(e -> new Field.Option(e.getKey(), e.getValue()))
                            .toList());
        }
        if (f.path().equals("industry")) {
            return select(
                    f,
                    Industry.all().stream()
                            .map(i -> new Field.Option(
                                    i.code(),
                                    i.isSection() ? i.code() + " " + i.name() : "　" + i.code() + " " + i.name()))
                            .toList());
        }
        return f;
    }

    /** With its city and province; the code itself if it is no place that we know. */
    String regionName(String code) {
        return regions.fullName(code, today());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), LegalClock.ZONE);
    }

    private static Field select(Field f, List<Field.Option> options) {
        return new Field(
                f.path(),
                Field.Kind.SELECT,
                f.label(),
                f.hint(),
                f.required(),
                null,
                "",
                options,
                f.values(),
                f.error(),
                List.of());
    }
}
