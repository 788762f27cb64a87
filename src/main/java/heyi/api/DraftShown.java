package heyi.api;

import heyi.negotiation.Clause;
import heyi.negotiation.Draft;
import heyi.party.Side;
import heyi.wage.WageRow;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One version of a draft. */
@Schema(name = "Draft", description = "One version of the draft agreement. Its text is the record and in Chinese.")
record DraftShown(
        @Schema(requiredMode = Schema.RequiredMode.REQUIRED) int version,
        @Schema(description = "The side that wrote it.", requiredMode = Schema.RequiredMode.REQUIRED) Side side,
        @Schema(description = "First day of the term.", requiredMode = Schema.RequiredMode.REQUIRED) LocalDate startsOn,
        @Schema(description = "Last day of the term (ZJ art. 30).", requiredMode = Schema.RequiredMode.REQUIRED)
                LocalDate endsOn,
        @Schema(requiredMode = Schema.RequiredMode.REQUIRED) String note,
        @Schema(requiredMode = Schema.RequiredMode.REQUIRED) OffsetDateTime writtenAt,
        @Schema(description = "When both chiefs had agreed; absent before.") @Nullable OffsetDateTime agreedAt,
        @Schema(requiredMode = Schema.RequiredMode.REQUIRED) List<Clause> clauses,
        @Schema(
                        description = "Yuan a month before deductions, by class of posts and grade of skill.",
                        requiredMode = Schema.RequiredMode.REQUIRED)
                List<WageRow> wages) {

    static DraftShown of(Draft d) {
        return new DraftShown(
                d.version(),
                d.side(),
                d.startsOn(),
                d.endsOn(),
                d.note(),
                d.writtenAt(),
                d.agreedAt(),
                d.clauses(),
                d.wages());
    }
}
