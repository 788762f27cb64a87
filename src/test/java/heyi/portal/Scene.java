package heyi.portal;

import heyi.Round;
import heyi.account.AccessTokens;
import heyi.account.CalendarAddresses;
import heyi.account.ColleagueInvitations;
import heyi.account.Colleagues;
import heyi.account.HalfSigned;
import heyi.account.Invitee;
import heyi.account.Passwords;
import heyi.account.Scope;
import heyi.account.ServiceAccounts;
import heyi.account.SignedIn;
import heyi.congress.ConveneCongress;
import heyi.document.DocumentKind;
import heyi.document.Documents;
import heyi.document.Stored;
import heyi.election.AppointRepresentatives;
import heyi.election.Succession;
import heyi.form.Upload;
import heyi.negotiation.SupplyDisclosure;
import heyi.party.Actor;
import heyi.party.Administrators;
import heyi.party.CredentialKind;
import heyi.party.Credentials;
import heyi.party.CreditCode;
import heyi.party.OrganisationKind;
import heyi.party.People;
import heyi.party.Person;
import heyi.party.Role;
import heyi.party.Rolls;
import heyi.party.Scan;
import heyi.party.Side;
import heyi.process.Desk;
import heyi.process.Inbox;
import heyi.process.InboxItem;
import heyi.process.StepRole;
import heyi.registration.Claim;
import heyi.registration.Invite;
import heyi.registration.OrganisationData;
import heyi.registration.OrganisationInvitations;
import heyi.registration.Registrations;
import heyi.roll.RollFile;
import heyi.roll.RollImports;
import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

/**
 * One case on its way and one of another county at its vote, with somebody in every role of the first, and one of
 * everything that an address can name. Names that begin with {@code far-} belong to the other county.
 */
public final class Scene {

    private static final String FAR_COUNTY = "330424";
    private static final Pattern NAME = Pattern.compile("\\{([\\w-]+)}");
    private static final byte[] PDF = "%PDF-1.7 paper".getBytes(StandardCharsets.US_ASCII);

    private final ApplicationContext context;
    private final JdbcClient sql;
    private final Desk desk;
    private final Inbox inbox;
    private final Documents documents;
    private final Round far;
    private final Round own;
    private final UUID chief;
    private String moment = "";
    private final Map<String, Supplier<@Nullable Cookie>> roles = new LinkedHashMap<>();
    private final Map<String, Supplier<String>> tokens = new HashMap<>();
    private final Map<String, Supplier<String>> names = new LinkedHashMap<>();

    public Scene(ApplicationContext context) {
        this.context = context;
        sql = context.getBean(JdbcClient.class);
        desk = context.getBean(Desk.class);
        inbox = context.getBean(Inbox.class);
        documents = context.getBean(Documents.class);
        far = Round.openIn(context, FAR_COUNTY, "海盐澉浦纺织有限公司").playTo("CloseVote");
        far.runDocumentJobs();
        own = Round.openFor(context, "杭州湘湖权限针织有限公司");
        chief = worker(own, "M031");
        context.getBean(People.class).affiliate(chief, own.parties.employer, Role.STAFF, "行政总监");
        addPeople();
        addCases();
        addOrganisations();
        addRolls();
        addRegistrations();
        addAccounts();
    }

    /** Who can stand in a column, each with the cookie of a fresh session; nobody has none. */
    public Map<String, Supplier<@Nullable Cookie>> roles() {
        return roles;
    }

    /** The token with which a program asks for the one who stands in a column; null if there is none. */
    @Nullable
    String token(String role) {
        var token = tokens.get(role);
        return token == null ? null : token.get();
    }

    /** Plays on to a step, if the case is not there yet; to its end, if it has none of that name. */
    public void playTo(String step) {
        moment = step;
        while (!own.isOpen(step) && !inbox.of(own.id).isEmpty()) {
            var item = inbox.of(own.id).get(0);
            var actor = holder(item);
            desk.complete(item.taskId(), actor, form(item, actor), Upload.NONE);
            own.runDocumentJobs();
        }
    }

