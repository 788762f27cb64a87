package heyi.portal;

import static heyi.portal.Visitor.body;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import heyi.HeyiTest;
import heyi.account.Passwords;
import heyi.ballot.Ballots;
import heyi.ballot.Choice;
import heyi.ballot.VoteId;
import heyi.casefile.BargainingCase;
import heyi.election.CloseElection;
import heyi.form.Upload;
import heyi.offer.PrepareOffer;
import heyi.offer.Subject;
import heyi.party.People;
import heyi.process.BargainingCycleProcess;
import heyi.process.Desk;
import heyi.process.Inbox;
import heyi.rules.AgreementKind;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@HeyiTest
class PortalPagesTest {

    private static final String EVIL = "<script>alert(1)</script>${7*7}__${7*7}__[[${7*7}]]";
    private static final String EVIL_SHOWN = "&lt;script&gt;alert(1)&lt;/script&gt;${7*7}__${7*7}__[[${7*7}]]";

    @Autowired
    MockMvcTester web;

    @Autowired
    ApplicationContext context;

    @Autowired
    BargainingCycleProcess cycle;

    @Autowired
    Inbox inbox;

    @Autowired
    Desk desk;

    private Company company;
    private BargainingCase file;
    private Visitor chair;

    @BeforeEach
    void aCaseJustOpened() {
        company = new Company(context, "页面测试厂" + EVIL, 16);
        file = cycle.open(company.actor(company.chair), company.employer, AgreementKind.WAGE, 2026);
        chair = signedIn(company.chair);
    }

    @Test
    void the_list_leads_to_the_form_and_every_text_appears_literally() {
        assertThat(body(chair.get("/tasks")))
                .contains("/tasks/" + task(), "提名职工方协商代表", EVIL_SHOWN)
                .doesNotContain("<script>alert");
        assertThat(chair.get("/tasks/" + task())).hasStatusOk().bodyText().contains("候选人工号", "提交并办结");
    }

    @Test
    void what_was_typed_survives_an_error_and_appears_literally() {
        var answer = chair.post(
                "/tasks/" + task(),
                "employeeNumbers",
                "0002\r\n" + EVIL,
                "outsiders[1].name",
                EVIL,
                "outsiders[1].sex",
                "F",
                "outsiders[1].organisationAndPost",
                "",
                "voteOpens",
                "2030-01-01T09:00",
                "voteEnds",
                "");
        assertThat(answer).hasStatus(422);
        assertThat(body(answer))
                .contains("data-focus", "aria-invalid=\"true\"", "0002\n" + EVIL_SHOWN)
                .contains("id=\"f-outsiders-0-name\"", "value=\"2030-01-01T09:00\"", "请填写")
                .doesNotContain("<script>alert");
    }

    @Test
    void a_broken_rule_is_told_above_the_form_with_its_code() {
        var answer = chair.post(
                "/tasks/" + task(),
                "employeeNumbers",
                "9999",
                "voteOpens",
                "2030-01-01T09:00",
                "voteEnds",
                "2030-01-02T09:00");
        assertThat(answer).hasStatus(422);
        assertThat(body(answer)).contains("未能办理", "代码：election.", ">9999</textarea>");
    }

    @Test
    void more_rows_are_added_without_judging_what_is_there() {
        var answer = chair.post("/tasks/" + task(), "more", "1", "outsiders[0].name", "张三", "outsiders[1].name", "李四");
        assertThat(answer).hasStatusOk();
        assertThat(body(answer)).contains("outsiders[6].name").doesNotContain("outsiders[7].name", "aria-invalid");
    }

    @Test
    void a_done_act_leads_to_the_next_item_and_repeating_it_changes_nothing() {
        var done = task();
        assertThat(nominate(done)).hasStatus3xxRedirection().hasRedirectedUrl("/tasks/" + task());
        assertThat(chair.get("/tasks/" + task())).bodyText().contains("已办结：提名职工方协商代表", "data-submitted=\"task-" + done);
        assertThat(nominate(done)).hasStatus3xxRedirection().hasRedirectedUrl("/cases/" + file.id());
        assertThat(chair.get("/cases/" + file.id())).bodyText().contains("已办结：提名职工方协商代表。这一步您已经提交过");
    }

    @Test
    void whoever_comes_second_is_told_who_was_first_and_led_to_the_case() {
        var done = task();
        nominate(done);
        var answer = signedIn(company.clerk).get("/tasks/" + done);
        assertThat(answer).hasStatus(409);
        assertThat(body(answer)).contains("陈建国", "task.done", "/cases/" + file.id());
    }

    @Test
    void for_strangers_nothing_is_there() {
        var stranger = signedIn(new Company(context, "别的厂", 4).chair);
        for (var page : List.of(
                "/tasks/" + task(),
                "/tasks/" + task() + "/roll",
                "/tasks/none",
                "/cases/" + file.id(),
                "/cases/" + file.id() + "/draft",
                "/cases/" + UUID.randomUUID(),
                "/cases/not-an-id",
                "/documents/" + UUID.randomUUID(),
                "/votes/" + UUID.randomUUID(),
                "/no-such-page")) {
            assertThat(stranger.get(page)).as(page).hasStatus(404).bodyText().contains("没有找到");
        }
        assertThat(stranger.post("/tasks/" + task() + "/claim")).hasStatus(404);
    }

