package heyi.roll;

import heyi.rules.Phrase;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What a roll file may say of a worker, with the headings that people use for it. */
enum RollColumn {
    EMPLOYEE_NO("工号", true, "员工编号", "职工编号", "人员编号", "员工号", "职工号", "编号", "员工工号", "employeeno", "employeenumber"),
    NAME("姓名", true, "职工姓名", "员工姓名", "名字", "name"),
    SEX("性别", true, "sex", "gender"),
    PHONE("手机号", false, "手机", "手机号码", "联系电话", "电话", "移动电话", "联系方式", "phone", "mobile", "mobilephone"),
    POST("岗位", false, "职务", "岗位名称", "工种", "职位", "岗位/职务", "职务/岗位", "post", "job"),
    MANAGER("是否管理人员", false, "管理人员", "中层以上管理人员", "是否中层以上管理人员", "是否管理", "manager"),
    DISPATCHED("是否派遣", false, "劳务派遣", "派遣", "是否劳务派遣", "派遣工", "是否派遣工", "dispatched", "agencyworker"),
    DISABLED("是否残疾", false, "残疾", "残疾职工", "是否残疾人", "是否残疾职工", "disabled"),
    CONSTITUENCY("选区", false, "所属选区", "选举单位", "代表选区", "constituency");

    private final String heading;
    private final boolean required;
    private final List<String> synonyms;

    RollColumn(String heading, boolean required, String... synonyms) {
        this.heading = heading;
        this.required = required;
        this.synonyms = List.of(synonyms);
    }

    String heading() {
        return heading;
    }

    /** The heading in each language; a file may bear either. */
    Phrase word() {
        return Phrase.of("column." + name());
    }

    boolean isRequired() {
        return required;
    }

    static Optional<RollColumn> of(String text) {
        var plain = Normalizer.normalize(text, Normalizer.Form.NFKC)
                .replaceAll("\\(.*?\\)|[\\s*:?]", "")
                .toLowerCase(Locale.ROOT);
        return Stream.of(values())
                .filter(c -> c.heading.equals(plain) || c.synonyms.contains(plain))
                .findFirst();
    }
}
