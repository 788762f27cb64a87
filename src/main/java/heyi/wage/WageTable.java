package heyi.wage;

import heyi.rules.MinimumWage;
import heyi.rules.RuleBroken;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The wage table of one draft. */
public record WageTable(List<WageRow> rows) {

    public WageTable {
        rows = List.copyOf(rows);
    }

    /**
     * Every amount must lie strictly above the local minimum wage (ZJ art. 5; HZ art. 11), one amount per class and grade,
     * and a higher grade never earns less within its class.
     *
     * @throws RuleBroken {@code wage.not-above-minimum}, {@code wage.twice}, {@code wage.falls-with-grade}
     */
    public void check(MinimumWage floor) {
        Map<String, EnumMap<SkillGrade, BigDecimal>> classes = new HashMap<>();
        for (var row : rows) {
            if (row.monthly().compareTo(floor.monthly()) <= 0) {
                throw new RuleBroken(
                        "wage.not-above-minimum", row.postClass(), row.grade(), row.monthly(), floor.monthly(), floor);
            }
            var grades = classes.computeIfAbsent(row.postClass(), k -> new EnumMap<>(SkillGrade.class));
            if (grades.put(row.grade(), row.monthly()) != null) {
                throw new RuleBroken("wage.twice", row.postClass(), row.grade());
            }
        }
        classes.forEach(WageTable::checkRises);
    }

    private static void checkRises(String postClass, EnumMap<SkillGrade, BigDecimal> grades) {
        var below = BigDecimal.ZERO;
        for (var grade : grades.entrySet()) {
            if (grade.getValue().compareTo(below) < 0) {
                throw new RuleBroken("wage.falls-with-grade", postClass, grade.getKey());
            }
            below = grade.getValue();
        }
    }

    private static String name(WageRow row) {
        return "“" + row.postClass() + " · " + row.grade().label() + "”";
    }
}
