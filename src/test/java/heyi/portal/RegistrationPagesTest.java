package heyi.portal;

import static heyi.portal.Visitor.body;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import heyi.HeyiTest;
import heyi.account.Passwords;
import heyi.party.CreditCode;
import heyi.party.Organisation;
import heyi.party.OrganisationKind;
import heyi.party.Organisations;
import heyi.party.People;
import heyi.party.Person;
import heyi.party.Role;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@HeyiTest
class RegistrationPagesTest {

    private static final String REGION = "330784";
    private static final String PASSWORD = "long enough to sign in";

    @Autowired
    MockMvcTester web;

    @Autowired
    Organisations organisations;

    @Autowired
    People people;

    @Autowired
    Passwords passwords;

    private final UUID union = UUID.randomUUID();
    private final String sender = "10.%d.%d.%d"
            .formatted(
                    ThreadLocalRandom.current().nextInt(256),
                    ThreadLocalRandom.current().nextInt(256),
                    ThreadLocalRandom.current().nextInt(256));
    private Visitor head;

    @BeforeEach
    void aCountyInADemonstration() {
        organisations.add(new Organisation(
                union, OrganisationKind.UNION, "永康市总工会", REGION, null, "永康", null, null, null, false, null, null));
        var person = new Person(UUID.randomUUID(), "胡国平", Person.Sex.M, null);
        people.add(person);
        people.affiliate(person.id(), union, Role.HEAD, "副主席");
        passwords.set(person.id(), "head-" + person.id(), PASSWORD, true);
        head = signedIn("head-" + person.id(), PASSWORD);
    }

    @Test
    void an_employer_registers_itself_is_checked_and_signs_in() {
        var code = code("91");
        var applicant = new Visitor(web);
        var status = location(register(applicant, "%PDF-1.7 licence", fields(code)));
        assertThat(status).startsWith("/register/status/");
        var shown = Pattern.compile("<b class=\"num\">(\\d{6})</b>").matcher(body(applicant.get(status)));
        assertThat(shown.find()).isTrue();
        assertThat(applicant.post(status + "/code", "code", "no"))
                .hasStatus(422)
                .bodyText()
                .contains("registration.code");
        assertThat(applicant.post(status + "/code", "code", shown.group(1))).hasStatus3xxRedirection();

        var row = Pattern.compile("/registrations/([0-9a-f-]{36})\"[^>]*><b[^>]*>永康市" + code)
                .matcher(body(head.get("/registrations")));
        assertThat(row.find()).isTrue();
        var claim = "/registrations/" + row.group(1);
        assertThat(head.get(claim)).hasStatusOk().bodyText().contains("核对证照", "吕志刚", code);
        assertThat(head.get(claim + "/file")).hasStatusOk().hasContentType("application/pdf");
        assertThat(head.post(claim + "/decision", "approve", "false"))
                .hasStatus(422)
                .bodyText()
                .contains("请写明");
        assertThat(head.post(claim + "/decision", "approve", "true")).hasRedirectedUrl(claim);
        assertThat(head.post(claim + "/decision", "approve", "false", "reason", "变卦"))
                .hasStatus(409);

        var login = "boss-" + UUID.randomUUID();
        assertThat(applicant.get(status)).bodyText().contains("设置登录账号");
        assertThat(applicant.post(status + "/account", "login", login, "password", "short"))
                .hasStatus(422)
                .bodyText()
                .contains(login, "密码至少");
        assertThat(applicant.post(status + "/account", "login", login, "password", PASSWORD))
                .hasStatus3xxRedirection();

        var boss = signedIn(login, PASSWORD);
        var id = organisations.byCode(new CreditCode(code)).orElseThrow().id();
        assertThat(boss.get("/organisations/" + id)).hasStatusOk().bodyText().contains("33 金属制品业", "修改资料", "有效");
        assertThat(boss.get("/registrations")).hasStatus(404);
        assertThat(boss.get("/organisations")).hasStatus(404);
        assertThat(boss.get("/organisations/" + union)).hasStatus(404);
    }