    /** Every name in braces replaced by what bears it now. */
    public String resolve(String text) {
        return NAME.matcher(text).replaceAll(found -> {
            var named = names.get(found.group(1));
            if (named == null) throw new AssertionError("nothing here is called " + found.group());
            return named.get();
        });
    }

    private Actor holder(InboxItem item) {
        var byChief = item.role() == StepRole.CHIEF && item.groupKey().startsWith("employer");
        return byChief ? own.parties.actor(chief) : own.holder(item);
    }

    private Record form(InboxItem item, Actor actor) {
        return switch (item.step()) {
            case "AppointEmployerRepresentatives" ->
                new AppointRepresentatives(List.of("M032", "M033", "M034"), "M031", true);
            case "SupplyDisclosure" ->
                new SupplyDisclosure("上年度工资总额320万元。", new Upload("报表.pdf", "application/pdf", PDF));
            case "ConveneCongress" ->
                new ConveneCongress(
                        "第三届第二次职工代表大会", "食堂", own.now().plusHours(1), own.now().plusHours(8));
            case "CloseVote" -> {
                own.goTo(own.now().plusHours(2));
                yield own.form(item, actor);
            }
            default -> own.form(item, actor);
        };
    }

    private void addPeople() {
        var p = own.parties;
        var administrator = somebody("管理员");
        context.getBean(Administrators.class).add(administrator);
        roles.put("nobody", () -> null);
        roles.put("half", half(p.chair));
        voter("voter", p.delegates.get(1));
        voter("worker", worker(own, "M040"));
        voter("other worker", far.parties.delegates.get(1));
        officer("union", p.chair);
        officer("union staff", p.clerk);
        officer("employer", p.manager);
        officer("employer staff", p.assistant);
        officer("chief", chief);
        officer("upper", p.organiser);
        officer("upper staff", p.member(p.upperUnion, "方圆", Role.STAFF));
        officer("bureau", p.reviewer);
        officer("bureau staff", p.member(p.bureau, "余杭", Role.STAFF));
        officer("admin", administrator);
        addPrograms(administrator);
        name("clerk", p.clerk);
        name("assistant", p.assistant);
        name("far-clerk", far.parties.clerk);
        name("worker", worker(own, "M039"));
        name("far-worker", worker(far, "M039"));
    }

    private void officer(String role, UUID person) {
        roles.put(role, session(person));
        var token = context.getBean(AccessTokens.class).issue(person, role, Scope.personal(), 300);
        tokens.put(role, () -> token);
    }

    /** A voter's token lasts a quarter of an hour. */
    private void voter(String role, UUID person) {
        roles.put(role, session(person));
        tokens.put(role, () -> context.getBean(AccessTokens.class).issueForVoting(new SignedIn(person)));
    }

    /** They have no session. */
    private void addPrograms(UUID administrator) {
        var p = own.parties;
        var reading = context.getBean(AccessTokens.class).issue(p.chair, "reading", Set.of(Scope.CASES_READ), 300);
        roles.put("reader", () -> null);
        tokens.put("reader", () -> reading);
        var accounts = context.getBean(ServiceAccounts.class);
        var by = p.actor(administrator);
        var account = accounts.create(by, p.union, "工资系统", p.chair);
        var token = accounts.issue(by, account, "工资系统", Scope.service(), 300);
        roles.put("service", () -> null);
        tokens.put("service", () -> token);
    }

    private void addCases() {
        caseNames("", own);
        caseNames("far-", far);
        mandateNames();
        names.put("task", () -> own.item(moment).taskId());
        names.put("far-task", () -> far.item("CloseVote").taskId());
        names.put("task-employer", () -> inbox.of(own.id).stream()
                .filter(i -> i.groupKey().startsWith("employer"))
                .findFirst()
                .orElseThrow()
                .taskId());
        names.put("shown", () -> {
            var item = own.item(moment);
            var form = String.valueOf(desk.open(item.taskId(), holder(item)).prefilled());
            return form.replaceAll("(?s).*sha256=([0-9a-f]{64}).*", "$1");
        });
    }

    /** Of one's own case: the mandates that both sides have by then. */
    private void mandateNames() {
        for (var side : Side.values())
            for (int i = 0; i < 2; i++) {
                var nth = i;
                names.put(
                        "mandate-" + side + "-" + (i + 1), () -> mandates(side).get(nth));
            }
    }

