package heyi.registration;

import static heyi.registration.District.code;
import static heyi.registration.District.firm;
import static heyi.registration.District.phone;
import static heyi.registration.RegistrationsTest.refused;
import static org.assertj.core.api.Assertions.assertThat;

import heyi.HeyiTest;
import heyi.TestClock;
import heyi.party.Organisations;
import heyi.party.Person;
import heyi.region.EndRegion;
import heyi.region.RegionAdministration;
import heyi.region.Regions;
import heyi.region.Succession.Kind;
import heyi.region.Successions;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A county gets another code, or is split, while claims and invitations are on their way. */
@HeyiTest
class ClaimsFollowTest {

    private static final LocalDate SINCE = LocalDate.of(2020, 1, 1);
    private static final LocalDate CHANGE = LocalDate.of(2026, 6, 1);
    private static int codes = 339950;

    @Autowired
    ApplicationContext context;

    @Autowired
    RegionAdministration administration;

    @Autowired
    Regions regions;

    @Autowired
    Successions successions;

    @Autowired
    OrganisationInvitations invitations;

    @Autowired
    Registrations registrations;

    @Autowired
    Guardians guardians;

    @Autowired
    Organisations organisations;

    @Autowired
    JdbcClient sql;

    private District district;
    private String old;
    private String next;
    private String token;
    private OrganisationData invited;
    private UUID claim;

    @BeforeEach
    void a_claim_and_an_invitation_are_on_their_way() {
        TestClock.stopAt(CHANGE.minusDays(1).atTime(9, 0));
        district = new District(context);
        if (regions.find("339900", SINCE).isEmpty())
            administration.add("339900", "试验市", SINCE, "试验", district.head.person());
        old = county(String.valueOf(++codes));
        next = county(String.valueOf(++codes));
        organisations.move(district.union, old);
        invited = firm(code("91"));
        var invite = new Invite(inOld(invited), "吕志刚", Person.Sex.M, phone());
        token = invitations.invite(invite, district.head).substring("/register/invited/".length());
        claim = claim();
    }

    @AfterEach
    void let_the_clock_go() {
        TestClock.letGo();
    }

    @Test
    void both_follow_a_county_that_gets_another_code() {
        end(Kind.RENUMBERED, next);
        assertThat(registrations.get(claim, district.head).orElseThrow().region())
                .isEqualTo(next);
        invitations.accept(token, "invited-" + UUID.randomUUID(), "a password of mine", null);
        assertThat(organisations.byCode(invited.code()).orElseThrow().region()).isEqualTo(next);
        refused("registration.region", () -> guardians.requireOpen(old));
    }

    @Test
    void a_split_ends_them_with_the_reason_since_nobody_knows_to_which_part_they_belong() {
        end(Kind.SPLIT, next, county(String.valueOf(++codes)));
        var r = registrations.get(claim, district.head).orElseThrow();
        assertThat(r.state()).isEqualTo(Registration.State.REFUSED);
        assertThat(registrations.decisions(r)).last().satisfies(d -> assertThat(d.reason())
                .contains("拆分", "重新提交"));
        refused("invitation.withdrawn", () -> invitations.open(token));
        refused("registration.region", () -> guardians.requireOpen(old));
    }

    private void end(Kind kind, String... successors) {
        var form = new EndRegion(old, CHANGE, kind, List.of(successors), "国函〔2026〕2号");
        administration.end(form, district.head.person());
        TestClock.stopAt(CHANGE.atTime(0, 5));
        successions.settle();
        successions.settle();
    }

    private String county(String code) {
        administration.add(code, "试验" + code, SINCE, "试验", district.head.person());
        return code;
    }

    private OrganisationData inOld(OrganisationData o) {
        return new OrganisationData(
                o.kind(),
                o.name(),
                old,
                o.code(),
                o.address(),
                o.legalRepresentative(),
                o.industry(),
                o.headcount(),
                o.aboveScale(),
                o.employerCode(),
                o.employerName());
    }

    /** One that waits for the union's decision. */
    private UUID claim() {
        var id = UUID.randomUUID();
        sql.sql(
                        """
                        insert into registration (id, kind, name, region, credit_code, address, legal_representative, industry_code,
                            headcount, above_scale, document_number, valid_from, filename, sha256, bytes, applicant_name, applicant_sex,
                            applicant_phone, applicant_post, applicant_is_head, secret_hash, sender_hash, created_at, state)
                        values (:id, 'EMPLOYER', '永康市胜利五金有限公司', :region, :code, '五金大道2号', '吕志刚', '33', 120, true,
                            '3307840001', '2020-01-01', 'licence.pdf', 'x', 'x', '吕志刚', 'M', :phone, '总经理', true, :hash, 'x',
                            '2026-05-30T00:00:00Z', 'AT_UNION')
                        """)
                .param("id", id)
                .param("region", old)
                .param("code", code("91").value())
                .param("phone", phone())
                .param("hash", id.toString())
                .update();
        return id;
    }
}
