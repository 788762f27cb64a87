package heyi.document;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The text of a collective contract, the same in draft, agreement and publication.
 *
 * @param title e.g. 工资专项集体合同
 * @param headcount all staff; {@code covered} are those whom the contract binds
 * @param wages the grid in reading order, may be empty
 */
public record ContractText(
        String title,
        Side workers,
        Side employer,
        String economicType,
        int headcount,
        int covered,
        Paper.Period term,
        List<Paper.Clause> clauses,
        List<Paper.Wage> wages,
        @Nullable Payroll payroll) {

    /** @param standIn who acts for the chief while the text is made, and by what right; null if nobody does */
    public record Side(
            Paper.Party party, String chief, String chiefPost, int representatives, @Nullable String standIn) {}

    /** Yuan a year; {@code groups} split it as front line, middle and senior. */
    public record Payroll(
            BigDecimal totalLastYear,
            BigDecimal totalThisYear,
            BigDecimal averageLastYear,
            BigDecimal averageThisYear,
            List<Group> groups) {}

    public record Group(String name, int people, BigDecimal averageLastYear, BigDecimal averageThisYear) {}

    public List<String> grades() {
        return wages.stream().map(Paper.Wage::grade).distinct().toList();
    }

    public List<String> postClasses() {
        return wages.stream().map(Paper.Wage::postClass).distinct().toList();
    }

    /** The grid's cell, or nothing where the contract sets no wage for this pair. */
    public @Nullable BigDecimal wage(String postClass, String grade) {
        return cells(postClass, grade).map(Paper.Wage::monthly).findFirst().orElse(null);
    }

    private Stream<Paper.Wage> cells(String postClass, String grade) {
        return wages.stream()
                .filter(w -> w.postClass().equals(postClass) && w.grade().equals(grade));
    }
}
