package heyi.roll;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What changed in one line, in the form that the history keeps: field → [before, after]. */
final class Differences {

    private Differences() {}

    static String json(RollLine before, RollLine after) {
        var all = new ArrayList<String>();
        add(all, "工号", before.employeeNo(), after.employeeNo());
        add(all, "姓名", before.name(), after.name());
        add(all, "性别", before.sex().label(), after.sex().label());
        add(all, "手机号", before.phone(), after.phone());
        add(all, "岗位", before.post(), after.post());
        add(all, "选区", before.constituency(), after.constituency());
        add(all, "管理人员", yes(before.manager()), yes(after.manager()));
        add(all, "派遣", yes(before.dispatched()), yes(after.dispatched()));
        add(all, "残疾", yes(before.disabled()), yes(after.disabled()));
        return "{" + String.join(",", all) + "}";
    }

    private static void add(List<String> all, String field, @Nullable String before, @Nullable String after) {
        if (!Objects.equals(before, after)) all.add(quoted(field) + ":[" + quoted(before) + "," + quoted(after) + "]");
    }

    /** Control characters never get this far. */
    private static String quoted(@Nullable String text) {
        return text == null ? "null" : "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }

    private static String yes(boolean flag) {
        return flag ? "是" : "否";
    }
}
