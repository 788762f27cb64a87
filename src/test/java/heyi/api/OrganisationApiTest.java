package heyi.api;

import static heyi.api.Program.at;
import static heyi.api.RegistrationApiTest.refused;
import static org.assertj.core.api.Assertions.assertThat;

import heyi.HeyiTest;
import heyi.Xiaoshan;
import heyi.account.Scope;
import heyi.party.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Records of organisations through HTTP: found, read, kept up to date and merged by those who may. */
@HeyiTest
class OrganisationApiTest {

    private static final String EDIT =
            """
            {"name":"%s","address":"义乌市新科路9号","legalRepresentative":"何惠","industry":"18","headcount":90,"aboveScale":false}
            """;

    private static final String PLANT =
            "{\"name\":\"二厂\",\"region\":\"330782\",\"address\":\"雪峰路3号\",\"headcount\":40}";

    @Autowired
    ApplicationContext context;

    private County county;
    private String name;
    private UUID employer;
    private Program boss;
    private Program clerk;

    @BeforeEach
    void anEmployer() {
        county = new County(context);
        name = "义乌市" + UUID.randomUUID().toString().substring(0, 8) + "服饰有限公司";
        employer = county.employer(name);
        boss = county.program(county.member(employer, "何惠", Role.HEAD));
        clerk = county.program(county.member(employer, "毛丹", Role.STAFF));
    }

    @Test
    void upper_unions_find_the_organisations_of_their_county_part_by_part() {
        var second = county.employer(name + "分部");
        assertThat(all(county.staff, "/organisations?size=1&text=" + name))
                .startsWith(employer.toString(), second.toString());
        assertThat(all(county.service, "/organisations?size=3"))
                .doesNotHaveDuplicates()
                .contains(employer.toString(), second.toString());
        var foreign = Xiaoshan.settle(context);
        assertThat(Program.<List<?>>at(
                        county.program(foreign.organiser).get("/organisations?text=" + name),
                        "$.items[?(@.region == '" + County.REGION + "')]"))
                .isEmpty();
        refused(boss.get("/organisations"), 404, "api.not-there");
        refused(county.program(county.headPerson, Scope.CASES_READ).get("/organisations"), 403, "api.scope-missing");
        refused(county.head.get("/organisations?after=MXwy"), 400, "api.bad-cursor");
    }

    @Test
    void an_organisation_exists_for_those_who_have_to_do_with_it() {
        var path = "/organisations/" + employer;
        var union = county.unionOf(employer, name + "工会");
        var chair = county.program(county.member(union, "龚萍", Role.HEAD));
        for (var who : List.of(boss, clerk, chair, county.head, county.service)) {
            var shown = who.get(path);
            assertThat(Program.<String>at(shown, "$.summary.name")).isEqualTo(name);
            assertThat(Program.<List<String>>at(shown, "$.unions[*].id")).containsExactly(union.toString());
        }
        assertThat(Program.<Boolean>at(boss.get(path), "$.mayEdit")).isTrue();
        assertThat(Program.<Boolean>at(boss.get(path), "$.mayMerge")).isFalse();
        assertThat(Program.<Boolean>at(county.head.get(path), "$.mayMerge")).isTrue();
        assertThat(Program.<Boolean>at(county.service.get(path), "$.mayMerge")).isFalse();
        var foreign = Xiaoshan.settle(context);
        for (var who : List.of(foreign.organiser, foreign.manager, foreign.reviewer)) {
            refused(county.program(who).get(path), 404, "api.not-there");
            refused(county.program(who).get(path + "/changes"), 404, "api.not-there");
        }
        refused(county.head.get("/organisations/" + UUID.randomUUID()), 404, "api.not-there");
    }

    @Test
    void its_head_alone_brings_a_record_up_to_date_on_the_version_it_read() {
        var path = "/organisations/" + employer;
        var version = boss.get(path).getResponse().getHeader("ETag");
        var edit = EDIT.formatted(name);
        for (var other : List.of(clerk, county.head, county.service)) {
            refused(other.put(path, edit), 404, "api.not-there");
            refused(other.post(path + "/plants", PLANT), 404, "api.not-there");
            refused(other.post(path + "/credentials", licence("2020-01-01")), 404, "api.not-there");
            refused(other.put(path + "/confinement", "{}"), 404, "api.not-there");
        }
        refused(boss.put(path, edit.replace(",\"aboveScale\":false", "")), 400, "api.bad-value");
        refused(boss.put(path, EDIT.formatted(" ")), 422, "api.incomplete");
        refused(boss.put(path, edit.replace("\"18\"", "\"none\"")), 422, "organisation.industry");
        assertThat(boss.put(path, edit, "If-Match", version, "Idempotency-Key", "edit"))
                .hasStatus(204);
        assertThat(boss.put(path, edit, "If-Match", version, "Idempotency-Key", "edit"))
                .as("the same key again")
                .hasStatus(204);
        refused(boss.put(path, edit.replace("90", "91"), "If-Match", version), 412, "api.changed");
        var shown = boss.get(path);
        assertThat(Program.<String>at(shown, "$.summary.industry")).isEqualTo("18");
        assertThat(shown.getResponse().getHeader("ETag")).isNotEqualTo(version);
        var history = boss.get(path + "/changes?size=1");
        assertThat(Program.<List<?>>at(history, "$.items")).hasSize(1);
        assertThat(Program.<List<String>>at(
                        boss.get(path + "/changes?after=" + Program.<String>at(history, "$.next")), "$.items[*].what"))
                .isNotEmpty();
    }

