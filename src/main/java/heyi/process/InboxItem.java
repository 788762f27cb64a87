package heyi.process;

import heyi.casefile.CaseId;
import heyi.rules.Phrase;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One piece of open work.
 *
 * @param step name of the user task without its prefix, e.g. {@code ServeOffer}
 * @param groupKey who is to do it, e.g. {@code union:…}
 * @param paper whether the union may record it from the employer's paper original
 * @param dueOn statutory or agreed last day; null if none runs
 * @param dueWhy the sentence that explains it, in Chinese
 * @param dueWhyEn in English; null where {@link heyi.casefile.Deadline#whyEn} is
 */
public record InboxItem(
        String taskId,
        String groupKey,
        UUID caseId,
        String process,
        String step,
        String title,
        StepRole role,
        boolean paper,
        @Nullable UUID assignee,
        String employer,
        String caseNumber,
        @Nullable LocalDate dueOn,
        @Nullable String dueWhy,
        @Nullable String dueWhyEn,
        boolean provisional,
        LocalDate sortOn,
        OffsetDateTime createdAt) {

    /** The title in either language. */
    Phrase called() {
        return Phrase.of("title." + step);
    }

    public CaseId file() {
        return new CaseId(caseId);
    }
}