    private List<String> mandates(Side side) {
        return context.getBean(Succession.class).mandates(own.id).stream()
                .filter(m -> m.side() == side)
                .map(m -> String.valueOf(m.no()))
                .toList();
    }

    private void caseNames(String prefix, Round round) {
        names.put(prefix + "case", round.id::toString);
        names.put(prefix + "run", () -> sql.sql(
                        "select id_ from act_hi_procinst where business_key_ = ? and proc_def_key_ = 'bargaining-cycle'")
                .param(round.id.toString())
                .query(String.class)
                .single());
        names.put(prefix + "vote", () -> round.vote().toString());
        names.put(prefix + "entry", () -> sql.sql(
                        "select id from act where case_id = ? and person_id is not null limit 1")
                .param(round.id.value())
                .query(String.class)
                .single());
        for (var kind : DocumentKind.values()) addDocument(prefix, round, kind);
    }

    private void addDocument(String prefix, Round round, DocumentKind kind) {
        names.put(prefix + kind, () -> document(round, kind).id().toString());
        names.put(prefix + kind + "-hash", () -> document(round, kind).sha256());
    }

    private Stored document(Round round, DocumentKind kind) {
        return documents.of(round.id.value()).stream()
                .filter(d -> d.kind() == kind)
                .reduce((first, later) -> later)
                .orElseThrow(() -> new AssertionError("no " + kind + " yet"));
    }

    private void addOrganisations() {
        organisations("", own);
        organisations("far-", far);
        name("bureau", own.parties.bureau);
        name("upper", own.parties.upperUnion);
    }

    private void organisations(String prefix, Round round) {
        name(prefix + "employer", round.parties.employer);
        name(prefix + "union", round.parties.union);
        var credentials = context.getBean(Credentials.class);
        credentials.file(round.parties.employer, licence(prefix), null);
        name(prefix + "paper", credentials.of(round.parties.employer).get(0).id());
    }

    private static Credentials.Paper licence(String number) {
        return new Credentials.Paper(
                CredentialKind.LICENCE, number + "1", LocalDate.of(2020, 1, 1), null, new Scan("licence.pdf", PDF));
    }

    private void addRolls() {
        name("import", upload(own));
        name("far-import", upload(far));
    }

    private UUID upload(Round round) {
        var file = "工号,姓名,性别,岗位\nG001,职工1,女,缝纫工\n".getBytes(StandardCharsets.UTF_8);
        return context.getBean(RollImports.class)
                .upload(
                        round.parties.actor(round.parties.clerk),
                        round.parties.employer,
                        new RollFile("名册.csv", file),
                        "");
    }

    private void addRegistrations() {
        // where a demonstration account exists, codes are shown
        context.getBean(Passwords.class).set(somebody("演示"), "demo-" + UUID.randomUUID(), "demonstration", true);
        var registrations = context.getBean(Registrations.class);
        for (var prefix : List.of("", "far-")) {
            var round = prefix.isEmpty() ? own : far;
            var region = prefix.isEmpty() ? heyi.Xiaoshan.REGION : FAR_COUNTY;
            var data = firm(region);
            var claim = new Claim(data, licence("claim"), "吕志刚", Person.Sex.M, phone(), "总经理", true, null);
            var link = registrations.submit(claim, UUID.randomUUID().toString());
            registrations.confirm(link.secret(), link.shownCode().orElseThrow());
            name(
                    prefix + "claim",
                    registrations.bySecret(link.secret()).orElseThrow().id());
            names.put(prefix + "secret", link::secret);
            var invitations = context.getBean(OrganisationInvitations.class);
            var head = round.parties.actor(round.parties.organiser);
            var path = invitations.invite(new Invite(firm(region), "吕志刚", Person.Sex.M, phone()), head);
            names.put(prefix + "invited", () -> path.substring(path.lastIndexOf('/') + 1));
            name(prefix + "invitation", invitations.of(head).get(0).id());
        }
        var byAnother =
                new Claim(firm(heyi.Xiaoshan.REGION), licence("x"), "应小红", Person.Sex.F, phone(), "主管", false, phone());
        var link = registrations.submit(byAnother, UUID.randomUUID().toString());
        var path = registrations
                .confirm(link.secret(), link.shownCode().orElseThrow())
                .orElseThrow();
        names.put("head-token", () -> path.substring(path.lastIndexOf('/') + 1));
    }

