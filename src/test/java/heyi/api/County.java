package heyi.api;

import heyi.account.AccessTokens;
import heyi.account.Passwords;
import heyi.account.Scope;
import heyi.account.ServiceAccounts;
import heyi.party.Actor;
import heyi.party.CreditCode;
import heyi.party.Organisation;
import heyi.party.OrganisationKind;
import heyi.party.Organisations;
import heyi.party.People;
import heyi.party.Person;
import heyi.party.Role;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A county whose union has two heads and a program, with a demonstration account, so that codes and links are shown. */
class County {

    static final String REGION = "330782";
    static final String SCAN = file("%PDF-1.7 licence");
    static final String PASSWORD = "long enough to sign in";

    final UUID union = UUID.randomUUID();
    final UUID headPerson;
    final Program head;
    final Program otherHead;
    final Program staff;
    final Program service;
    final Program stranger;

    private final ApplicationContext context;
    private final MockMvcTester web;
    private final String sender = "10.%d.%d.%d".formatted(random(256), random(256), random(256));

    County(ApplicationContext context) {
        this.context = context;
        web = context.getBean(MockMvcTester.class);
        organisation(union, OrganisationKind.UNION, "义乌市总工会", null);
        headPerson = member(union, "何秀英", Role.HEAD);
        head = program(headPerson);
        otherHead = program(member(union, "骆家勇", Role.HEAD));
        staff = program(member(union, "楼晓", Role.STAFF));
        var administrator = new Actor(headPerson, "管理员", List.of(), Set.of(), true);
        var services = context.getBean(ServiceAccounts.class);
        var account = services.create(administrator, union, "登记程序", headPerson);
        service = new Program(web, services.issue(administrator, account, "nightly", Scope.service(), 30));
        stranger = new Program(web, "");
        context.getBean(Passwords.class).set(person("演示", null), "demo-" + UUID.randomUUID(), "demonstration", true);
    }

    Program program(UUID person, Scope... scopes) {
        var wanted = scopes.length == 0 ? Scope.personal() : EnumSet.copyOf(List.of(scopes));
        return new Program(web, context.getBean(AccessTokens.class).issue(person, "test", wanted, 30));
    }

    UUID member(UUID organisation, String name, Role role) {
        var person = person(name, null);
        context.getBean(People.class).affiliate(person, organisation, role, "经办");
        return person;
    }

    UUID person(String name, @Nullable String phone) {
        var id = UUID.randomUUID();
        context.getBean(People.class).add(new Person(id, name, Person.Sex.F, phone));
        return id;
    }

    UUID employer(String name) {
        return organisation(UUID.randomUUID(), OrganisationKind.EMPLOYER, name, null);
    }

    UUID unionOf(UUID employer, String name) {
        return organisation(UUID.randomUUID(), OrganisationKind.UNION, name, employer);
    }

    private UUID organisation(UUID id, OrganisationKind kind, String name, @Nullable UUID employer) {
        context.getBean(Organisations.class)
                .add(new Organisation(
                        id,
                        kind,
                        name,
                        REGION,
                        null,
                        "义乌市稠州路1号",
                        null,
                        null,
                        null,
                        false,
                        employer,
                        employer == null ? null : union));
        return id;
    }

    /** From an address of its own: strangers may not register as often as they like. */
    MvcTestResult register(String path, String body) {
        return web.perform(web.post()
                .uri("/api/v1/register" + path)
                .contentType("application/json")
                .content(body)
                .remoteAddress(sender));
    }

    static String employerForm(String code, String headPhone) {
        return """
               {"name":"义乌市%s饰品有限公司","creditCode":"%s","region":"%s","address":"饰品街2号","legalRepresentative":"吕志刚",
                "industry":"33","headcount":120,"aboveScale":true,"validFrom":"2020-01-01","scan":%s,"applicant":"应小红",
                "sex":"F","phone":"%s","post":"行政主管","head":false,"headPhone":"%s"}
               """
                .formatted(code, code, REGION, SCAN, phone(), headPhone);
    }

    static String unionInvite(String code, String employerCode, String invited, String phone) {
        return """
               {"name":"义乌市%s饰品有限公司工会","creditCode":"%s","region":"%s","address":"饰品街2号","employerName":"义乌市%s饰品有限公司",
                "employerCode":"%s","invited":"%s","sex":"F","phone":"%s"}
               """
                .formatted(code, code, REGION, code, employerCode, invited, phone);
    }

    static String login(String name) {
        return "{\"login\":\"" + name + "\",\"password\":\"" + PASSWORD + "\"}";
    }

    static String file(String content) {
        return "{\"fileName\":\"scan.pdf\",\"content\":\""
                + Base64.getEncoder().encodeToString(content.getBytes(StandardCharsets.UTF_8)) + "\"}";
    }

    static String code(String type) {
        return CreditCode.of(type, REGION, String.format(Locale.ROOT, "%08d", random(100_000_000)))
                .value();
    }

    static String phone() {
        return "15" + ThreadLocalRandom.current().nextLong(100_000_000L, 1_000_000_000L);
    }

    private static int random(int below) {
        return ThreadLocalRandom.current().nextInt(below);
    }
}
