package heyi.registration;

import static heyi.registration.RegistrationsTest.refused;
import static org.assertj.core.api.Assertions.assertThat;

import heyi.HeyiTest;
import heyi.Xiaoshan;
import heyi.casefile.Cases;
import heyi.party.Actors;
import heyi.party.Organisations;
import heyi.party.People;
import heyi.party.Role;
import heyi.party.Rolls;
import heyi.rules.AgreementKind;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@HeyiTest
class MergesTest {

    @Autowired
    ApplicationContext context;

    @Autowired
    Merges merges;

    @Autowired
    Directory directory;

    @Autowired
    Organisations organisations;

    @Autowired
    People people;

    @Autowired
    Rolls rolls;

    @Autowired
    Cases cases;

    @Autowired
    Actors actors;

    @Autowired
    JdbcClient sql;

    @Test
    void everything_of_the_record_that_goes_is_found_at_the_other() {
        var kept = Xiaoshan.settle(context, "杭州湘湖重名针织有限公司");
        var gone = Xiaoshan.settle(context, "杭州湘湖重名针织公司");
        var organiser = kept.actor(kept.organiser);
        sql.sql("update worker set employee_no = 'X' || employee_no where employer_id = ?")
                .param(gone.employer)
                .update();
        assertThat(directory.similarTo(organisations.get(gone.employer)))
                .extracting(Found::id)
                .contains(kept.employer);
        assertThat(merges.preview(gone.employer, kept.employer, organiser))
                .contains("2名经办人员", "40名职工", "30名职工代表", "1个工会");

        merges.merge(gone.employer, kept.employer, "同一营业执照", organiser);
        merges.merge(gone.employer, kept.employer, "同一营业执照", organiser);

        assertThat(organisations.mergedInto(gone.employer)).contains(kept.employer);
        assertThat(people.membersOf(gone.employer)).isEmpty();
        assertThat(people.membersOf(kept.employer)).hasSize(4);
        assertThat(rolls.headcount(kept.employer)).isEqualTo(80);
        assertThat(rolls.delegates(kept.employer)).hasSize(60).containsAll(gone.delegates);
        assertThat(organisations.unionsOf(kept.employer)).hasSize(2);
        assertThat(directory.search("湘湖重名", organiser)).extracting(Found::id).doesNotContain(gone.employer);
    }

    @Test
    void who_stands_on_both_records_stands_on_one_afterwards() {
        var kept = Xiaoshan.settle(context);
        var gone = Xiaoshan.settle(context);
        people.affiliate(kept.manager, gone.employer, Role.HEAD, "总经理");
        rolls.add(gone.employer, kept.delegates.get(0), "Y1", "缝纫工", false, false, false);
        rolls.addDelegate(gone.employer, kept.delegates.get(0), "第一车间");
        sql.sql("delete from delegate where employer_id = ? and person_id <> ?")
                .params(gone.employer, kept.delegates.get(0))
                .update();
        sql.sql("delete from worker where employer_id = ? and person_id <> ?")
                .params(gone.employer, kept.delegates.get(0))
                .update();
        merges.merge(gone.employer, kept.employer, "重复登记", kept.actor(kept.organiser));
        assertThat(people.membersOf(kept.employer)).hasSize(4);
        assertThat(rolls.delegates(kept.employer)).hasSize(30);
    }

    @Test
    void a_line_on_both_rolls_keeps_its_history_and_whoever_works_here_stays() {
        var kept = Xiaoshan.settle(context);
        var gone = Xiaoshan.settle(context);
        var both = kept.delegates.get(0);
        var back = kept.delegates.get(1);
        sql.sql("update worker set employee_no = 'X' || employee_no where employer_id = ?")
                .param(gone.employer)
                .update();
        rolls.add(gone.employer, both, "Y1", "缝纫工", false, false, false);
        rolls.add(gone.employer, back, "Y2", "缝纫工", false, false, false);
        sql.sql("delete from delegate where employer_id = ? and person_id = ?")
                .params(kept.employer, back)
                .update();
        sql.sql("update worker set left_on = '2026-01-05' where employer_id = ? and person_id = ?")
                .params(kept.employer, back)
                .update();
        for (var person : java.util.List.of(both, back)) {
            sql.sql(
                            """
                            insert into worker_change (employer_id, person_id, kind, at, by_person)
                            values (?, ?, 'JOINED', '2026-01-06T00:00Z', ?)
                            """)
                    .params(gone.employer, person, kept.organiser)
                    .update();
        }
        sql.sql("insert into delegate_draft (employer_id, by_person, since) values (?, ?, '2026-01-06T00:00Z')")
                .params(gone.employer, kept.organiser)
                .update();
        sql.sql(
                        """
                        insert into delegate_draft_member (employer_id, person_id, constituency)
                        select employer_id, person_id, '' from worker where employer_id = ?
                        """)
                .param(gone.employer)
                .update();

        merges.merge(gone.employer, kept.employer, "重复登记", kept.actor(kept.organiser));

        assertThat(rolls.byEmployeeNo(kept.employer, "Y2").orElseThrow().personId())
                .isEqualTo(back);
        assertThat(sql.sql("select count(*) from worker_change where employer_id = ?")
                        .param(kept.employer)
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void two_open_cases_of_one_kind_are_never_merged() {
        var kept = Xiaoshan.settle(context);
        var gone = Xiaoshan.settle(context);
        var organiser = kept.actor(kept.organiser);
        var year = LocalDate.now(context.getBean(java.time.Clock.class)).getYear();
        cases.open(gone.employer, AgreementKind.WAGE, year);
        refused("merge.open-case", () -> merges.merge(gone.employer, kept.employer, "重复登记", organiser));
        cases.open(kept.employer, AgreementKind.WAGE, year);
        refused("merge.open-cases", () -> merges.preview(gone.employer, kept.employer, organiser));
        assertThat(organisations.mergedInto(gone.employer)).isEmpty();
    }

    @Test
    void only_the_union_of_the_county_merges_and_only_like_with_like() {
        var one = Xiaoshan.settle(context);
        var two = Xiaoshan.settle(context);
        refused("merge.not-yours", () -> merges.merge(one.employer, two.employer, "重复登记", one.actor(one.chair)));
        refused("merge.different", () -> merges.merge(one.employer, two.union, "重复登记", one.actor(one.organiser)));
        refused("merge.employee-no", () -> merges.merge(one.employer, two.employer, "重复登记", one.actor(one.organiser)));
    }
}
