package heyi.offer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import heyi.HeyiTest;
import heyi.Round;
import heyi.TestClock;
import heyi.form.Upload;
import heyi.process.Desk;
import heyi.rules.RuleBroken;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What follows silence or a refusal, by the law of the place. */
@HeyiTest
class SilenceLettersTest {

    @Autowired
    ApplicationContext context;

    @Autowired
    SilenceLetters letters;

    @Autowired
    Desk desk;

    @Autowired
    JdbcClient sql;

    @AfterEach
    void let_the_clock_go() {
        TestClock.letGo();
    }

    @ParameterizedTest(name = "{0}: {1} {2}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            330109 | 《杭州市企业工资集体协商条例》第四十六条           | 警告，责令改正
            330302 | 《浙江省集体合同条例》第四十二条                 | 警告，责令改正
            310115 | 《上海市集体合同条例》第三十九条（据条文推定，请核对） | 记入公共信用信息
            440305 | 《深圳经济特区和谐劳动关系促进条例》第六十五条     | 5日内不改正的，处2000元以上1万元以下罚款
            500103 | 《重庆市集体合同条例》（据条文推定，请核对）       | 处2000元以上2万元以下罚款
            110105 | 《中华人民共和国工会法》第五十四条第四项（仅见摘录，请核对） | 由县级以上人民政府责令改正
            """)
    void both_letters_name_the_penalty_of_the_place_with_its_article(String place, String article, String penalty) {
        var round = Round.at(context, "ReplyToOffer");
        move(round, place);
        assertThat(letters.urge(round.id)).contains(article, penalty, "2026年3月");
        assertThat(letters.order(round.id)).contains(article, penalty, "责令你单位限期书面答复");
    }

    @Test
    void the_letters_lie_ready_in_the_items_of_those_who_write_them() {
        var round = Round.at(context, "ReplyToOffer");
        round.goTo(Objects.requireNonNull(round.item("ReplyToOffer").dueOn())
                .plusDays(1)
                .atTime(9, 0));
        round.runTimer("offer");
        var urge = round.item("UrgeEmployer");
        assertThat(desk.open(urge.taskId(), round.holder(urge)).prefilled())
                .isEqualTo(new Urge(letters.urge(round.id)));
        assertThat(letters.urge(round.id))
                .startsWith("贵单位于2026年3月")
                .contains("第二十四条，应在10个工作日内", "用人单位不得拒绝协商要约", "第四十六条");
        var order = round.item("OrderReply");
        assertThat(desk.open(order.taskId(), round.holder(order)).prefilled())
                .isEqualTo(new Urge(letters.order(round.id)));
    }

    @Test
    void shanghai_lets_an_employer_refuse_with_reason_but_not_to_talk_about_layoffs() {
        var round = Round.at(context, "ReplyToOffer");
        move(round, "310115");
        sql.sql("update offer set subjects = 'AVERAGE_PAY,LAYOFFS' where case_id = ?")
                .param(round.id.value())
                .update();
        assertThatThrownBy(() -> refuse(round))
                .isInstanceOf(RuleBroken.class)
                .hasMessageContaining("较大规模裁减人员")
                .hasMessageContaining("《上海市集体合同条例》");
        sql.sql("update offer set subjects = 'AVERAGE_PAY' where case_id = ?")
                .param(round.id.value())
                .update();
        refuse(round);
        assertThat(round.isOpen("ReplyToOffer")).isFalse();
    }

    private void refuse(Round round) {
        var item = round.item("ReplyToOffer");
        var form = new ReplyToOffer(ReplyToOffer.Decision.REFUSE, "不同意协商。", null, "", "", "本年度协议仍在有效期内。", null);
        desk.complete(item.taskId(), round.holder(item), form, Upload.NONE);
    }

    /** The same case under the law of another place. */
    private void move(Round round, String place) {
        sql.sql("update bargaining_case set place = ? where id = ?")
                .params(place, round.id.value())
                .update();
    }
}
