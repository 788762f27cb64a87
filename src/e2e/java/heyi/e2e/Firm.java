package heyi.e2e;

import heyi.account.Passwords;
import heyi.party.Organisation;
import heyi.party.OrganisationKind;
import heyi.party.Organisations;
import heyi.party.People;
import heyi.party.Person;
import heyi.party.Person.Sex;
import heyi.party.Role;
import heyi.party.Rolls;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An invented employer of Yuhang with everybody around it: 40 workers, of whom 30 are delegates. */
final class Firm {

    static final String PASSWORD = "e2e-journey-2026";

    private static final String REGION = "330110";
    private static final String SURNAMES = "陈王张李徐周沈吴朱黄金胡杨赵俞孙郑何高叶";
    private static final String GIVEN = "秀芳建军丽娟志明晓燕永强海萍文斌";
    private static int founded;

    final String name;
    final UUID employer = UUID.randomUUID();
    final UUID chair;
    final UUID clerk;
    final UUID principal;
    final UUID personnel;
    final UUID registrar;
    final UUID reviewer;
    final List<UUID> delegates = new ArrayList<>();

    private final int no = ++founded;
    private final Organisations organisations = Installation.bean(Organisations.class);
    private final People people = Installation.bean(People.class);
    private final Rolls rolls = Installation.bean(Rolls.class);
    private final Passwords passwords = Installation.bean(Passwords.class);

    Firm(String name) {
        this.name = name;
        var union = UUID.randomUUID();
        var upper = UUID.randomUUID();
        add(employer, OrganisationKind.EMPLOYER, name, null, null);
        add(upper, OrganisationKind.UNION, "杭州市余杭区总工会", null, null);
        add(union, OrganisationKind.UNION, name + "工会委员会", employer, upper);
        var bureau = bureau();
        chair = officer("沈国梁", Sex.M, union, Role.HEAD, "工会主席");
        clerk = officer("周敏", Sex.F, union, Role.STAFF, "工会干事");
        principal = officer("来建华", Sex.M, employer, Role.HEAD, "总经理");
        personnel = officer("韩洁", Sex.F, employer, Role.STAFF, "人力资源部经理");
        registrar = officer("陈立", Sex.M, bureau, Role.STAFF, "劳动关系科科员");
        reviewer = officer("郑卫东", Sex.M, bureau, Role.HEAD, "劳动关系科科长");
        for (int i = 1; i <= 40; i++) worker(i);
    }

    /** The name to sign in with. */
    static String login(UUID person) {
        return "p-" + person;
    }

    String phone(UUID person) {
        return String.valueOf(people.get(person).phone());
    }

    /** 0001 to 0030 are delegates, 0031 to 0040 managers. */
    private void worker(int number) {
        var delegate = number <= 30;
        var name = "" + SURNAMES.charAt(number % SURNAMES.length())
                + GIVEN.charAt(number % GIVEN.length())
                + GIVEN.charAt(number * 7 % GIVEN.length());
        var id = person(name, number % 2 == 0 ? Sex.F : Sex.M, "14299%02d%04d".formatted(no, number));
        rolls.add(employer, id, "%04d".formatted(number), delegate ? "装配工" : "车间主任", !delegate, false, false);
        if (!delegate) return;
        rolls.addDelegate(employer, id, number <= 15 ? "一车间" : "二车间");
        delegates.add(id);
    }

    private UUID officer(String name, Sex sex, UUID organisation, Role role, String post) {
        var id = person(name, sex, null);
        people.affiliate(id, organisation, role, post);
        passwords.set(id, login(id), PASSWORD, true);
        return id;
    }

    private UUID person(String name, Sex sex, @Nullable String phone) {
        var id = UUID.randomUUID();
        people.add(new Person(id, name, sex, phone));
        return id;
    }

    /** Review is territorial: all employers of the district share its one bureau. */
    private UUID bureau() {
        return organisations.bureauOf(REGION).map(Organisation::id).orElseGet(() -> {
            var id = UUID.randomUUID();
            add(id, OrganisationKind.BUREAU, "杭州市余杭区人力资源和社会保障局", null, null);
            return id;
        });
    }

    private void add(UUID id, OrganisationKind kind, String name, @Nullable UUID of, @Nullable UUID upper) {
        var firm = kind == OrganisationKind.EMPLOYER;
        organisations.add(new Organisation(
                id,
                kind,
                name,
                REGION,
                null,
                "浙江省杭州市余杭区良渚街道工业路18号",
                firm ? "来建华" : null,
                firm ? "金属制品业" : null,
                firm ? 40 : null,
                false,
                of,
                upper));
    }
}
