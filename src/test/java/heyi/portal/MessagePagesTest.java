package heyi.portal;

import static heyi.portal.Visitor.body;
import static org.assertj.core.api.Assertions.assertThat;

import heyi.HeyiTest;
import heyi.notice.MessageKind;
import heyi.notice.Wishes;
import heyi.party.Administrators;
import heyi.party.People;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@HeyiTest
class MessagePagesTest {

    @Autowired
    MockMvcTester web;

    @Autowired
    ApplicationContext context;

    @Autowired
    JdbcClient sql;

    @Autowired
    Clock clock;

    @Autowired
    Wishes wishes;

    private Company company;
    private Visitor chair;

    @BeforeEach
    void a_company() {
        company = new Company(context, "消息测试有限公司" + UUID.randomUUID(), 2);
        chair = signedIn(company.chair);
    }

    @Test
    void reminders_can_be_switched_off_and_legal_service_says_why_not() {
        assertThat(body(chair.get("/me/messages"))).contains("投票通知", "不能关闭", "期限临近提醒");
        assertThat(chair.post("/me/messages", "kind", "NEW_WORK", "kind", "OFFER_SERVED", "kind", "nonsense"))
                .hasRedirectedUrl("/me/messages");
        assertThat(wishes.of(company.chair).wanted()).containsExactly(MessageKind.NEW_WORK);
        assertThat(body(chair.get("/me/messages"))).contains("已保存消息设置");
        var refused = chair.post("/me/messages", "kind", "REMINDER", "channel", "MAIL");
        assertThat(refused).hasStatus(422);
        assertThat(body(refused)).contains("没有开通").containsPattern("value=\"REMINDER\" checked");
    }

    @Test
    void a_wrong_address_is_refused_and_stays_typed_and_a_wrong_code_too() {
        var refused = chair.post("/me/messages/mail", "mail", "no address");
        assertThat(refused).hasStatus(422);
        assertThat(body(refused)).contains("不是有效的邮箱地址");
        assertThat(chair.post("/me/messages/mail/confirm", "code", "123456")).hasStatus(422);
    }

    @Test
    void dead_letters_are_for_administrators_and_tell_neither_whom_nor_what() {
        var dead = aMessage("REMINDER", "绝密内容", "given_up_at");
        var code = aMessage("SIGN_IN_CODE", null, "given_up_at");
        assertThat(chair.get("/admin/messages")).hasStatus(404);
        context.getBean(Administrators.class).add(company.clerk);
        var admin = signedIn(company.clerk);
        var name = context.getBean(People.class).get(company.boss);
        assertThat(body(admin.get("/admin/messages")))
                .contains("/admin/messages/" + dead + "/retry", "HTTP 503", "期限临近提醒")
                .doesNotContain("/admin/messages/" + code + "/retry", "绝密内容", name.name(), name.phone());
        assertThat(admin.post("/admin/messages/" + dead + "/retry")).hasRedirectedUrl("/admin/messages");
        assertThat(admin.post("/admin/messages/" + dead + "/retry")).hasStatus(422);
        assertThat(admin.post("/admin/messages/" + code + "/retry")).hasStatus(422);
        assertThat(admin.post("/admin/messages/" + code + "/drop")).hasRedirectedUrl("/admin/messages");
        assertThat(body(admin.get("/admin/messages"))).doesNotContain(dead.toString(), code.toString());
    }

    @Test
    void a_short_link_leads_its_receiver_only() {
        var id = aMessage("REMINDER", "…", "sent_at");
        sql.sql("update message set link = '/cases?text=x' where id = ?")
                .param(id)
                .update();
        var serial = sql.sql("select serial from message where id = ?")
                .param(id)
                .query(Long.class)
                .single();
        var link = "/m/" + Long.toString(serial, 36);
        assertThat(signedIn(company.boss).get(link)).hasRedirectedUrl("/cases?text=x");
        assertThat(chair.get(link)).hasStatus(404);
        assertThat(chair.get("/m/zzzzzzzzzzzzz")).hasStatus(404);
    }

    private UUID aMessage(String kind, String text, String ended) {
        var id = UUID.randomUUID();
        var now = OffsetDateTime.now(clock);
        sql.sql("insert into message (id, person_id, kind, about, text, fault, attempts, created_at, due_at, " + ended
                        + ") values (?, ?, ?, ?, ?, 'HTTP 503', 8, ?, ?, ?)")
                .params(id, company.boss, kind, id.toString(), text, now, now, now)
                .update();
        return id;
    }

    private Visitor signedIn(UUID person) {
        var visitor = new Visitor(web);
        visitor.get("/sign-in");
        visitor.post("/sign-in", "name", Company.login(person), "password", Company.PASSWORD);
        return visitor;
    }
}