    @Test
    void a_member_without_the_role_is_refused() {
        nominate(task());
        closeElection();
        desk.complete(task(), company.actor(company.chair), anOffer(), Upload.NONE);
        assertThat(signedIn(company.clerk).get("/tasks/" + task()))
                .hasStatus(403)
                .bodyText()
                .contains("需由有权人员办理");
        assertThat(chair.get("/tasks/" + task())).hasStatusOk().bodyText().contains("查看文件（PDF）");
        assertThat(signedIn(company.boss).get("/tasks/" + task())).hasStatus(404);
    }

    @Test
    void the_union_records_what_an_employer_served_by_post_hands_in_on_paper() {
        nominate(task());
        closeElection();
        desk.complete(task(), company.actor(company.chair), anOffer(), Upload.NONE);
        var shown = body(chair.get("/tasks/" + task()))
                .replaceAll("(?s).*name=\"sha256\" value=\"([0-9a-f]{64})\".*", "$1");
        assertThat(chair.get("/tasks/" + task() + "/prepared/" + shown))
                .hasStatusOk()
                .hasContentType("application/pdf");
        assertThat(chair.post("/tasks/" + task(), "sha256", shown, "mode", "POST", "read", "true"))
                .hasRedirectedUrl("/tasks/" + task());
        var today = LocalDateTime.now(ZoneId.of("Asia/Shanghai")).toLocalDate().toString();
        assertThat(upload("receipt", "outcome", "RECEIVED", "carrier", "EMS", "trackingNo", "1", "deliveredOn", today))
                .hasStatus3xxRedirection();

        assertThat(chair.get("/cases/" + file.id())).bodyText().contains("代录企业纸质材料");
        assertThat(chair.get("/tasks/" + task())).bodyText().contains("企业盖章的纸质原件", "工会收到企业纸质答复的日期");
        String[] reply = {"decision", "ACCEPT", "content", "同意", "meetingAt", today + "T23:59", "paperReceivedOn", today
        };
        assertThat(chair.post("/tasks/" + task(), reply))
                .hasStatus(422)
                .bodyText()
                .contains("请上传企业盖章的纸质原件扫描件");
        assertThat(upload("original", reply)).hasStatus3xxRedirection();
        assertThat(chair.get("/cases/" + file.id())).bodyText().contains("依据企业提交的纸质材料由工会录入");
        assertThat(signedIn(company.boss).get("/cases/" + file.id())).bodyText().contains("集体协商要约书");
    }

    @Test
    void claiming_by_htmx_returns_the_row_and_the_counts_alone() {
        var row =
                chair.send(web.post()
                        .uri("/tasks/" + task() + "/claim")
                        .header("HX-Request", "true")
                        .with(org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors
                                .csrf()));
        assertThat(row).hasStatusOk();
        assertThat(body(row)).contains("我已认领", "hx-swap-oob=\"true\"", "退回").doesNotContain("<html", "<nav");
        assertThat(chair.post("/tasks/" + task() + "/release")).hasRedirectedUrl("/tasks");
    }

    @Test
    void what_a_colleague_claimed_can_be_read_but_not_done() {
        chair.post("/tasks/" + task() + "/claim");
        assertThat(signedIn(company.clerk).get("/tasks/" + task()))
                .hasStatusOk()
                .bodyText()
                .contains("已由同事认领")
                .doesNotContain("提交并办结");
        assertThat(chair.post("/tasks/" + task() + "/hand-over", "colleague", company.clerk.toString()))
                .hasRedirectedUrl("/tasks");
        assertThat(signedIn(company.clerk).get("/tasks/" + task())).bodyText().contains("提交并办结");
    }

    @Test
    void filters_and_cursors_come_from_the_address() {
        assertThat(chair.get("/tasks?process=offer")).bodyText().contains("没有符合条件的事项");
        assertThat(chair.get("/tasks?text=页面测试&whose=COLLEAGUES&due="))
                .bodyText()
                .contains(task());
        assertThat(chair.get("/tasks?afterOn=9999-12-31&afterTask=zzz"))
                .bodyText()
                .contains("没有符合条件的事项");
        assertThat(chair.get("/tasks?due=nonsense")).hasStatus(400);
    }

    @Test
    void a_password_opens_no_vote() {
        nominate(task());
        var person = company.delegates.get(0);
        context.getBean(Passwords.class).set(person, Company.login(person), Company.PASSWORD, false);
        var delegate = new Visitor(web);
        delegate.post("/sign-in", "name", Company.login(person), "password", Company.PASSWORD);
        var vote = body(delegate.get("/votes")).replaceAll("(?s).*?href=\"(/votes/[0-9a-f-]{36})\".*", "$1");
        String[] all = {"choice0", "FOR", "choice1", "FOR", "choice2", "FOR"};
        assertThat(delegate.post(vote, all)).hasStatus(422).bodyText().contains("ballot.by-phone");
        assertThat(delegate.post(vote + "/check-in")).hasStatus(422).bodyText().contains("ballot.by-phone");
        delegate.post("/sign-out");
        signInByCode(delegate, person);
        assertThat(delegate.post(vote, all)).hasRedirectedUrl(vote);
    }

