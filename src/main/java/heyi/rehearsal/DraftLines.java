package heyi.rehearsal;

import heyi.congress.Outcome;
import heyi.filing.Filing;
import heyi.negotiation.Clause;
import heyi.negotiation.WriteDraft;
import heyi.wage.SkillGrade;
import heyi.wage.WageRow;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** What the successive drafts say; each answers what was said against the one before. */
final class DraftLines {

    /** The clause that the bureau objects to. */
    static final int OVERTIME = 8;

    private static final int RISE = 3;
    private static final SkillGrade[] GRADES = {
        SkillGrade.JUNIOR, SkillGrade.INTERMEDIATE, SkillGrade.SENIOR, SkillGrade.TECHNICIAN
    };

    private DraftLines() {}

    static WriteDraft write(Scene s, WriteDraft form) {
        var first = s.on().drafts().latest(s.id()).isEmpty();
        if (first) return form;
        var rejected = s.on().congress().all(s.id()).stream().anyMatch(c -> c.outcome() == Outcome.REJECTED);
        var objected = s.on().filings()
                .last(s.id())
                .filter(f -> f.decision() == Filing.Decision.OBJECTION)
                .isPresent();
        return complete(s, form, rejected, objected);
    }

    /** The first version already says everything. */
    static Record writeAtOnce(Scene s, Record prefilled) {
        return complete(s, (WriteDraft) prefilled, false, false);
    }

    private static WriteDraft complete(Scene s, WriteDraft form, boolean rejected, boolean objected) {
        var clauses = new ArrayList<>(form.clauses());
        replace(clauses, RISE, rise(rejected));
        if (objected) {
            replace(
                    clauses,
                    OVERTIME,
                    "企业安排职工加班加点的，依法支付加班工资；休息日加班的，可以先安排同等时间的补休，不能补休的支付加班工资。计算基数为职工本人正常工作时间的岗位工资与技能等级工资之和，且不低于本合同约定的企业最低工资。");
        }
        return new WriteDraft(form.startsOn(), form.endsOn(), clauses, wages(s, rejected), note(rejected, objected));
    }

    private static void replace(List<Clause> clauses, int no, String text) {
        clauses.set(no - 1, new Clause(clauses.get(no - 1).heading(), text));
    }

    private static String rise(boolean more) {
        return "本合同期限内，企业职工年度平均工资在上一年度基础上增长" + (more ? "6.5%" : "5%") + "，一线职工工资增长幅度不低于" + (more ? "7%" : "5%")
                + "。增长部分自合同生效之月起执行，并在工资清单中列明。";
    }

    private static String note(boolean rejected, boolean objected) {
        if (objected) return "按审查意见修改第八条，明确加班工资的计算基数。";
        return rejected ? "按职工代表大会审议意见提高增长幅度，并相应调整能级工资表。" : "按协商会议记录载明增长幅度，并附能级工资表。";
    }

    /** No wage table where the local minimum is not loaded: nobody could check it. */
    private static List<WageRow> wages(Scene s, boolean more) {
        var rows = new ArrayList<WageRow>();
        var today = s.on().deadlines().today();
        if (s.on().minimumWages().loaded(s.file().law(), today).isEmpty()) return rows;
        for (int i = 0; i < GRADES.length; i++) {
            rows.add(row("生产操作类", i, 4200, more));
            rows.add(row("设备维修类", i, 4600, more));
            rows.add(row("质量检验类", i, 4400, more));
        }
        return rows;
    }

    private static WageRow row(String postClass, int grade, int base, boolean more) {
        return new WageRow(postClass, GRADES[grade], BigDecimal.valueOf(base + grade * 650L + (more ? 120 : 0)));
    }
}