    @Test
    void what_is_wrong_stands_beside_its_field_and_nothing_typed_is_lost() {
        var code = code("91");
        var slip = code.substring(0, 17) + (code.endsWith("0") ? "1" : "0");
        assertThat(register(new Visitor(web), "%PDF-1.7 licence", fields(slip)))
                .hasStatus(422)
                .bodyText()
                .contains("统一社会信用代码校验不符", slip, "五金大道2号");
        assertThat(register(new Visitor(web), "MZ program", fields(code)))
                .hasStatus(422)
                .bodyText()
                .contains("只接受 PDF");
        assertThat(register(new Visitor(web), "%PDF-1.7", with(fields(code), "validTo", "2021-01-01")))
                .hasStatus(422)
                .bodyText()
                .contains("证照已过有效期");
        assertThat(register(new Visitor(web), "%PDF-1.7", with(fields(code), "region", "999999")))
                .hasStatus(422)
                .bodyText()
                .contains("没有找到地区");
        assertThat(new Visitor(web).get("/register/union"))
                .hasStatusOk()
                .bodyText()
                .contains("成立批复");
        assertThat(new Visitor(web).get("/register/status/invented")).hasStatus(404);
        assertThat(new Visitor(web).get("/register/head/invented")).hasStatus(404);
    }

    @Test
    void an_invitation_leads_to_an_account_once() {
        var code = code("81");
        var sent = head.post(
                "/registrations/invite/union",
                "name",
                "永康市胜利五金有限公司工会",
                "creditCode",
                code.toLowerCase(Locale.ROOT),
                "region",
                REGION,
                "address",
                "五金大道2号",
                "employerName",
                "永康市胜利五金有限公司",
                "employerCode",
                code("91"),
                "invited",
                "徐红霞",
                "sex",
                "F",
                "phone",
                phone());
        assertThat(sent).hasRedirectedUrl("/registrations");
        var link = Pattern.compile("/register/invited/[\\w-]+").matcher(body(head.get("/registrations")));
        assertThat(link.find()).isTrue();
        var guest = new Visitor(web);
        assertThat(guest.get(link.group())).hasStatusOk().bodyText().contains("徐红霞", "工会主席");
        var login = "chair-" + UUID.randomUUID();
        assertThat(guest.post(link.group(), "login", login, "password", PASSWORD))
                .hasRedirectedUrl("/sign-in");
        assertThat(guest.post(link.group(), "login", login, "password", PASSWORD))
                .hasStatus(422)
                .bodyText()
                .contains("invitation.used");
        assertThat(signedIn(login, PASSWORD).get("/me")).bodyText().contains("永康市胜利五金有限公司工会");
    }

    @Test
    void a_head_keeps_the_record_and_its_history() {
        var company = UUID.randomUUID();
        organisations.add(new Organisation(
                company, OrganisationKind.EMPLOYER, "永康旧名公司", REGION, null, "旧址", null, null, 10, false, null, null));
        var person = new Person(UUID.randomUUID(), "吕志刚", Person.Sex.M, null);
        people.add(person);
        people.affiliate(person.id(), company, Role.HEAD, "总经理");
        passwords.set(person.id(), "boss-" + person.id(), PASSWORD, false);
        var boss = signedIn("boss-" + person.id(), PASSWORD);
        var page = "/organisations/" + company;
        assertThat(boss.get(page + "/edit")).hasStatusOk().bodyText().contains("永康旧名公司", "34 通用设备制造业");
        assertThat(boss.post(page + "/edit", "name", "", "address", "新址"))
                .hasStatus(422)
                .bodyText()
                .contains("请填写", "新址");
        assertThat(boss.post(page + "/edit", "name", "永康新名公司", "address", "新址", "industry", "34", "headcount", "20"))
                .hasRedirectedUrl(page);
        assertThat(boss.post(page + "/plant", "name", "二厂", "region", REGION, "address", "二号路"))
                .hasRedirectedUrl(page);
        assertThat(boss.get(page)).bodyText().contains("永康新名公司", "永康旧名公司", "变更记录", "二厂", "34 通用设备制造业");
        assertThat(boss.get(page + "/paper")).hasStatusOk().bodyText().contains("营业执照");
        assertThat(head.get(page)).hasStatusOk().bodyText().contains("代表职工发起协商");
        assertThat(head.get(page + "/edit")).hasStatus(404);
        assertThat(head.get("/cases/new?employer=" + company))
                .hasStatusOk()
                .bodyText()
                .contains("尚未建立工会");
    }