    private static OrganisationData firm(String region) {
        var serial = "%08d".formatted(ThreadLocalRandom.current().nextInt(100_000_000));
        return new OrganisationData(
                OrganisationKind.EMPLOYER,
                "胜利五金有限公司",
                region,
                CreditCode.of("91", region, serial),
                "五金大道2号",
                "吕志刚",
                "33",
                120,
                true,
                null,
                null);
    }

    private void addAccounts() {
        var p = own.parties;
        var invitations = context.getBean(ColleagueInvitations.class);
        var chair = p.actor(p.chair);
        var join = invitations.invite(chair, p.union, Role.STAFF, new Invitee("新干事", Person.Sex.F, phone(), "干事"));
        names.put("join", join::token);
        name("colleague-invitation", invitations.open(p.union).get(0).id());
        // of somebody who stands in no column: a new password ends the person's sessions
        var forgetful = p.member(p.union, "健忘", Role.STAFF);
        context.getBean(Passwords.class).set(forgetful, "f-" + forgetful, "long enough to sign in", false);
        var reset = context.getBean(Colleagues.class).resetLink(chair, p.union, forgetful, "忘记密码");
        names.put("reset", reset::token);
        var calendar = context.getBean(CalendarAddresses.class).issue(p.clerk);
        names.put("calendar", () -> calendar);
        var message = message(p.clerk);
        name("message", message);
        name("token", context.getBean(AccessTokens.class).of(p.clerk).get(0).id());
        var serial = sql.sql("select serial from message where id = ?")
                .param(message)
                .query(Long.class)
                .single();
        names.put("code", () -> Long.toString(serial, 36));
    }

    private UUID message(UUID person) {
        var id = UUID.randomUUID();
        var now = OffsetDateTime.now(context.getBean(Clock.class));
        sql.sql(
                        """
                        insert into message (id, person_id, kind, about, text, link, fault, attempts, created_at, due_at,
                                             given_up_at)
                        values (?, ?, 'REMINDER', ?, '…', '/cases', 'HTTP 503', 8, ?, ?, ?)
                        """)
                .params(id, person, id.toString(), now, now, now)
                .update();
        return id;
    }

    private void name(String name, UUID what) {
        names.put(name, what::toString);
    }

    private UUID somebody(String name) {
        var person = new Person(UUID.randomUUID(), name, Person.Sex.F, null);
        context.getBean(People.class).add(person);
        return person.id();
    }

    private UUID worker(Round round, String no) {
        return context.getBean(Rolls.class)
                .byEmployeeNo(round.parties.employer, no)
                .orElseThrow()
                .personId();
    }

    private static String phone() {
        return "15" + ThreadLocalRandom.current().nextLong(100_000_000L, 1_000_000_000L);
    }

    /** As after a sign-in by a code on the phone, which alone opens votes. */
    private Supplier<@Nullable Cookie> session(UUID person) {
        var proof = UsernamePasswordAuthenticationToken.authenticated(new SignedIn(person), null, List.of());
        return () -> session(
                Map.of("SPRING_SECURITY_CONTEXT", new SecurityContextImpl(proof), "sign-in.by-phone", Boolean.TRUE));
    }

    private Supplier<@Nullable Cookie> half(UUID person) {
        var since = context.getBean(Clock.class).instant();
        return () -> session(Map.of(Entrance.HALF, new HalfSigned(person, since)));
    }

    @SuppressWarnings("unchecked")
    private Cookie session(Map<String, ?> attributes) {
        SessionRepository<Session> sessions = context.getBean(SessionRepository.class);
        var session = sessions.createSession();
        attributes.forEach(session::setAttribute);
        sessions.save(session);
        return new Cookie(
                "SESSION", Base64.getEncoder().encodeToString(session.getId().getBytes(StandardCharsets.US_ASCII)));
    }
}
