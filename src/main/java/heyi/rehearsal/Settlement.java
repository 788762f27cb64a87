package heyi.rehearsal;

import heyi.party.CreditCode;
import heyi.party.Organisation;
import heyi.party.OrganisationKind;
import heyi.party.Organisations;
import heyi.party.People;
import heyi.party.Person;
import heyi.party.Person.Sex;
import heyi.party.Role;
import heyi.party.Rolls;
import heyi.party.Worker;
import heyi.rules.Place;
import heyi.rules.RuleBook;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Founds an invented district: its authorities, firms, unions, people and rolls. Done once, whole or not at all. */
public final class Settlement {

    private final Organisations organisations;
    private final People people;
    private final RollTables tables;
    private final Delegation delegation;
    private final TransactionTemplate transaction;

    Settlement(
            Organisations organisations,
            People people,
            RuleBook rules,
            JdbcClient sql,
            TransactionTemplate transaction) {
        this.organisations = organisations;
        this.people = people;
        this.tables = new RollTables(sql);
        this.delegation = new Delegation(rules);
        this.transaction = transaction;
    }

    /** @param on the law of this day tells how many delegates each firm has */
    public List<Company> found(Place place, List<Firm> firms, LocalDate on) {
        var district = District.of(place);
        var companies = firms.stream().map(f -> Company.of(f, place.code())).toList();
        transaction.executeWithoutResult(status -> {
            if (organisations.find(district.bureau()).isPresent()) return;
            authorities(district);
            companies.forEach(c -> found(c, district, on));
        });
        return companies;
    }

    private void authorities(District d) {
        var union = d.name() + "总工会";
        var bureau = d.name() + "人力资源和社会保障局";
        add(
                d.union(),
                OrganisationKind.UNION,
                union,
                d,
                CreditCode.of("89", d.region(), "MDA00001").value());
        add(
                d.bureau(),
                OrganisationKind.BUREAU,
                bureau,
                d,
                CreditCode.of("11", d.region(), "00250001").value());
        var names = new Names(d.region().hashCode());
        officer(d, 1, names.next(Sex.F), Sex.F, d.union(), Role.HEAD, "副主席");
        officer(d, 2, names.next(Sex.M), Sex.M, d.union(), Role.STAFF, "权益保障部干部");
        officer(d, 3, names.next(Sex.M), Sex.M, d.bureau(), Role.HEAD, "劳动关系科科长");
        officer(d, 4, names.next(Sex.F), Sex.F, d.bureau(), Role.STAFF, "劳动关系科科员");
    }

    private void add(UUID id, OrganisationKind kind, String name, District d, String code) {
        organisations.add(new Organisation(
                id, kind, name, d.region(), code, d.address() + "人民路1号", null, null, null, false, null, null));
    }

    private void officer(District d, int no, String name, Sex sex, UUID organisation, Role role, String post) {
        var id = Ids.of(d.region(), "officer", no);
        people.add(new Person(id, name, sex, "143%s%02d".formatted(d.region(), no)));
        people.affiliate(id, organisation, role, post);
    }

    private void found(Company company, District d, LocalDate on) {
        var firm = company.firm();
        var roll = Roll.of(firm, d.region());
        var principal = holder(roll, Roll.PRINCIPAL);
        organisations.add(employer(company, d, principal.name()));
        organisations.add(union(company, d));
        tables.fill(company.employer(), roll, delegation.of(roll, d.place(), on));
        people.affiliate(principal.person(), company.employer(), Role.HEAD, "法定代表人、总经理");
        affiliate(roll, Roll.HUMAN_RESOURCES, company.employer(), Role.STAFF);
        affiliate(roll, Roll.CHAIR, company.union(), Role.HEAD);
        affiliate(roll, Roll.UNION_STAFF, company.union(), Role.STAFF);
    }

    private static Organisation employer(Company c, District d, String principal) {
        var f = c.firm();
        return new Organisation(
                c.employer(),
                OrganisationKind.EMPLOYER,
                f.name(),
                d.region(),
                CreditCode.of("91", d.region(), f.organisation()).value(),
                d.address() + f.address(),
                principal,
                f.industry(),
                f.headcount(),
                f.aboveScale(),
                null,
                null);
    }

    private static Organisation union(Company c, District d) {
        var f = c.firm();
        return new Organisation(
                c.union(),
                OrganisationKind.UNION,
                f.name() + "工会委员会",
                d.region(),
                CreditCode.of("81", d.region(), f.organisation()).value(),
                d.address() + f.address(),
                null,
                null,
                null,
                false,
                c.employer(),
                d.union());
    }

    private void affiliate(List<Roll.Entry> roll, String post, UUID organisation, Role role) {
        people.affiliate(holder(roll, post).person(), organisation, role, post);
    }

    private static Roll.Entry holder(List<Roll.Entry> roll, String post) {
        return roll.stream().filter(e -> e.post().equals(post)).findFirst().orElseThrow();
    }

    /** The managers of a firm founded here: they stand first on its roll. */
    static List<Worker> managers(Rolls rolls, UUID employer) {
        var managers = new ArrayList<Worker>();
        for (int no = 1; ; no++) {
            var next = rolls.byEmployeeNo(employer, "%04d".formatted(no)).filter(Worker::manager);
            if (next.isEmpty()) return managers;
            managers.add(next.get());
        }
    }
}
