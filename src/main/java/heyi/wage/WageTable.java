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
                        "wage.not-above-minimum",
                        name(row) + "的月工资" + row.monthly().toPlainString() + "元必须高于当地最低工资标准"
                                + floor.monthly().toPlainString() + "元，请调整。" + floor.why());
            }
            var grades = classes.computeIfAbsent(row.postClass(), k -> new EnumMap<>(SkillGrade.class));
            if (grades.put(row.grade(), row.monthly()) != null) {
                throw new RuleBroken("wage.twice", name(row) + "在工资表中重复出现，请只保留一行。");
            }
        }
        classes.forEach(WageTable::checkRises);
    }

    private static void checkRises(String postClass, EnumMap<SkillGrade, BigDecimal> grades) {
        var below = BigDecimal.ZERO;
        for (var grade : grades.entrySet()) {
            if (grade.getValue().compareTo(below) < 0) {
                throw new RuleBroken(
                        "wage.falls-with-grade",
                        postClass + "中“" + grade.getKey().label() + "”的工资低于较低等级，请按等级递增填写。");
            }
            below = grade.getValue();
        }
    }

    private static String name(WageRow row) {
        return "“" + row.postClass() + " · " + row.grade().label() + "”";
    }
}