    @Test
    void duplicates_are_found_merged_and_redirected() {
        var mark = Integer.toString(ThreadLocalRandom.current().nextInt(100_000, 1_000_000), 36);
        var kept = employer("永康市" + mark + "电动工具制造有限公司");
        var gone = employer("永康市" + mark + "电动工具有限公司");
        assertThat(head.get("/organisations?q=" + mark))
                .hasStatusOk()
                .bodyText()
                .contains(kept.toString(), gone.toString());
        assertThat(head.get("/organisations/" + kept)).bodyText().contains("可能重复", gone.toString());
        var merge = "/organisations/" + gone + "/merge";
        assertThat(head.get(merge + "?into=" + kept)).hasStatusOk().bodyText().contains("没有关联资料");
        assertThat(head.post(merge, "into", kept.toString()))
                .hasStatus(422)
                .bodyText()
                .contains("merge.reason");
        assertThat(head.post(merge, "into", kept.toString(), "reason", "同一执照"))
                .hasRedirectedUrl("/organisations/" + kept);
        assertThat(head.get("/organisations/" + gone)).hasRedirectedUrl("/organisations/" + kept);
        assertThat(head.get("/organisations/" + kept)).bodyText().contains("并入记录");
    }

    private UUID employer(String name) {
        var id = UUID.randomUUID();
        organisations.add(new Organisation(
                id, OrganisationKind.EMPLOYER, name, REGION, null, "五金大道", null, null, null, false, null, null));
        return id;
    }

    private MvcTestResult register(Visitor visitor, String file, List<String> fields) {
        var request = web.post()
                .uri("/register/employer")
                .multipart()
                .file(new MockMultipartFile(
                        "scan", "licence.pdf", "text/plain", file.getBytes(StandardCharsets.US_ASCII)));
        request.with(csrf()).with(r -> {
            r.setRemoteAddr(sender);
            return r;
        });
        for (int i = 0; i < fields.size(); i += 2) request.param(fields.get(i), fields.get(i + 1));
        return visitor.send(request);
    }

    private static List<String> fields(String code) {
        return new ArrayList<>(Arrays.asList(
                "name",
                "永康市" + code + "有限公司",
                "creditCode",
                code,
                "region",
                REGION,
                "address",
                "五金大道2号",
                "legalRepresentative",
                "吕志刚",
                "industry",
                "33",
                "headcount",
                "120",
                "validFrom",
                "2020-01-01",
                "applicant",
                "吕志刚",
                "sex",
                "M",
                "phone",
                phone(),
                "post",
                "总经理",
                "head",
                "true"));
    }

    private static List<String> with(List<String> fields, String name, String value) {
        var at = fields.indexOf(name);
        if (at < 0) fields.addAll(List.of(name, value));
        else fields.set(at + 1, value);
        return fields;
    }

    private static String location(MvcTestResult answer) {
        assertThat(answer).hasStatus3xxRedirection();
        return String.valueOf(answer.getResponse().getRedirectedUrl());
    }

    private Visitor signedIn(String name, String password) {
        var visitor = new Visitor(web);
        visitor.post("/sign-in", "name", name, "password", password);
        return visitor;
    }

    private static String code(String type) {
        return CreditCode.of(
                        type,
                        REGION,
                        String.format(
                                Locale.ROOT, "%08d", ThreadLocalRandom.current().nextInt(100_000_000)))
                .value();
    }

    private static String phone() {
        return "15" + ThreadLocalRandom.current().nextLong(100_000_000L, 1_000_000_000L);
    }
}
