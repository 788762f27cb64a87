package heyi.portal;

import heyi.account.Passwords;
import heyi.party.Actor;
import heyi.party.Actors;
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
import java.util.concurrent.ThreadLocalRandom;
import org.springframework.context.ApplicationContext;

/** One employer with its union, the union above, the bureau, and a workers' congress; everybody has the same password. */
class Company {

    static final String PASSWORD = "long enough to sign in";
    static final String REGION = "330109";

    final UUID employer = UUID.randomUUID();
    final UUID union = UUID.randomUUID();
    final UUID upperUnion = UUID.randomUUID();
    final UUID bureau;

    final UUID chair;
    final UUID clerk;
    final UUID boss;
    final UUID personnel;
    final UUID upperClerk;
    final UUID reviewer;
    final List<UUID> delegates = new ArrayList<>();
    final UUID worker;

    private final People people;
    private final Organisations organisations;
    private final Passwords passwords;
    private final Actors actors;

    Company(ApplicationContext context, String name, int workers) {
        people = context.getBean(People.class);
        organisations = context.getBean(Organisations.class);
        passwords = context.getBean(Passwords.class);
        actors = context.getBean(Actors.class);
        var rolls = context.getBean(Rolls.class);
        add(employer, OrganisationKind.EMPLOYER, name, null, null, workers);
        add(upperUnion, OrganisationKind.UNION, "萧山区总工会", null, null, null);
        add(union, OrganisationKind.UNION, name + "工会委员会", employer, upperUnion, null);
        bureau = organisations.bureauOf(REGION).map(Organisation::id).orElseGet(() -> {
            var id = UUID.randomUUID();
            add(id, OrganisationKind.BUREAU, "萧山区人力资源和社会保障局", null, null, null);
            return id;
        });
        chair = officer("陈建国", Person.Sex.M, union, Role.HEAD, "工会主席");
        clerk = officer("沈丽华", Person.Sex.F, union, Role.STAFF, "工会干事");
        boss = officer("王志强", Person.Sex.M, employer, Role.HEAD, "总经理");
        personnel = officer("周敏", Person.Sex.F, employer, Role.STAFF, "人事经理");
        upperClerk = officer("胡国平", Person.Sex.M, upperUnion, Role.STAFF, "权益保障部干事");
        reviewer = officer("郑卫东", Person.Sex.M, bureau, Role.HEAD, "劳动关系科科长");
        for (int i = 1; i <= workers; i++) {
            var id = person("职工" + i, i % 2 == 0 ? Person.Sex.F : Person.Sex.M);
            rolls.add(employer, id, "%04d".formatted(i), "挡车工", false, false, false);
            if (i % 2 == 0) {
                rolls.addDelegate(employer, id, "第" + i + "选区");
                delegates.add(id);
            }
        }
        worker = rolls.byEmployeeNo(employer, "0001").orElseThrow().personId();
    }

    /** The name to sign in with. */
    static String login(UUID person) {
        return "p-" + person;
    }

    Actor actor(UUID person) {
        return actors.of(person);
    }

    private UUID officer(String name, Person.Sex sex, UUID organisation, Role role, String post) {
        var id = person(name, sex);
        people.affiliate(id, organisation, role, post);
        passwords.set(id, login(id), PASSWORD, false);
        return id;
    }

    private UUID person(String name, Person.Sex sex) {
        var random = ThreadLocalRandom.current();
        var person = new Person(UUID.randomUUID(), name, sex, "13" + random.nextLong(100_000_000L, 1_000_000_000L));
        people.add(person);
        return person.id();
    }

    private void add(UUID id, OrganisationKind kind, String name, UUID employerId, UUID upper, Integer headcount) {
        var boss = kind == OrganisationKind.EMPLOYER ? "王志强" : null;
        organisations.add(new Organisation(
                id, kind, name, REGION, null, "浙江省杭州市萧山区市心北路 100 号", boss, "纺织业", headcount, false, employerId, upper));
    }
}
