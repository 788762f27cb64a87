package heyi.region;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import heyi.HeyiTest;
import heyi.TestClock;
import heyi.Xiaoshan;
import heyi.casefile.BargainingCase;
import heyi.casefile.Cases;
import heyi.party.Organisation;
import heyi.party.OrganisationKind;
import heyi.party.Organisations;
import heyi.process.BargainingCycleProcess;
import heyi.region.Succession.Kind;
import heyi.rules.AgreementKind;
import heyi.rules.RuleBroken;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@HeyiTest
class RegionsTest {

    private static final LocalDate SINCE = LocalDate.of(2020, 1, 1);
    private static final LocalDate CHANGE = LocalDate.of(2026, 6, 1);
    private static final AtomicInteger CODES = new AtomicInteger(339900);

    @Autowired
    ApplicationContext context;

    @Autowired
    Regions regions;

    @Autowired
    RegionAdministration administration;

    @Autowired
    Successions successions;

    @Autowired
    Organisations organisations;

    private UUID administrator;
    private Xiaoshan parties;

    @BeforeEach
    void a_city_of_our_own() {
        TestClock.stopAt(CHANGE.minusDays(1).atTime(9, 0));
        parties = Xiaoshan.settle(context);
        administrator = parties.chair;
        if (regions.find("339900", SINCE).isEmpty()) add("339900", "试验市");
    }

    @AfterEach
    void let_the_clock_go() {
        TestClock.letGo();
    }

    @ParameterizedTest(name = "{0} on {1}: {2}")
    @CsvSource({
        "330383, 2019-01-01, ", // 龙港 was a town of 苍南
        "330383, 2020-01-01, 龙港市",
        "330383198, 2019-01-01, ",
        "330327, 2019-01-01, 苍南县",
        "330113, 2021-04-08, ",
        "330113, 2021-04-09, 临平区",
        "330113001, 2020-01-01, ",
        "330114, 2021-04-09, 钱塘区",
        "330110, 2021-04-08, 余杭区",
        "330110, 2021-04-09, 余杭区",
        "330103, 2021-04-08, 下城区",
        "330103, 2021-04-09, ",
        "330104, 2021-04-09, ",
        "310000, 2026-01-01, 上海市"
    })
    void a_place_is_there_on_its_days(String code, LocalDate on, String name) {
        assertThat(regions.find(code, on).map(Region::name).orElse(null)).isEqualTo(name);
    }

    @Test
    void what_became_of_the_districts_of_hangzhou_is_known() {
        assertThat(regions.successions("330103"))
                .singleElement()
                .returns("330105", Succession::newCode)
                .returns(Kind.MERGED, Succession::kind);
        assertThat(regions.successions("330104"))
                .extracting(Succession::newCode)
                .containsExactly("330102", "330114");
        assertThat(regions.successions("330113"))
                .extracting(Succession::oldCode)
                .containsExactly("330110");
        assertThat(regions.history("330110")).hasSize(2);
        assertThat(regions.nameOf("330103", CHANGE)).isEqualTo("下城区");
    }

    @Test
    void every_county_of_today_is_in_the_list_and_its_townships_too() {
        var counties = regions.aboveTownships(LocalDate.of(2024, 1, 1)).stream()
                .filter(r -> r.level() == Level.COUNTY
                        && r.code().startsWith("33")
                        && !r.code().startsWith("3399"))
                .toList();
        assertThat(counties).hasSize(90);
        assertThat(counties).allSatisfy(c -> assertThat(regions.in(c.code(), LocalDate.of(2024, 1, 1)))
                .as(c.name())
                .isNotEmpty());
        assertThat(regions.search("临平", CHANGE, 10)).extracting(Region::code).contains("330113", "330113001");
    }

    @Test
    void a_new_name_is_a_new_validity_and_everything_is_recorded() {
        var code = county("甲县");
        administration.rename(code, "甲市", CHANGE, "民函〔2026〕1号", administrator);
        assertThat(regions.nameOf(code, CHANGE.minusDays(1))).isEqualTo("甲县");
        assertThat(regions.nameOf(code, CHANGE)).isEqualTo("甲市");
        assertThat(regions.changes(code)).extracting(RegionChange::what).containsExactly("更名", "新增");
        assertThat(regions.changes(code).get(0))
                .returns("民函〔2026〕1号", RegionChange::reason)
                .returns("沈国梁", RegionChange::person);
    }

    @Test
    void a_place_is_told_with_those_that_it_lies_in_as_they_are_called_on_the_day() {
        var code = county("己县");
        administration.rename(code, "己市", CHANGE, "民函〔2026〕2号", administrator);
        var codes = List.of(code, "330109", "310115", "no code");
        assertThat(regions.fullNames(codes, CHANGE.minusDays(1)).values())
                .containsExactly("浙江省试验市己县", "浙江省杭州市萧山区", "上海市浦东新区", "no code");
        assertThat(regions.fullName(code, CHANGE)).isEqualTo("浙江省试验市己市");
        assertThat(regions.fullName("330103", CHANGE)).isEqualTo("浙江省杭州市下城区");
    }

