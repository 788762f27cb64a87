package heyi.api;

import heyi.rules.Answer;
import heyi.rules.Certainty;
import heyi.rules.Direction;
import heyi.rules.Event;
import heyi.rules.Labels;
import heyi.rules.LawGroup;
import heyi.rules.LawLookup;
import heyi.rules.Parameter;
import heyi.rules.Rule;
import heyi.rules.Unit;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What the law says about one matter, with everything one needs to judge how far to rely on it. */
@Schema(
        name = "LegalRule",
        description = "What the law says about one matter at a place on a day. Sentences of the law stay Chinese.")
record RuleShown(
        @Schema(example = "REPLY", requiredMode = Schema.RequiredMode.REQUIRED) Parameter parameter,
        @Schema(description = "The matter, in Chinese.", requiredMode = Schema.RequiredMode.REQUIRED) String label,
        @Schema(description = "The matter, in English.", requiredMode = Schema.RequiredMode.REQUIRED) String labelEn,
        @Schema(requiredMode = Schema.RequiredMode.REQUIRED) LawGroup group,
        @Schema(
                        description =
                                "`STATED`: a value that counts. `NONE`: the law speaks of it and sets no figure. `UNKNOWN`: there is a figure that Heyi has not read; nobody may guess it. `NO_RULE`: nothing on record.",
                        requiredMode = Schema.RequiredMode.REQUIRED)
                Kind answer,
        @Schema(
                        description = "As the table has it: a number, a share, yes or no, words, or codes; see `unit`.",
                        example = "10")
                @Nullable
                String value,
        @Nullable Unit unit,
        @Schema(description = "The value as people read it, in Chinese.", example = "10个工作日") @Nullable String text,
        @Schema(description = "The same in English.", example = "10 working days") @Nullable String textEn,
        @Schema(description = "The event from which it counts, in Chinese.", example = "收到协商要约书") @Nullable
                String trigger,
        @Schema(description = "Whether it lies after the event or before.") @Nullable Direction direction,
        @Schema(description = "Whether a share or count includes the number itself (以上) or must be passed (过半数).")
                @Nullable
                Boolean inclusive,
        @Schema(description = "The event by name, where places count from different ones.") @Nullable Event event,
        @Schema(description = "What follows if it is not observed, in Chinese.") @Nullable String consequence,
        @Schema(description = "Statute and article, in Chinese.", example = "《杭州市企业工资集体协商条例》第二十四条") @Nullable
                String article,
        @Schema(description = "How well the text is known.") @Nullable Certainty certainty,
        @Schema(description = "Code of the place whose law it is.", example = "330100") @Nullable String place,
        @Schema(description = "Name of that place.", example = "杭州市") @Nullable String placeName,
        @Nullable LocalDate inForceFrom,
        @Schema(description = "Last day in force; absent while it stands.") @Nullable LocalDate inForceTo,
        @Schema(description = "Set by this platform and not by law.", requiredMode = Schema.RequiredMode.REQUIRED)
                boolean platformRule,
        @Schema(
                        description = "Whether a date can be reckoned from it, see `reckonDate`.",
                        requiredMode = Schema.RequiredMode.REQUIRED)
                boolean reckonable) {

    static RuleShown of(Parameter parameter, Answer answer) {
        var reckonable = new LawLookup.Line(parameter, answer).isReckonable();
        return answer.row()
                .map(rule -> of(rule, kind(answer), reckonable))
                .orElseGet(() -> new RuleShown(
                        parameter,
                        parameter.label(),
                        english(parameter),
                        group(parameter),
                        Kind.NO_RULE,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        parameter.isPlatformRule(),
                        false));
    }

    private static RuleShown of(Rule rule, Kind kind, boolean reckonable) {
        var parameter = rule.parameter();
        return new RuleShown(
                parameter,
                parameter.label(),
                english(parameter),
                group(parameter),
                kind,
                kind == Kind.STATED ? rule.value() : null,
                rule.unit(),
                rule.text(),
                rule.in(Locale.ENGLISH),
                present(rule.trigger()),
                rule.direction(),
                rule.inclusive(),
                rule.event(),
                present(rule.consequence()),
                rule.article(),
                rule.certainty(),
                rule.place().code(),
                rule.place().name(),
                rule.inForceFrom(),
                rule.inForceTo(),
                parameter.isPlatformRule(),
                reckonable);
    }

    private static Kind kind(Answer answer) {
        if (answer instanceof Answer.ExplicitlyNone) return Kind.NONE;
        return answer instanceof Answer.Unknown ? Kind.UNKNOWN : Kind.STATED;
    }

    private static LawGroup group(Parameter parameter) {
        return Arrays.stream(LawGroup.values())
                .filter(g -> g.parameters().contains(parameter))
                .findFirst()
                .orElseThrow();
    }

    private static String english(Parameter parameter) {
        return Labels.find(parameter, Locale.ENGLISH).orElseGet(parameter::name);
    }

    private static @Nullable String present(String text) {
        return text.isEmpty() ? null : text;
    }

    /** What sort of answer it is. */
    enum Kind {
        STATED,
        NONE,
        UNKNOWN,
        NO_RULE
    }
}
