package heyi.rules;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The local minimum wage in yuan.
 *
 * @param place where it was set: the county, or the province if the county's choice is not loaded
 * @param localChoice false if the province's lowest tier stands in for a choice that is not loaded
 * @param why where the figure comes from and how far it can be relied upon, in Chinese
 * @param whyEnglish the same in English; the document and the places keep their names
 */
public record MinimumWage(
        Place place,
        BigDecimal monthly,
        BigDecimal hourly,
        int tier,
        boolean localChoice,
        String document,
        @Nullable LocalDate publishedOn,
        LocalDate inForceFrom,
        @Nullable LocalDate inForceTo,
        Certainty certainty,
        String why,
        String whyEnglish)
        implements Worded {

    /** Where the figure comes from and how far it can be relied upon. */
    @Override
    public String in(Locale locale) {
        return Sentences.isEnglish(locale) ? whyEnglish : why;
    }
}