    @Test
    void what_cannot_be_is_refused_with_its_code() {
        var code = county("乙县");
        refused("region.overlap", () -> administration.add(code, "乙县", CHANGE, "批复", administrator));
        refused("region.overlap", () -> administration.rename(code, "乙市", SINCE, "批复", administrator));
        refused("region.parent-unknown", () -> administration.add("339801", "丙县", CHANGE, "批复", administrator));
        refused("region.parent-unknown", () -> administration.add("339998001", "镇", SINCE, "批复", administrator));
        refused("region.code", () -> administration.add("33990", "丙县", CHANGE, "批复", administrator));
        refused("region.reason", () -> administration.rename(code, "乙市", CHANGE, " ", administrator));
        refused("region.same-name", () -> administration.rename(code, "乙县", CHANGE, "批复", administrator));
        refused("region.date", () -> administration.rename(code, "乙市", LocalDate.of(9999, 1, 1), "批复", administrator));
        refused("region.has-parts", () -> end("339900", null));
        refused("region.not-there", () -> end("339999", null));
        refused("region.successor-number", () -> end(code, Kind.SPLIT, code));
        refused("region.successor-number", () -> end(code, Kind.MERGED, code));
        refused("region.successor-unknown", () -> end(code, Kind.MERGED, "339998"));
        refused("region.successor-unknown", () -> end(code, Kind.MERGED, "339900"));
        end(code, null);
        assertThat(regions.find(code, CHANGE)).isEmpty();
    }

    @Test
    void a_county_with_running_cases_ends_only_with_a_successor() {
        var old = county("丁县");
        settleIn(old);
        var running = open();
        organisations.move(parties.employer, Xiaoshan.REGION);
        context.getBean(JdbcClient.class)
                .sql("update organisation set region = ? where region = ?")
                .params(Xiaoshan.REGION, old)
                .update();
        assertThat(running.place()).isEqualTo(old);
        refused("region.successor-needed", () -> end(old, null));
        assertThat(regions.find(old, CHANGE)).isPresent();
    }

    @Test
    void after_a_merger_organisations_move_on_the_day_and_running_cases_keep_their_law() {
        var old = county("戊县");
        var next = county("己区");
        settleIn(old);
        bureau(next);
        var running = open();
        end(old, Kind.MERGED, next);

        successions.settle();
        assertThat(organisations.get(parties.employer).region())
                .as("the day before")
                .isEqualTo(old);

        TestClock.stopAt(CHANGE.atTime(0, 0));
        successions.settle();
        successions.settle();
        assertThat(organisations.get(parties.employer).region()).isEqualTo(next);
        assertThat(organisations.get(parties.union).region()).isEqualTo(next);
        assertThat(organisations.bureauOf(old))
                .as("the old bureau keeps its cases")
                .isPresent();
        assertThat(organisations.in(next, OrganisationKind.BUREAU)).hasSize(1);
        assertThat(context.getBean(Cases.class).get(running.caseId()).place()).isEqualTo(old);
        assertThat(regions.changes(old))
                .filteredOn(c -> c.what().equals("单位随迁"))
                .hasSize(1);
        assertThat(open(AgreementKind.COMPREHENSIVE))
                .returns(next, BargainingCase::place)
                .returns(organisations.bureauOf(next).orElseThrow().id(), BargainingCase::bureauId);
    }

    @Test
    void after_a_split_nobody_bargains_before_the_employer_is_assigned() {
        var old = county("庚县");
        var part = county("辛区");
        settleIn(old);
        bureau(part);
        end(old, Kind.SPLIT, old, part);
        TestClock.stopAt(CHANGE.atTime(9, 0));

        assertThatThrownBy(this::open)
                .isInstanceOfSatisfying(
                        RuleBroken.class, r -> assertThat(r.code()).isEqualTo("region.unassigned"))
                .hasMessageContainingAll("庚县", "辛区", "平台管理员");
        assertThat(organisations.get(parties.employer).region())
                .as("until then")
                .isEqualTo(old);
        successions.settle();
        assertThat(successions.waiting())
                .filteredOn(w -> w.oldCode().equals(old))
                .extracting(Successions.Waiting::organisationId)
                .contains(parties.employer)
                .doesNotContain(parties.union);
        assertThat(successions.choices(old, CHANGE)).extracting(Region::code).containsExactly(old, part);
        refused("region.no-choice", () -> successions.assign(parties.employer, Xiaoshan.REGION, administrator));

        successions.assign(parties.employer, part, administrator);
        assertThat(organisations.get(parties.union).region()).isEqualTo(part);
        refused("region.not-waiting", () -> successions.assign(parties.employer, part, administrator));
        assertThat(open().place()).isEqualTo(part);
    }

    @Test
    void where_nobody_knows_the_place_no_case_is_opened() {
        organisations.move(parties.employer, "999999");
        refused("region.unknown", this::open);
        organisations.move(parties.employer, "330103");
        refused("region.ended", this::open);
    }

    private BargainingCase open() {
        return open(AgreementKind.WAGE);
    }

    private BargainingCase open(AgreementKind kind) {
        return context.getBean(BargainingCycleProcess.class)
                .open(parties.actor(parties.clerk), parties.employer, kind, 2026);
    }

    private void settleIn(String code) {
        organisations.move(parties.employer, code);
        bureau(code);
    }

    private void bureau(String code) {
        organisations.add(new Organisation(
                UUID.randomUUID(),
                OrganisationKind.BUREAU,
                code + "人力资源和社会保障局",
                code,
                null,
                "试验路1号",
                null,
                null,
                null,
                false,
                null,
                null));
    }

    private String county(String name) {
        var code = String.valueOf(CODES.incrementAndGet());
        add(code, name);
        return code;
    }

    private void add(String code, String name) {
        administration.add(code, name, SINCE, "试验", administrator);
    }

    private void end(String code, Kind kind, String... successors) {
        administration.end(new EndRegion(code, CHANGE, kind, List.of(successors), "国函〔2026〕2号"), administrator);
    }

    private static void refused(String code, Runnable act) {
        assertThatThrownBy(act::run).isInstanceOfSatisfying(RuleBroken.class, r -> assertThat(r.code())
                .isEqualTo(code));
    }
}