    @Test
    void a_worker_votes_once_and_only_learns_that_the_ballot_is_in_the_box() {
        nominate(task());
        var delegate = new Visitor(web);
        signInByCode(delegate, company.delegates.get(0));
        var vote = body(delegate.get("/votes")).replaceAll("(?s).*?href=\"(/votes/[0-9a-f-]{36})\".*", "$1");
        assertThat(delegate.get(vote))
                .bodyText()
                .contains("赞成", "反对", "弃权")
                .as("chief by office")
                .doesNotContain("陈建国");
        assertThat(delegate.post(vote + "/review", "choice0", "FOR"))
                .hasStatus(422)
                .bodyText()
                .contains("请对每一项作出选择");
        String[] all = {"choice0", "FOR", "choice1", "AGAINST", "choice2", "ABSTAIN"};
        assertThat(delegate.post(vote + "/review", all))
                .hasStatusOk()
                .bodyText()
                .contains("请核对您的选择", "确认投票");
        assertThat(delegate.post(vote, all)).hasRedirectedUrl(vote);
        assertThat(delegate.get(vote)).bodyText().contains("您的选票已投入").doesNotContain("赞成", "反对 ");
        assertThat(delegate.post(vote, all)).hasStatus(422).bodyText().contains("每人只能投一次");

        var other = new Visitor(web);
        signInByCode(other, company.worker);
        assertThat(other.post(vote, all)).as("not on the roll of this vote").hasStatus(404);
        assertThat(other.get("/cases/" + file.id()))
                .hasStatusOk()
                .bodyText()
                .contains("立案")
                .doesNotContain("去办理");
    }

    @Test
    void every_page_of_the_portal_can_be_opened() {
        for (var page :
                List.of("/cases", "/cases/" + file.id(), "/cases/new", "/me", "/tasks/" + task() + "/roll?text=0")) {
            assertThat(chair.get(page)).as(page).hasStatusOk().bodyText().contains("<h1", "aria-current=\"page\"");
        }
        assertThat(chair.post("/cases/new", "employer", company.employer.toString(), "kind", "WAGE", "year", "2026"))
                .hasStatus(422)
                .bodyText()
                .contains("case.open-already");
    }

    @Test
    void a_form_without_its_token_is_refused() {
        assertThat(chair.send(web.post().uri("/tasks/" + task()).param("employeeNumbers", "0002")))
                .hasStatus(403);
    }

    private String task() {
        return inbox.of(file.caseId()).get(0).taskId();
    }

    private MvcTestResult nominate(String task) {
        var now = LocalDateTime.now(ZoneId.of("Asia/Shanghai")).withNano(0);
        return chair.post(
                "/tasks/" + task,
                "employeeNumbers",
                "0002\n0004\n0007",
                "voteOpens",
                now.minusMinutes(1).toString(),
                "voteEnds",
                now.plusDays(2).toString());
    }

    private MvcTestResult upload(String file, String... fields) {
        var request = web.post().uri("/tasks/" + task()).with(csrf()).multipart();
        request.file(new MockMultipartFile(file, "扫描件.pdf", "application/pdf", "%PDF-1.4 scan".getBytes(UTF_8)));
        for (int i = 0; i < fields.length; i += 2) request.param(fields[i], fields[i + 1]);
        return chair.send(request);
    }

    private void closeElection() {
        var ballots = context.getBean(Ballots.class);
        for (var delegate : company.delegates) {
            var vote = ballots.of(delegate).get(0).id();
            ballots.cast(
                    new VoteId(vote),
                    delegate,
                    ballots.items(new VoteId(vote)).stream()
                            .map(i -> Choice.FOR)
                            .toList());
        }
        desk.complete(task(), company.actor(company.chair), new CloseElection(true), Upload.NONE);
    }

    private static PrepareOffer anOffer() {
        return new PrepareOffer(
                List.of(Subject.AVERAGE_PAY),
                "平均工资增长 6%",
                LocalDateTime.now(ZoneId.of("Asia/Shanghai")).plusWeeks(4),
                "会议室",
                null,
                "");
    }

    private Visitor signedIn(UUID officer) {
        var visitor = new Visitor(web);
        assertThat(visitor.post("/sign-in", "name", Company.login(officer), "password", Company.PASSWORD))
                .hasStatus3xxRedirection();
        return visitor;
    }

    private void signInByCode(Visitor visitor, UUID worker) {
        var phone = context.getBean(People.class).get(worker).phone();
        context.getBean(Passwords.class).set(worker, Company.login(worker), Company.PASSWORD, true);
        var sent = visitor.post("/sign-in/worker", "phone", phone);
        visitor.post("/sign-in/worker/code", "code", (String)
                sent.getMvcResult().getFlashMap().get("shownCode"));
    }
}
