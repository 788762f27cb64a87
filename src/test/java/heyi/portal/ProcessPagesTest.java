package heyi.portal;

import static heyi.portal.Visitor.body;
import static org.assertj.core.api.Assertions.assertThat;

import heyi.HeyiTest;
import heyi.Round;
import heyi.TestClock;
import heyi.account.Passwords;
import heyi.party.Administrators;
import heyi.process.CaseProcess;
import heyi.process.Inbox;
import heyi.process.ModelDiagram;
import heyi.process.ProcessPicture;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

/** The picture as it reaches a browser, and the administrator's view of the engine. */
@HeyiTest
class ProcessPagesTest {

    private static final int LIGHT = 60 << 10;
    private static final Pattern NEXT_PAGE = Pattern.compile("href=\"([^\"]+)\">下一页");
    private static final String PASSWORD = "long enough to sign in";

    @Autowired
    MockMvcTester web;

    @Autowired
    ApplicationContext context;

    @Autowired
    CaseProcess processes;

    @Autowired
    ManagementService management;

    @Autowired
    RuntimeService runtime;

    @Autowired
    JdbcClient sql;

    @AfterEach
    void letTheClockGo() {
        TestClock.letGo();
    }

    @Test
    void every_picture_is_whole_and_light_well_formed_and_without_styles() throws Exception {
        var round = Round.at(context, "PublishAgreement");
        var chair = signedIn(round.parties.chair);
        for (var run : processes.runs(round.id, round.parties.actor(round.parties.chair))) {
            var page = body(chair.get("/cases/" + round.id + "/process/" + run.id()));
            assertThat(page.getBytes(StandardCharsets.UTF_8).length)
                    .as(run.key())
                    .isLessThan(LIGHT);
            assertThat(page).doesNotContain(" style=", "<style", "??");
            var picture = processes.picture(round.id, run.id(), round.parties.actor(round.parties.chair));
            drawsEachNodeOnce(page, picture);
        }
    }

