package heyi.document;

import heyi.party.CreditCode;
import heyi.party.Organisation;
import heyi.party.OrganisationKind;
import heyi.party.Organisations;
import heyi.party.People;
import heyi.party.Person;
import heyi.party.Role;
import heyi.party.Rolls;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;

/** An employer of Xiaoshan with its union, its people and 54 delegates; a new one each time. */
final class XiaoshanParties {
    private static int count;

    final UUID employer = UUID.randomUUID();
    private final UUID bureau = UUID.randomUUID();
    final UUID chair;
    final UUID employerHead;
    final List<UUID> delegates = new ArrayList<>();
    /** Delegates who stand for nothing: no paper may name them. */
    final List<String> voters = new ArrayList<>();

    private final People people;
    private final Rolls rolls;

    static XiaoshanParties settle(ApplicationContext context) {
        return new XiaoshanParties(context);
    }

    private XiaoshanParties(ApplicationContext context) {
        people = context.getBean(People.class);
        rolls = context.getBean(Rolls.class);
        var organisations = context.getBean(Organisations.class);
        int no = ++count;
        var upper = UUID.randomUUID();
        var union = UUID.randomUUID();
        add(organisations, upper, OrganisationKind.UNION, "杭州市萧山区总工会", null, null, null);
        add(organisations, bureau, OrganisationKind.BUREAU, "杭州市萧山区人力资源和社会保障局", null, null, null);
        add(
                organisations,
                employer,
                OrganisationKind.EMPLOYER,
                "杭州湘湖精工机械有限公司",
                CreditCode.of("91", "330109", "%08d".formatted(no)).value(),
                null,
                null);
        add(
                organisations,
                union,
                OrganisationKind.UNION,
                "杭州湘湖精工机械有限公司工会委员会",
                CreditCode.of("81", "330109", "%08d".formatted(no)).value(),
                employer,
                upper);
        chair = person("沈国梁", Person.Sex.M);
        people.affiliate(chair, union, Role.HEAD, "工会主席");
        employerHead = person("来建华", Person.Sex.M);
        people.affiliate(employerHead, employer, Role.HEAD, "董事长");
        worker("G002", "俞晓燕", Person.Sex.F, "装配车间班组长", false, false);
        worker("G003", "龑堃喆", Person.Sex.M, "数控车工（技师）", false, false);
        worker("G004", "周海萍", Person.Sex.F, "质检员", false, true);
        worker("M001", "韩敏", Person.Sex.F, "财务总监", true, false);
        worker("M002", "金立峰", Person.Sex.M, "生产总监", true, false);
        worker("M003", "汪洁", Person.Sex.F, "人力资源部经理", true, false);
        worker("M004", "施向东", Person.Sex.M, "总工程师", true, false);
        for (int i = 0; i < 54; i++) {
            var name = "" + "赵钱孙李吴郑王冯".charAt(i % 8) + "甲乙丙丁戊己庚".charAt(i / 8) + "投";
            var voter = worker("D%03d".formatted(i), name, Person.Sex.M, "操作工", false, false);
            rolls.addDelegate(employer, voter, "第" + (i % 5 + 1) + "选区");
            delegates.add(voter);
            voters.add(name);
        }
    }

    private static void add(
            Organisations organisations,
            UUID id,
            OrganisationKind kind,
            String name,
            @Nullable String creditCode,
            @Nullable UUID employer,
            @Nullable UUID upper) {
        var isEmployer = kind == OrganisationKind.EMPLOYER;
        organisations.add(new Organisation(
                id,
                kind,
                name,
                "330109",
                creditCode,
                "浙江省杭州市萧山区建设四路88号",
                isEmployer ? "来建华" : null,
                isEmployer ? "通用设备制造业" : null,
                isEmployer ? 300 : null,
                isEmployer,
                employer,
                upper));
    }

    private UUID person(String name, Person.Sex sex) {
        var id = UUID.randomUUID();
        people.add(new Person(id, name, sex, null));
        return id;
    }

    UUID clerk(String name) {
        var id = person(name, Person.Sex.M);
        people.affiliate(id, bureau, Role.STAFF, "审查员");
        return id;
    }

    private UUID worker(String no, String name, Person.Sex sex, String post, boolean manager, boolean dispatched) {
        var id = person(name, sex);
        rolls.add(employer, id, no, post, manager, dispatched, false);
        return id;
    }
}
