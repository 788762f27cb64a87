package heyi.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RuleBookTest {

    private static final Place XIAOSHAN = new Place("330109");
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    private final RuleBook book = new RuleBook();

    @ParameterizedTest(name = "{2} for {1} in {0} is {3} by {4}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            330109 | WAGE          | REPLY             | 10个工作日   | 《杭州市企业工资集体协商条例》第二十四条
            330109 | COMPREHENSIVE | REPLY             | 10个工作日   | 《浙江省集体合同条例》第七条
            420100 | WAGE          | REPLY             | 20日         | 《工资集体协商试行办法》（劳动和社会保障部令第9号）第十七条
            420100 | COMPREHENSIVE | REPLY             | 20日         | 《集体合同规定》（劳动和社会保障部令第22号）第三十二条
            330109 | WAGE          | REFUSAL_ALLOWED   | 否           | 《杭州市企业工资集体协商条例》第二十四条、第四十六条
            420100 | WAGE          | REFUSAL_ALLOWED   | 是           | 《集体合同规定》（劳动和社会保障部令第22号）第三十二条
            330109 | WAGE          | AGENDA_NOTICE     | 7日          | 《浙江省集体合同条例》第十六条
            330109 | WAGE          | DISCLOSURE        | 7个工作日    | 《杭州市企业工资集体协商条例》第二十五条
            330109 | COMPREHENSIVE | DISCLOSURE        | 7日          | 《浙江省集体合同条例》第十六条
            420100 | WAGE          | DISCLOSURE        | 5日          | 《工资集体协商试行办法》（劳动和社会保障部令第9号）第十八条
            330109 | WAGE          | BARGAINING_LIMIT  | 60日         | 《杭州市企业工资集体协商条例》第二十九条
            330109 | WAGE          | SUSPENSION_TOTAL  | 30日         | 《杭州市企业工资集体协商条例》第二十七条
            330300 | WAGE          | SUSPENSION_TOTAL  | 60日         | 《浙江省企业民主管理条例》第二十九条
            330109 | WAGE          | ADOPTION_MAJORITY | 超过1/2      | 《杭州市企业工资集体协商条例》第二十八条
            330300 | WAGE          | ADOPTION_MAJORITY | 超过1/2      | 《浙江省集体合同条例》第二十四条
            420100 | WAGE          | ADOPTION_MAJORITY | 不低于1/2    | 《集体合同规定》（劳动和社会保障部令第22号）第三十六条
            330109 | WAGE          | QUORUM            | 不低于2/3    | 《杭州市企业工资集体协商条例》第二十八条
            330109 | WAGE          | FILING            | 10日         | 《杭州市企业工资集体协商条例》第四十条
            330109 | WAGE          | FILING_WARNING    | 7日          | 《工资集体协商试行办法》（劳动和社会保障部令第9号）第二十一条
            330109 | WAGE          | FILING_COPIES     | 5            | 《浙江省集体合同条例》第三十四条
            420100 | WAGE          | FILING_COPIES     | 3            | 《工资集体协商试行办法》（劳动和社会保障部令第9号）第二十一条
            330109 | WAGE          | REVIEW            | 15日         | 《浙江省集体合同条例》第三十四条
            330109 | WAGE          | PUBLICATION       | 5个工作日    | 《杭州市企业工资集体协商条例》第四十一条
            420100 | WAGE          | PUBLICATION       | 5日          | 《工资集体协商试行办法》（劳动和社会保障部令第9号）第二十三条
            330109 | WAGE          | RENEWAL_WINDOW    | 90日         | 《杭州市企业工资集体协商条例》第二十三条
            420100 | WAGE          | RENEWAL_WINDOW    | 60日         | 《工资集体协商试行办法》（劳动和社会保障部令第9号）第二十四条
            420100 | COMPREHENSIVE | RENEWAL_WINDOW    | 3个月        | 《集体合同规定》（劳动和社会保障部令第22号）第三十八条
            330109 | WAGE          | SIDES_EQUAL       | 否           | 《浙江省集体合同条例》第十条
            420100 | WAGE          | SIDES_EQUAL       | 是           | 《集体合同规定》（劳动和社会保障部令第22号）第十九条
            330109 | WAGE          | OUTSIDE_SHARE_MAX | 不超过1/3    | 《杭州市企业工资集体协商条例》第十七条
            330109 | WAGE          | REPRESENTATIVES_MAX | 不超过9    | 《杭州市企业工资集体协商条例》第十六条
            330109 | WAGE          | REPRESENTATIVES_MIN | 不少于3    | 《杭州市企业工资集体协商条例》第十六条
            330109 | COMPREHENSIVE | SECTOR_ADOPTION_MAJORITY | 不低于1/2 | 《浙江省集体合同条例》第二十九条
            330200 | WAGE          | BARGAINING_LIMIT  | 30个工作日   | 《宁波市企业工资集体协商条例》第十六条
            120100 | WAGE          | OUTSIDE_SHARE_MAX | 不允许       | 《天津市企业工资集体协商条例》第十条
            310115 | WAGE          | ADOPTION_MAJORITY | 不低于1/2    | 《上海市集体合同条例》第二十二条
            330109 | WAGE          | VACANCY_REFILL    | 15日         | 《集体合同规定》（劳动和社会保障部令第22号）第三十一条
            370102 | WAGE          | REPLY             | 10日         | 《山东省企业工资集体协商条例》第二十一条
            370102 | COMPREHENSIVE | REPLY             | 20日         | 《集体合同规定》（劳动和社会保障部令第22号）第三十二条
            120101 | COMPREHENSIVE | REFUSAL_ALLOWED   | 是           | 《集体合同规定》（劳动和社会保障部令第22号）第三十二条
            120101 | WAGE          | REFUSAL_ALLOWED   | 否           | 《天津市企业工资集体协商条例》第二十九条
            410105 | COMPREHENSIVE | FILING            | 10日         | 《集体合同规定》（劳动和社会保障部令第22号）第四十二条
            410105 | WAGE          | FILING            | 5个工作日    | 《河南省企业工资集体协商条例》
            110105 | COMPREHENSIVE | REPRESENTATIVES_MAX | 不超过10   | 《北京市集体合同条例》
            500103 | COMPREHENSIVE | COORDINATION      | 60日         | 《重庆市集体合同条例》
            440305 | WAGE          | REPLY             | 10日         | 《深圳经济特区和谐劳动关系促进条例》第二十八条
            440106 | COMPREHENSIVE | REPLY             | 30日         | 《广东省企业集体合同条例》
            310115 | WAGE          | SECTOR_COVERAGE   | 仅限表示认可的企业 | 《上海市集体合同条例》第三十二条
            370102 | WAGE          | SECTOR_COVERAGE   | 仅限盖章确认的企业 | 《山东省企业工资集体协商条例》第三十六条
            330203 | WAGE          | SECTOR_COVERAGE   | 当地本行业、本区域的全部用人单位 | 《浙江省集体合同条例》第二十六条
            330203 | WAGE          | SECTOR_OBLIGATION_SHARE | 不低于1/5 | 《宁波市企业工资集体协商条例》第二十七条
            370102 | WAGE          | FRONT_LINE_SHARE_MIN | 不低于1/3 | 《山东省企业工资集体协商条例》第七条
            370102 | WAGE          | REVIEW_OPINION_ALWAYS | 是       | 《山东省企业工资集体协商条例》第三十条
            320106 | WAGE          | PROCEDURES        | 普通程序、简易程序、应急程序 | 《江苏省集体协商条例》
            420106 | COMPREHENSIVE | EFFECT_ON_OPINION | 否           | 《集体合同规定》（劳动和社会保障部令第22号）第四十七条
            420106 | WAGE          | EFFECT_ON_OPINION | 是           | 《工资集体协商试行办法》（劳动和社会保障部令第9号）第二十二条
            330109 | WAGE          | SUPERVISION_REPLY | 15个工作日   | 《浙江省工会劳动法律监督条例》第二十二条
            """)
    void theNearestPlaceThatSpeaksDecides(
            String place, AgreementKind kind, Parameter parameter, String text, String article) {
        assertThat(book.require(new Place(place), kind, parameter, DAY))
                .returns(text, Rule::text)
                .returns(article, Rule::article);
    }

    @Test
    void theKindGoesBeforeAnyKindInOnePlaceAndThePlaceBeforeTheKind() {
        // Order 9 speaks of wage agreements alone, yet Zhejiang's rule for all kinds is nearer.
        assertThat(book.require(new Place("330300"), AgreementKind.WAGE, Parameter.PUBLICATION, DAY))
                .returns(new Place("330000"), Rule::place)
                .returns(AgreementKind.ANY, Rule::kind);
        // In the nation itself, order 9 goes before order 22.
        assertThat(book.require(Place.NATION, AgreementKind.WAGE, Parameter.PUBLICATION, DAY))
                .returns(AgreementKind.WAGE, Rule::kind);
        assertThat(book.find(Place.NATION, AgreementKind.ANY, Parameter.PUBLICATION, DAY))
                .isInstanceOf(Answer.ExplicitlyNone.class);
    }

    @Test
    void noRuleExplicitlyNoneAndUnknownAreThreeAnswers() {
        assertThat(book.find(new Place("330300"), AgreementKind.WAGE, Parameter.BARGAINING_LIMIT, DAY))
                .isEqualTo(new Answer.NoRule(Parameter.BARGAINING_LIMIT));
        assertThat(book.find(XIAOSHAN, AgreementKind.WAGE, Parameter.REPRESENTATIVE_LIST_PUBLICATION, DAY))
                .isInstanceOf(Answer.ExplicitlyNone.class);
        assertThat(book.find(new Place("320100"), AgreementKind.WAGE, Parameter.REPLY, DAY))
                .isInstanceOf(Answer.Unknown.class);
    }

    @Test
    void aGapRefusesInChineseAndSaysWhatToDo() {
        assertThatThrownBy(() -> book.require(new Place("330300"), AgreementKind.WAGE, Parameter.BARGAINING_LIMIT, DAY))
                .isInstanceOf(RuleBroken.class)
                .hasMessage("温州市“完成集体协商”在已收录的法规中没有规定。请由双方书面约定，或由管理员补录适用的规定。")
                .extracting(problem -> ((RuleBroken) problem).code())
                .isEqualTo("rule.missing");
        assertThatThrownBy(() ->
                        book.require(XIAOSHAN, AgreementKind.WAGE, Parameter.REPRESENTATIVE_LIST_PUBLICATION, DAY))
                .hasMessageContaining("《杭州市企业工资集体协商条例》第十八条未设具体限度");
        assertThatThrownBy(() -> book.require(new Place("320100"), AgreementKind.WAGE, Parameter.REPLY, DAY))
                .hasMessageContaining("尚未查明，系统不作推定");
    }

    @Test
    void theLawOfTheDayDecides() {
        // Hangzhou's regulation stands since 1 May 2014, Zhejiang's present text since 1 January 2011.
        assertThat(replyOn("2014-05-01").place().code()).isEqualTo("330100");
        assertThat(replyOn("2014-04-30").place().code()).isEqualTo("330000");
        assertThat(replyOn("2011-01-01").place().code()).isEqualTo("330000");
        assertThat(book.find(XIAOSHAN, AgreementKind.WAGE, Parameter.REPLY, LocalDate.of(2010, 12, 31)))
                .as("the text of 1998 was in force and nobody here has read it")
                .isInstanceOf(Answer.Unknown.class);
        assertThat(book.find(XIAOSHAN, AgreementKind.WAGE, Parameter.REPLY, LocalDate.of(1990, 1, 1)))
                .isInstanceOf(Answer.NoRule.class);
    }

    @Test
    void whoeverCitesARowThatNobodyReadInFullSaysSo() {
        assertThat(book.require(XIAOSHAN, AgreementKind.WAGE, Parameter.REPRESENTATIVE_ELECTION_MAJORITY, DAY)
                        .cited())
                .isEqualTo("《浙江省企业民主管理条例》第七条、第十五条（据条文推定，请核对）");
        assertThat(book.require(XIAOSHAN, AgreementKind.WAGE, Parameter.REPLY, DAY)
                        .cited())
                .isEqualTo("《杭州市企业工资集体协商条例》第二十四条");
        assertThat(book.find(new Place("370102"), AgreementKind.COMPREHENSIVE, Parameter.LOCAL_TEXT_READ, DAY))
                .as("whether Shandong has a law of its own for such agreements")
                .isInstanceOf(Answer.Unknown.class);
    }

    @Test
    void everyRuleSurvivesItsSnapshot() {
        for (var rule : book.all(XIAOSHAN, AgreementKind.WAGE, DAY))
            assertThat(Rule.parse(rule.snapshot())).isEqualTo(rule);
    }

    @Test
    void everyRuleOfXiaoshanCanBeRead() {
        var rules = book.all(XIAOSHAN, AgreementKind.WAGE, DAY);
        assertThat(rules).hasSizeGreaterThan(50).allSatisfy(rule -> {
            assertThat(rule.article()).isNotBlank();
            assertThat(rule.text()).isNotBlank();
            if (Answer.of(rule).stated().isPresent() && rule.unit().isTime())
                assertThat(rule.trigger()).isNotBlank();
        });
    }

    @Test
    void delegatesGrowWithTheHeadcount() {
        var scale = book.require(XIAOSHAN, AgreementKind.WAGE, Parameter.DELEGATES_MIN, DAY)
                .scale();
        assertThat(scale.at(99)).isEqualTo(30);
        assertThat(scale.at(300)).isEqualTo(54);
        assertThat(scale.at(350)).isEqualTo(54);
        assertThat(scale.at(500)).isEqualTo(68);
        assertThat(scale.at(2000)).isEqualTo(120);
        assertThat(scale.at(3000)).isEqualTo(140);
        assertThat(scale.at(8000)).isEqualTo(200);
        // The statute is silent at 100 and at 1,000: the larger of both brackets (40 > 30; 40 + 9 x 7 = 103 > 100).
        assertThat(scale.at(100)).isEqualTo(40);
        assertThat(scale.at(1000)).isEqualTo(103);
    }

    @Test
    void askingForTheWrongTypeIsABug() {
        var quorum = book.require(XIAOSHAN, AgreementKind.WAGE, Parameter.QUORUM, DAY);
        assertThat(quorum.majority().needed(91)).isEqualTo(61);
        assertThatThrownBy(quorum::count).isInstanceOf(IllegalStateException.class);
    }

    private Rule replyOn(String day) {
        return book.require(XIAOSHAN, AgreementKind.WAGE, Parameter.REPLY, LocalDate.parse(day));
    }
}