    private static void drawsEachNodeOnce(String page, ProcessPicture picture) throws Exception {
        var ids = new HashSet<String>();
        Pattern.compile("\\sid=\"([^\"]+)\"").matcher(page).results().forEach(m -> assertThat(ids.add(m.group(1)))
                .as("id " + m.group(1))
                .isTrue());
        var drawn =
                Pattern.compile("(?s)<svg[^>]*class=\"bp-picture\".*?</svg>").matcher(page);
        assertThat(drawn.find()).isTrue();
        var svg = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(drawn.group())))
                .getDocumentElement();
        assertThat(svg.getAttribute("viewBox")).matches("[-\\d.]+ [-\\d.]+ \\d+ \\d+");
        var groups = svg.getElementsByTagName("g");
        var nodes = new HashSet<String>();
        for (int i = 0; i < groups.getLength(); i++) {
            var group = (Element) groups.item(i);
            var node = group.getAttribute("data-node");
            if (node.isEmpty()) continue;
            assertThat(nodes.add(node)).as(node).isTrue();
            assertThat(group.getAttribute("class").split(" "))
                    .as(node)
                    .contains(picture.steps().get(node).state().name().toLowerCase(Locale.ROOT));
        }
        assertThat(nodes).isEqualTo(picture.steps().keySet());
        assertThat(page)
                .contains(picture.steps().keySet().stream()
                        .filter(id -> !picture.steps().get(id).node().name().isEmpty())
                        .map(id -> "id=\"step-" + id + "\"")
                        .toList());
    }

    @Test
    void a_hostile_name_is_shown_as_it_is() {
        var round = Round.openFor(context, "图画厂<script>alert(1)</script>");
        var chair = signedIn(round.parties.chair);
        assertThat(body(chair.get("/cases/" + round.id + "/process")))
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;")
                .doesNotContain("<script>alert");
    }

    @Test
    void no_label_lies_on_a_line_a_shape_or_another_label_in_either_language() {
        var round = Round.at(context, "PublishAgreement");
        var reader = round.parties.actor(round.parties.chair);
        var english = new ProcessPages.Names(context, Locale.ENGLISH);
        for (var run : processes.runs(round.id, reader)) {
            var picture = processes.picture(round.id, run.id(), reader);
            assertLabelsFree(picture, ModelDiagram.Node::name, ModelDiagram.Flow::name);
            assertLabelsFree(picture, english::name, english::name);
        }
    }

    @Test
    void every_name_in_every_model_has_english_words() throws IOException {
        var missing = new HashSet<String>();
        try (var models = Files.newDirectoryStream(Path.of("bpmn"), "*.bpmn")) {
            for (var model : models) {
                for (var each : Bpmn.readModelFromFile(model.toFile()).getModelElementsByType(FlowElement.class)) {
                    if (each.getName() == null || each.getId().startsWith("User_")) continue;
                    var words = context.getMessage("process." + each.getId(), null, "", Locale.ENGLISH);
                    if (words == null || !words.matches("[\\x20-\\x7e’]+")) missing.add(each.getId());
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    private static void assertLabelsFree(
            ProcessPicture picture,
            Function<ModelDiagram.Node, String> node,
            Function<ModelDiagram.Flow, String> flow) {
        var drawing = BpmnSvg.draw(picture, node, flow, s -> "至12月31日");
        for (var label : drawing.labels()) {
            var box = new java.awt.geom.Rectangle2D.Double(
                    label.box().x(),
                    label.box().y(),
                    label.box().width(),
                    label.lines().size() * 14.0);
            for (var each : picture.diagram().flows()) {
                for (int i = 1; i < each.line().size(); i++) {
                    var a = each.line().get(i - 1);
                    var b = each.line().get(i);
                    assertThat(box.intersectsLine(a.x(), a.y(), b.x(), b.y()))
                            .as(label.lines() + " on " + each.id())
                            .isFalse();
                }
            }
            for (var other : drawing.labels()) {
                if (other != label)
                    assertThat(label.box().meets(other.box()))
                            .as(label.lines() + " on " + other.lines())
                            .isFalse();
            }
        }
    }

    @Test
    void a_failed_job_is_shown_with_its_reason_and_without_names_retried_and_gone() {
        var round = Round.at(context, "ReplyToOffer");
        var admin = administrator();
        var job = documentJob(round);
        var kind = sql.sql("select text_ from act_ru_variable where name_ = 'kind' and proc_inst_id_ = ?")
                .param(job.getProcessInstanceId())
                .query(String.class)
                .single();
        sql.sql("update act_ru_variable set text_ = 'NO_SUCH_KIND' where name_ = 'kind' and proc_inst_id_ = ?")
                .param(job.getProcessInstanceId())
                .update();
        fail(job);
        var file = "/admin/processes/cases/" + round.id;
        assertThat(body(admin.get("/admin/processes?model=document")))
                .contains(file, "NO_SUCH_KIND", "/admin/processes/jobs/" + job.getId());
        assertThat(admin.get("/admin/processes/jobs/" + job.getId())).hasStatusOk();

        assertThat(admin.post("/admin/processes/jobs/" + job.getId(), "reason", " "))
                .hasStatus(422);
        assertThat(management.createJobQuery().jobId(job.getId()).singleResult().getRetries())
                .isZero();

        sql.sql("update act_ru_variable set text_ = ? where name_ = 'kind' and proc_inst_id_ = ?")
                .params(kind, job.getProcessInstanceId())
                .update();
        assertThat(admin.post("/admin/processes/jobs/" + job.getId(), "reason", "种类已改正"))
                .hasStatus(302);
        assertThat(management.createJobQuery().jobId(job.getId()).executable().count())
                .isOne();
        management.executeJob(job.getId());

        var after = body(admin.get("/admin/processes?model=document"));
        assertThat(after).doesNotContain("/admin/processes/jobs/" + job.getId()).contains("种类已改正");
        assertThat(admin.post("/admin/processes/jobs/" + job.getId(), "reason", "再试"))
                .hasStatus(422);
        assertThat(body(admin.get(file))).contains("立案", "发出要约并等候答复");
    }

    /** As the executor does when the last attempt fails. */
    private void fail(Job job) {
        try {
            management.executeJob(job.getId());
            throw new AssertionError("the job was to fail");
        } catch (RuntimeException failed) {
            sql.sql("update act_ru_job set exception_msg_ = ?, retries_ = 0 where id_ = ?")
                    .params(String.valueOf(failed.getMessage()) + " 张三丰 13800138000\nsecond line", job.getId())
                    .update();
        }
    }

    private Job documentJob(Round round) {
        return runtime
                .createProcessInstanceQuery()
                .processDefinitionKey("document")
                .processInstanceBusinessKey(round.id.toString())
                .list()
                .stream()
                .flatMap(p -> management.createJobQuery().processInstanceId(p.getId()).list().stream())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void what_is_late_is_listed_and_everybody_else_finds_no_such_page() {
        var round = Round.at(context, "ReplyToOffer");
        round.goTo(round.now().plusMonths(2));
        var admin = administrator();
        assertThat(listed(admin, "/admin/processes?list=late&model=offer")).contains(round.id.toString());
        assertThat(body(admin.get("/admin/processes?list=running&model=offer"))).contains("/admin/processes/cases/");
        assertThat(signedIn(round.parties.chair).get("/admin/processes")).hasStatus(404);
        assertThat(signedIn(round.parties.chair).get("/admin/processes/cases/" + round.id))
                .hasStatus(404);
        assertThat(context.getBean(Inbox.class).of(round.id)).isNotEmpty();
    }

    /** Every page of a list: how much other tests have left there is not known. */
    private String listed(Visitor visitor, String address) {
        var page = body(visitor.send(web.get().uri(URI.create(address))));
        var next = NEXT_PAGE.matcher(page);
        return next.find() ? page + listed(visitor, next.group(1).replace("&amp;", "&")) : page;
    }

    private Visitor administrator() {
        var company = new Company(context, "管理测试厂" + UUID.randomUUID(), 2);
        context.getBean(Administrators.class).add(company.reviewer);
        return signIn(Company.login(company.reviewer), Company.PASSWORD);
    }

    private Visitor signedIn(UUID person) {
        var login = "p-" + person;
        context.getBean(Passwords.class).set(person, login, PASSWORD, false);
        return signIn(login, PASSWORD);
    }

    private Visitor signIn(String login, String password) {
        var visitor = new Visitor(web);
        visitor.post("/sign-in", "name", login, "password", password);
        return visitor;
    }
}
