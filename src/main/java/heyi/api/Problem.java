package heyi.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Why a request was refused (RFC 9457), in Chinese and in English. */
@Schema(name = "Problem", description = "Why a request was refused (RFC 9457, application/problem+json).")
@JsonInclude(JsonInclude.Include.NON_NULL)
record Problem(
        @Schema(
                        description = "Where the code is explained.",
                        example = "/api/errors#task.claimed",
                        requiredMode = Schema.RequiredMode.REQUIRED)
                String type,
        @Schema(
                        description = "The phrase of the HTTP status.",
                        example = "Conflict",
                        requiredMode = Schema.RequiredMode.REQUIRED)
                String title,
        @Schema(description = "The HTTP status.", example = "409", requiredMode = Schema.RequiredMode.REQUIRED)
                int status,
        @Schema(
                        description = "Stable; programs decide by it.",
                        example = "task.claimed",
                        requiredMode = Schema.RequiredMode.REQUIRED)
                String code,
        @Schema(
                        description = "What is wrong and what to do, in Chinese.",
                        example = "该事项已由同事认领。请先请其退回或移交给您。",
                        requiredMode = Schema.RequiredMode.REQUIRED)
                String detail,
        @Schema(description = "The same in English.", example = "A colleague has claimed this task.") @Nullable
                String detailEn,
        @Schema(description = "What is wrong with which field; absent where no field is to blame.") @Nullable
                List<WrongField> errors) {

    /** One field that cannot be accepted. */
    @Schema(name = "WrongField")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record WrongField(
            @Schema(
                            description = "The field in the request.",
                            example = "clauses[2].heading",
                            requiredMode = Schema.RequiredMode.REQUIRED)
                    String path,
            @Schema(
                            description = "What is wrong, in Chinese.",
                            example = "请填写",
                            requiredMode = Schema.RequiredMode.REQUIRED)
                    String message,
            @Schema(description = "The same in English.", example = "must not be blank") @Nullable String messageEn) {}
}
