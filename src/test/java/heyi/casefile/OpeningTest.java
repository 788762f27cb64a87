package heyi.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import heyi.HeyiTest;
import heyi.Xiaoshan;
import heyi.party.CredentialKind;
import heyi.party.Credentials;
import heyi.party.Organisation;
import heyi.party.OrganisationKind;
import heyi.party.Organisations;
import heyi.party.Plants;
import heyi.party.Scan;
import heyi.process.BargainingCycleProcess;
import heyi.process.Inbox;
import heyi.process.NotThere;
import heyi.rules.AgreementKind;
import heyi.rules.RuleBroken;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Which union a case is opened for. */
@HeyiTest
class OpeningTest {

    @Autowired
    ApplicationContext context;

    @Autowired
    BargainingCycleProcess cycle;

    @Autowired
    Organisations organisations;

    @Autowired
    Plants plants;

    @Autowired
    Credentials credentials;

    @Autowired
    Inbox inbox;

    private Xiaoshan firm;
    private int year;

    @BeforeEach
    void aFirm() {
        firm = Xiaoshan.settle(context);
        year = LocalDate.now(context.getBean(Clock.class)).getYear();
    }

    @Test
    void the_upper_union_acts_for_workers_without_a_union() {
        var employer = add(OrganisationKind.EMPLOYER, "杭州无会五金有限公司", null, firm.upperUnion);
        var file = cycle.open(firm.actor(firm.organiser), employer, null, AgreementKind.WAGE, year);
        assertThat(file.unionId()).isEqualTo(firm.upperUnion);
        assertThat(file.upperUnionId()).isEqualTo(firm.upperUnion);
        assertThat(organisations.get(file.unionId()).isEnterpriseUnion()).isFalse();
        assertThat(inbox.of(file.caseId())).isNotEmpty().allMatch(i -> i.groupKey()
                .equals(file.union()));
        assertThatThrownBy(() -> cycle.open(firm.actor(firm.chair), employer, null, AgreementKind.WAGE, year))
                .isInstanceOf(NotThere.class);
    }

    @Test
    void the_upper_union_stays_out_where_there_is_a_union() {
        assertThatThrownBy(() -> cycle.open(
                        firm.actor(firm.organiser), firm.employer, firm.upperUnion, AgreementKind.WAGE, year))
                .isInstanceOf(NotThere.class);
    }

    @Test
    void the_union_of_one_plant_bargains_with_the_consent_of_the_legal_representative_only() {
        var union = add(OrganisationKind.UNION, "杭州湘湖针织有限公司二厂工会", firm.employer, firm.upperUnion);
        var plant = new Plants.Plant(UUID.randomUUID(), firm.employer, "二厂", Xiaoshan.REGION, "萧山区二号路", 20);
        plants.add(plant);
        plants.confine(union, plant.id());
        assertThat(organisations.unionOf(firm.employer).orElseThrow().id()).isEqualTo(firm.union);
        var chair = firm.actor(firm.member(union, "来小红", heyi.party.Role.HEAD));
        assertThatThrownBy(() -> cycle.open(chair, firm.employer, union, AgreementKind.WAGE, year))
                .isInstanceOfSatisfying(
                        RuleBroken.class, e -> assertThat(e.code()).isEqualTo("case.branch-consent"));
        var scan = new Scan("consent.pdf", "%PDF-1.7 consent".getBytes(StandardCharsets.US_ASCII));
        credentials.file(
                firm.employer,
                new Credentials.Paper(CredentialKind.BRANCH_CONSENT, "1", LocalDate.of(2020, 1, 1), null, scan),
                firm.manager);
        assertThat(cycle.open(chair, firm.employer, union, AgreementKind.WAGE, year)
                        .unionId())
                .isEqualTo(union);
        assertThatThrownBy(() -> cycle.open(firm.actor(firm.chair), firm.employer, AgreementKind.WAGE, year))
                .hasMessageContaining("已有同类协商");
    }

    private UUID add(OrganisationKind kind, String name, @Nullable UUID employer, @Nullable UUID upper) {
        var id = UUID.randomUUID();
        organisations.add(new Organisation(
                id, kind, name, Xiaoshan.REGION, null, "萧山", null, null, null, false, employer, upper));
        return id;
    }
}
