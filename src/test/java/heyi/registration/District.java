package heyi.registration;

import heyi.party.Actor;
import heyi.party.Actors;
import heyi.party.Credentials;
import heyi.party.CreditCode;
import heyi.party.Organisation;
import heyi.party.OrganisationKind;
import heyi.party.Organisations;
import heyi.party.People;
import heyi.party.Person;
import heyi.party.Role;
import heyi.party.Scan;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;

/** A county with a union, two heads in it, and whatever comes in. */
class District {

    static final String REGION = "330784";
    static final byte[] PDF = "%PDF-1.7 licence".getBytes(StandardCharsets.US_ASCII);

    final UUID union = UUID.randomUUID();
    final Actor head;
    final Actor otherHead;

    private final Organisations organisations;
    private final People people;
    private final Actors actors;

    District(ApplicationContext context) {
        organisations = context.getBean(Organisations.class);
        people = context.getBean(People.class);
        actors = context.getBean(Actors.class);
        organisations.add(new Organisation(
                union, OrganisationKind.UNION, "永康市总工会", REGION, null, "永康", null, null, null, false, null, null));
        head = officer(union, Role.HEAD);
        otherHead = officer(union, Role.HEAD);
    }

    Actor officer(UUID organisation, Role role) {
        var id = UUID.randomUUID();
        people.add(new Person(id, "胡国平", Person.Sex.M, null));
        people.affiliate(id, organisation, role, "负责人");
        return actors.of(id);
    }

    Organisation employer(String name) {
        return organisation(OrganisationKind.EMPLOYER, name, null);
    }

    Organisation union(String name, UUID employer) {
        return organisation(OrganisationKind.UNION, name, employer);
    }

    private Organisation organisation(OrganisationKind kind, String name, @Nullable UUID employer) {
        var o = new Organisation(
                UUID.randomUUID(),
                kind,
                name,
                REGION,
                null,
                "永康市五金大道1号",
                null,
                null,
                null,
                false,
                employer,
                employer == null ? null : union);
        organisations.add(o);
        return o;
    }

    static CreditCode code(String type) {
        return CreditCode.of(
                type,
                REGION,
                String.format(Locale.ROOT, "%08d", ThreadLocalRandom.current().nextInt(100_000_000)));
    }

    static String phone() {
        return "15" + ThreadLocalRandom.current().nextLong(100_000_000L, 1_000_000_000L);
    }

    static String sender() {
        return UUID.randomUUID().toString();
    }

    static Credentials.Paper licence(@Nullable LocalDate until) {
        return new Credentials.Paper(
                heyi.party.CredentialKind.LICENCE,
                "3307840001",
                LocalDate.of(2020, 1, 1),
                until,
                new Scan("licence.pdf", PDF));
    }

    static OrganisationData firm(CreditCode code) {
        return new OrganisationData(
                OrganisationKind.EMPLOYER, "永康市胜利五金有限公司", REGION, code, "五金大道2号", "吕志刚", "33", 120, true, null, null);
    }

    static OrganisationData unionOf(CreditCode firm) {
        return new OrganisationData(
                OrganisationKind.UNION,
                "永康市胜利五金有限公司工会委员会",
                REGION,
                code("81"),
                "五金大道2号",
                null,
                null,
                null,
                false,
                firm,
                "永康市胜利五金有限公司");
    }

    /** By the person named in the licence. */
    static Claim ownClaim(OrganisationData data) {
        return new Claim(data, licence(null), "吕志刚", Person.Sex.M, phone(), "总经理", true, null);
    }

    /** By an assistant. */
    static Claim claimFor(OrganisationData data, String headPhone) {
        return new Claim(data, licence(null), "应小红", Person.Sex.F, phone(), "行政主管", false, headPhone);
    }
}