    @Test
    void plants_and_papers_are_entered_and_a_union_is_confined_by_its_own_head() {
        var path = "/organisations/" + employer;
        String plant = at(boss.post(path + "/plants", PLANT), "$.id");
        refused(boss.post(path + "/plants", PLANT), 422, "plant.name-taken");
        assertThat(boss.post(path + "/credentials", licence("2020-01-01"))).hasStatus(204);
        assertThat(boss.post(path + "/credentials", licence("2020-01-01")))
                .as("the same bytes again")
                .hasStatus(204);
        refused(boss.post(path + "/credentials", licence("2999-01-01")), 422, "credential.not-yet-valid");
        var shown = county.head.get(path);
        assertThat(Program.<List<String>>at(shown, "$.plants[*].id")).containsExactly(plant);
        assertThat(Program.<List<String>>at(shown, "$.credentials[*].state")).containsExactly("HOLDS");
        String paper = at(shown, "$.credentials[0].id");
        assertThat(county.head.get(path + "/credentials/" + paper + "/file"))
                .hasStatusOk()
                .hasContentType("application/pdf");
        refused(county.head.get(path + "/credentials/" + plant + "/file"), 404, "api.not-there");

        var union = county.unionOf(employer, name + "工会");
        var chair = county.program(county.member(union, "龚萍", Role.HEAD));
        var confinement = "/organisations/" + union + "/confinement";
        refused(boss.put(confinement, "{}"), 404, "api.not-there");
        assertThat(chair.put(confinement, "{\"plantId\":\"" + plant + "\"}")).hasStatus(204);
        assertThat(Program.<String>at(chair.get("/organisations/" + union), "$.plantId"))
                .isEqualTo(plant);
        refused(chair.put(confinement, "{\"plantId\":\"" + UUID.randomUUID() + "\"}"), 422, "plant.not-of-employer");
    }

    @Test
    void heads_of_the_countys_union_merge_what_is_one_and_the_old_record_leads_on() {
        var twin = county.employer(name.replace("服饰", "服 饰"));
        var path = "/organisations/" + twin;
        assertThat(Program.<List<String>>at(county.head.get(path + "/similar"), "$[*].id"))
                .contains(employer.toString());
        for (var other : List.of(boss, clerk)) refused(other.post(path + "/merge", merge("重复")), 404, "api.not-there");
        for (var other : List.of(county.staff, county.service)) {
            refused(other.get(path + "/similar"), 404, "api.not-there");
            refused(other.get(path + "/merge?into=" + employer), 404, "api.not-there");
            refused(other.post(path + "/merge", merge("重复")), 404, "api.not-there");
        }
        assertThat(Program.<List<?>>at(county.head.get(path + "/merge?into=" + employer), "$.moves"))
                .isNotEmpty();
        refused(county.head.get(path + "/merge?into=" + county.union), 422, "merge.different");
        refused(county.head.post(path + "/merge", merge(" ")), 422, "merge.reason");
        assertThat(county.head.post(path + "/merge", merge("重复登记"))).hasStatus(204);
        assertThat(county.head.post(path + "/merge", merge("重复登记"))).as("again").hasStatus(204);
        assertThat(county.head.get(path))
                .hasStatus(308)
                .headers()
                .hasValue("Location", "/api/v1/organisations/" + employer);
    }

    private static List<String> all(Program who, String path) {
        var ids = new ArrayList<String>();
        var after = "";
        while (true) {
            var part = who.get(path + after);
            ids.addAll(at(part, "$.items[*].id"));
            List<String> next = at(part, "$[?(@.next)].next");
            if (next.isEmpty()) return ids;
            after = "&after=" + next.get(0);
        }
    }

    private String merge(String reason) {
        return "{\"into\":\"" + employer + "\",\"reason\":\"" + reason + "\"}";
    }

    private static String licence(String from) {
        return "{\"kind\":\"LICENCE\",\"number\":\"91330782\",\"validFrom\":\"" + from + "\",\"scan\":" + County.SCAN
                + "}";
    }
}
