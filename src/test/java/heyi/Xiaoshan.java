package heyi;

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
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;

/** A small employer of Xiaoshan with everybody around it: 40 workers, of whom 30 are delegates. A new one each time. */
public final class Xiaoshan {

    static final String NAME = "杭州湘湖针织有限公司";

    public static final String REGION = "330109";

    public final UUID employer = UUID.randomUUID();
    public final UUID union = UUID.randomUUID();
    public final UUID upperUnion = UUID.randomUUID();
    public final UUID bureau;
    public final UUID chair;
    public final UUID clerk;
    public final UUID manager;
    public final UUID assistant;
    public final UUID organiser;
    public final UUID reviewer;
    public final List<UUID> delegates = new ArrayList<>();

    private final People people;
    private final Rolls rolls;
    private final Organisations organisations;
    private final Actors actors;

    private final String region;

    private Xiaoshan(ApplicationContext context, String region, String name) {
        this.region = region;
        people = context.getBean(People.class);
        rolls = context.getBean(Rolls.class);
        organisations = context.getBean(Organisations.class);
        actors = context.getBean(Actors.class);
        add(employer, OrganisationKind.EMPLOYER, name, null, null);
        add(upperUnion, OrganisationKind.UNION, "杭州市萧山区总工会", null, null);
        add(union, OrganisationKind.UNION, name + "工会委员会", employer, upperUnion);
        bureau = bureau();
        chair = member(union, "沈国梁", Role.HEAD);
        clerk = member(union, "周敏", Role.STAFF);
        manager = member(employer, "来建华", Role.HEAD);
        assistant = member(employer, "韩洁", Role.STAFF);
        organiser = member(upperUnion, "施文", Role.HEAD);
        reviewer = member(bureau, "陈立", Role.HEAD);
        for (int no = 1; no <= 40; no++) worker(no);
    }

    public static Xiaoshan settle(ApplicationContext context) {
        return settle(context, NAME);
    }

    public static Xiaoshan settle(ApplicationContext context, String employer) {
        return settle(context, REGION, employer);
    }

    /** In another county: with a union above and a bureau that know nothing of Xiaoshan. */
    static Xiaoshan settle(ApplicationContext context, String region, String employer) {
        return new Xiaoshan(context, region, employer);
    }

    public Actor actor(UUID person) {
        return actors.of(person);
    }

    /** Somebody who has nothing to do with it. */
    public Actor stranger() {
        return actor(person("陌生人"));
    }

    /** One more who acts for an organisation. */
    public UUID member(UUID organisation, String name, Role role) {
        var id = person(name);
        people.affiliate(id, organisation, role, role == Role.HEAD ? "负责人" : "干事");
        return id;
    }

    /** G001 to G030 are delegates, M031 to M040 managers. */
    private void worker(int no) {
        var id = person("职工" + no);
        var delegate = no <= 30;
        rolls.add(
                employer,
                id,
                (delegate ? "G%03d" : "M%03d").formatted(no),
                delegate ? "缝纫工" : "主管",
                !delegate,
                false,
                false);
        if (!delegate) return;
        rolls.addDelegate(employer, id, "第一车间");
        delegates.add(id);
    }

    /** Review is territorial: all employers of the district share its one bureau. */
    private UUID bureau() {
        return organisations.bureauOf(region).map(Organisation::id).orElseGet(() -> {
            var id = UUID.randomUUID();
            add(id, OrganisationKind.BUREAU, "杭州市萧山区人力资源和社会保障局", null, null);
            return id;
        });
    }

    private UUID person(String name) {
        var id = UUID.randomUUID();
        people.add(new Person(id, name, Person.Sex.F, null));
        return id;
    }

    private void add(UUID id, OrganisationKind kind, String name, @Nullable UUID of, @Nullable UUID upper) {
        var isEmployer = kind == OrganisationKind.EMPLOYER;
        organisations.add(new Organisation(
                id,
                kind,
                name,
                region,
                null,
                "浙江省杭州市萧山区建设四路88号",
                isEmployer ? "来建华" : null,
                isEmployer ? "纺织业" : null,
                isEmployer ? 40 : null,
                false,
                of,
                upper));
    }
}
