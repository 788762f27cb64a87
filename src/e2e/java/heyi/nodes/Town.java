package heyi.nodes;

import heyi.party.Organisation;
import heyi.party.OrganisationKind;
import heyi.party.Organisations;
import heyi.party.People;
import heyi.party.Person;
import heyi.party.Role;
import heyi.party.Rolls;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.transaction.annotation.EnableTransactionManagement;

/** Invented employers of one district with everybody around them, written before the play begins. */
final class Town {

    static final String PASSWORD = "two-nodes-2026";
    private static final String REGION = "330109";
    private static final int DELEGATES = 30;
    private static final int STAFF = 40;

    final UUID organiser;
    final UUID reviewer;

    private final JdbcClient sql;
    private final Organisations organisations;
    private final People people;
    private final Rolls rolls;
    private final String hash = new BCryptPasswordEncoder(4).encode(PASSWORD);
    private final UUID upper = UUID.randomUUID();
    /** The same people work everywhere: each signs in once and votes in every firm. */
    private final List<UUID> workers = new ArrayList<>();

    @Configuration
    @EnableTransactionManagement
    @ComponentScan("heyi.party")
    static class Parties {}

    Town(DataSource database) {
        var context = new AnnotationConfigApplicationContext();
        sql = JdbcClient.create(database);
        context.registerBean(JdbcClient.class, () -> sql);
        context.registerBean(DataSourceTransactionManager.class, () -> new DataSourceTransactionManager(database));
        context.registerBean(Clock.class, Clock::systemUTC);
        context.register(Parties.class);
        context.refresh();
        organisations = context.getBean(Organisations.class);
        people = context.getBean(People.class);
        rolls = context.getBean(Rolls.class);
        add(upper, OrganisationKind.UNION, "杭州市萧山区总工会", null, null);
        var bureau = UUID.randomUUID();
        add(bureau, OrganisationKind.BUREAU, "杭州市萧山区人力资源和社会保障局", null, null);
        organiser = officer("施文", upper);
        reviewer = officer("陈立", bureau);
        for (int no = 1; no <= STAFF; no++) workers.add(person("职工" + no, phone(no)));
    }

    Firm settle(String name) {
        var employer = UUID.randomUUID();
        var union = UUID.randomUUID();
        add(employer, OrganisationKind.EMPLOYER, name, null, null);
        add(union, OrganisationKind.UNION, name + "工会委员会", employer, upper);
        var chair = officer("沈国梁", union);
        var manager = officer("来建华", employer);
        for (int no = 1; no <= STAFF; no++) {
            var delegate = no <= DELEGATES;
            var number = (delegate ? "G%03d" : "M%03d").formatted(no);
            rolls.add(employer, workers.get(no - 1), number, delegate ? "缝纫工" : "主管", !delegate, false, false);
            if (delegate) rolls.addDelegate(employer, workers.get(no - 1), "第一车间");
        }
        return new Firm(name, employer, union, chair, manager);
    }

    private UUID officer(String name, UUID organisation) {
        var id = person(name, null);
        people.affiliate(id, organisation, Role.HEAD, "负责人");
        sql.sql(
                        "insert into login (person_id, name, password_hash, demonstration, password_set_at) values (?, ?, ?, true, ?)")
                .params(id, login(id), hash, OffsetDateTime.now(Clock.systemUTC()))
                .update();
        return id;
    }

    static List<String> voters() {
        return IntStream.rangeClosed(1, DELEGATES).mapToObj(Town::phone).toList();
    }

    private static String phone(int no) {
        return "142%08d".formatted(no);
    }

    static String login(UUID person) {
        return "p-" + person;
    }

    private UUID person(String name, @Nullable String phone) {
        var id = UUID.randomUUID();
        people.add(new Person(id, name, Person.Sex.F, phone));
        return id;
    }

    private void add(UUID id, OrganisationKind kind, String name, @Nullable UUID of, @Nullable UUID above) {
        var firm = kind == OrganisationKind.EMPLOYER;
        organisations.add(new Organisation(
                id,
                kind,
                name,
                REGION,
                null,
                "浙江省杭州市萧山区建设四路88号",
                firm ? "来建华" : null,
                firm ? "纺织业" : null,
                firm ? STAFF : null,
                false,
                of,
                above));
    }

    record Firm(String name, UUID employer, UUID union, UUID chair, UUID manager) {}
}
