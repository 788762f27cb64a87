package heyi.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import heyi.account.AccessTokens;
import heyi.account.Codes;
import heyi.account.Scope;
import heyi.client.ApiException;
import heyi.client.model.AcceptFiling;
import heyi.client.model.AgreeDraft;
import heyi.client.model.AppointRepresentatives;
import heyi.client.model.Attachment;
import heyi.client.model.Ballot;
import heyi.client.model.CallMeeting;
import heyi.client.model.CaseLine;
import heyi.client.model.CloseElection;
import heyi.client.model.CloseVote;
import heyi.client.model.ConveneCongress;
import heyi.client.model.DepositAgreement;
import heyi.client.model.Document;
import heyi.client.model.FileAgreement;
import heyi.client.model.Item;
import heyi.client.model.NewCase;
import heyi.client.model.NominateRepresentatives;
import heyi.client.model.Phone;
import heyi.client.model.PhoneCode;
import heyi.client.model.PrepareOffer;
import heyi.client.model.PublishAgreement;
import heyi.client.model.RecordMinutes;
import heyi.client.model.ReplyToOffer;
import heyi.client.model.RequestDisclosure;
import heyi.client.model.ReviewFiling;
import heyi.client.model.ServeOffer;
import heyi.client.model.SignAgreement;
import heyi.client.model.SignMinutes;
import heyi.client.model.SupplyDisclosure;
import heyi.client.model.WageRow;
import heyi.client.model.WorkerLine;
import heyi.client.model.WriteDraft;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A whole cycle over HTTP alone, by the client that a stranger generates from the description of the API. */
class ClientCycleTest {

    private final Firm firm = new Firm("杭州苕溪文具有限公司");
    private final Stranger chair = person(firm.chair);
    private final Stranger clerk = person(firm.clerk);
    private final Stranger principal = person(firm.principal);
    private final Stranger personnel = person(firm.personnel);
    private final Stranger registrar = person(firm.registrar);
    private final Stranger reviewer = person(firm.reviewer);
    private final List<Stranger> voters = new ArrayList<>();
    private final OffsetDateTime now =
            OffsetDateTime.now(ZoneId.of("Asia/Shanghai")).truncatedTo(ChronoUnit.MINUTES);
    private UUID file = UUID.randomUUID();

    private static Stranger person(UUID person) {
        return Stranger.with(
                Installation.bean(AccessTokens.class).issue(person, "generated client", Scope.personal(), 1));
    }

    @Test
    void a_generated_client_plays_the_cycle_from_the_nomination_to_the_agreement_in_force() throws Exception {
        opening();
        electing();
        offering();
        replying();
        disclosing();
        talking();
        adopting();
        signing();
        filing();
        publishing();
        assertThat(clerk.cases.getCase(file).getSummary().getStage()).isEqualTo(CaseLine.StageEnum.IN_FORCE);
        assertThat(clerk.cases.getTimeline(file)).hasSizeGreaterThan(20);
        assertThat(clerk.cases.getDeadlines(file))
                .allSatisfy(d -> assertThat(d.getWhy()).isNotBlank());
        assertThat(Files.readAllBytes(clerk.documents.downloadCaseFile(file).toPath()))
                .startsWith('P', 'K');
    }

    @Test
    void a_list_is_walked_to_its_end() throws ApiException {
        var numbers = new ArrayList<String>();
        @Nullable String after = null;
        do {
            var part = clerk.rolls.listWorkers(firm.employer, null, null, after, 7);
            assertThat(part.getItems()).hasSizeBetween(1, 7);
            part.getItems().stream().map(WorkerLine::getEmployeeNo).forEach(numbers::add);
            after = part.getNext();
        } while (after != null);
        assertThat(numbers).hasSize(40).isSorted();
        assertThat(new HashSet<>(numbers)).hasSize(40);
        clerk.refused(
                400, "api.bad-cursor", () -> clerk.rolls.listWorkers(firm.employer, null, null, "elsewhere", null));
    }

    private void opening() throws ApiException {
        Stranger.withoutToken().refused(401, "api.token-missing", () -> Stranger.withoutToken()
                .signIn
                .getMe());
        assertThat(clerk.signIn.getMe().getOffices()).hasSize(1);
        var wanted = new NewCase()
                .employerId(firm.employer)
                .kind(NewCase.KindEnum.WAGE)
                .year(now.getYear());
        file = clerk.cases.openCase(wanted, "open").getSummary().getId();
        var again = clerk.cases.openCaseWithHttpInfo(wanted, "open");
        assertThat(again.getData().getSummary().getId()).isEqualTo(file);
        assertThat(again.getHeaders().get("Idempotency-Replayed")).containsExactly("true");
        wanted.setYear(now.getYear() + 1);
        clerk.refused(422, "idempotency.other-request", () -> clerk.cases.openCase(wanted, "open"));
        clerk.refused(422, "case.open-already", () -> clerk.cases.openCase(wanted.year(now.getYear()), null));
        registrar.refused(404, "api.not-there", () -> registrar.cases.getCase(UUID.randomUUID()));
    }

    private void electing() throws ApiException {
        var task = clerk.task(file, "nominate-representatives").getTask();
        clerk.acts.nominateRepresentatives(
                task.getId(),
                new NominateRepresentatives()
                        .employeeNumbers(List.of("0001", "0002", "0003", "0004"))
                        .voteOpens(now.minusMinutes(1))
                        .voteEnds(now.plusHours(8)),
                "nominate",
                null);
        firm.delegates.forEach(d -> voters.add(voter(d)));
        vote(4);
        clerk.acts.closeElection(
                clerk.task(file, "close-election").getTask().getId(),
                new CloseElection().everybodyHasVoted(true),
                "close",
                null);
    }

    /** By the code that came to the phone. */
    private Stranger voter(UUID delegate) {
        var phone = firm.phone(delegate);
        var code = Installation.bean(Codes.class).request(phone).orElseThrow();
        try {
            var anybody = Stranger.withoutToken().signIn;
            return Stranger.with(
                    anybody.exchangePhoneCode(new PhoneCode().phone(phone).code(code))
                            .getToken());
        } catch (ApiException e) {
            throw new AssertionError(e.getResponseBody(), e);
        }
    }

    private void vote(int items) throws ApiException {
        Stranger.withoutToken().signIn.requestPhoneCode(new Phone().phone("13000000001"));
        for (var voter : voters) {
            var vote = voter.votes.listMyVotes().stream()
                    .filter(v -> v.getClosedAt() == null)
                    .findFirst()
                    .orElseThrow();
            assertThat(vote.getItems()).hasSize(items);
            voter.votes.checkIn(vote.getId(), null);
            var ballot = new Ballot().choices(Collections.nCopies(items, Ballot.ChoicesEnum.FOR));
            voter.votes.castBallot(vote.getId(), ballot);
            voter.refused(422, "ballot.cast-already", () -> voter.votes.castBallot(vote.getId(), ballot));
        }
        assertThat(clerk.votes.listVotesOfCase(file))
                .anySatisfy(v -> assertThat(v.getTurnout().getVoted()).isEqualTo(voters.size()));
    }

    private void offering() throws Exception {
        var task = clerk.task(file, "prepare-offer").getTask().getId();
        var offer = new PrepareOffer()
                .subjects(List.of(PrepareOffer.SubjectsEnum.AVERAGE_PAY))
                .content("平均工资提高6%。")
                .firstMeeting(now.plusWeeks(2))
                .place("三楼会议室")
                .papersWanted("上年度工资总额");
        var version =
                clerk.tasks.getTaskWithHttpInfo(task).getHeaders().get("ETag").get(0);
        chair.tasks.claimTask(task, null);
        clerk.refused(412, "api.changed", () -> clerk.acts.prepareOffer(task, offer, "offer", version));
        clerk.refused(409, "task.claimed", () -> clerk.acts.prepareOffer(task, offer, "offer", null));
        chair.tasks.releaseTask(task, null);
        var present =
                clerk.cases.getCaseWithHttpInfo(file).getHeaders().get("ETag").get(0);
        var done = clerk.acts.prepareOffer(task, offer, "offer", present);
        var entries = clerk.cases.getTimeline(file).size();
        assertThat(clerk.acts.prepareOffer(task, offer, "offer", present)).isEqualTo(done);
        assertThat(clerk.cases.getTimeline(file)).hasSize(entries);
        chair.refused(409, "task.done", () -> chair.acts.prepareOffer(task, offer, null, null));

        var serve = chair.task(file, "serve-offer");
        var form = chair.form(serve, ServeOffer.class)
                .mode(ServeOffer.ModeEnum.ELECTRONIC)
                .read(true);
        var shown = chair.documents.downloadPreparedDocument(serve.getTask().getId(), form.getSha256());
        assertThat(sha256(Files.readAllBytes(shown.toPath()))).isEqualTo(form.getSha256());
        clerk.refused(
                403,
                "task.not-yours",
                () -> clerk.acts.serveOffer(serve.getTask().getId(), form, null, null));
        chair.acts.serveOffer(serve.getTask().getId(), form, "serve", null);
    }

    private void replying() throws Exception {
        var offer = principal.document(file, Document.KindEnum.OFFER);
        var read = principal.documents.downloadDocumentWithHttpInfo(offer.getId());
        assertThat(read.getHeaders().get("Content-Type")).containsExactly("application/pdf");
        assertThat(sha256(Files.readAllBytes(read.getData().toPath()))).isEqualTo(offer.getSha256());
        var task = principal.task(file, "reply-to-offer").getTask().getId();
        var reply = new ReplyToOffer()
                .decision(ReplyToOffer.DecisionEnum.ACCEPT)
                .content("")
                .meetingAt(now.plusWeeks(2))
                .place("三楼会议室");
        var incomplete =
                principal.refused(422, "api.incomplete", () -> principal.acts.replyToOffer(task, reply, null, null));
        assertThat(incomplete.getErrors()).anySatisfy(e -> {
            assertThat(e.getPath()).isEqualTo("content");
            assertThat(e.getMessageEn()).isNotBlank();
        });
        principal.acts.replyToOffer(task, reply.content("同意协商。"), "reply", null);
        principal.acts.appointEmployerRepresentatives(
                principal
                        .task(file, "appoint-employer-representatives")
                        .getTask()
                        .getId(),
                new AppointRepresentatives()
                        .employeeNumbers(List.of("0031", "0032", "0033", "0034"))
                        .authorisedInWriting(true),
                "appoint",
                null);
    }

    /** With a file, of which the bytes decide the kind. */
    private void disclosing() throws Exception {
        clerk.acts.requestDisclosure(
                clerk.task(file, "request-disclosure").getTask().getId(),
                new RequestDisclosure().items(List.of(new Item().item("上年度工资总额").period("上年度"))),
                "request",
                null);
        var task = personnel.task(file, "supply-disclosure").getTask().getId();
        var offer = personnel.document(file, Document.KindEnum.OFFER);
        var pdf = Files.readAllBytes(
                personnel.documents.downloadDocument(offer.getId()).toPath());
        var noPaper = new Attachment().fileName("附表.pdf").content("no PDF".getBytes(StandardCharsets.UTF_8));
        var answer = new SupplyDisclosure().answer("上年度工资总额320万元。");
        answer.setFile(noPaper);
        personnel.refused(415, "upload.kind", () -> personnel.acts.supplyDisclosure(task, answer, null, null));
        answer.setFile(new Attachment().fileName("附表.pdf").content(pdf));
        personnel.acts.supplyDisclosure(task, answer, "supply", null);
        assertThat(personnel.documents.listDocuments(file))
                .anySatisfy(d -> assertThat(d.getFileName()).isEqualTo("附表.pdf"));
    }

    private void talking() throws ApiException {
        clerk.acts.callMeeting(
                clerk.task(file, "call-meeting").getTask().getId(),
                new CallMeeting()
                        .startsAt(now.minusHours(3))
                        .place("三楼会议室")
                        .presiding(CallMeeting.PresidingEnum.WORKERS)
                        .recorder("徐秀明")
                        .agenda("工资调整幅度"),
                "meeting",
                null);
        clerk.acts.recordMinutes(
                clerk.task(file, "record-minutes").getTask().getId(),
                new RecordMinutes()
                        .endedAt(now.minusHours(1))
                        .attendance("双方协商代表全部到会")
                        .claims("提高6%")
                        .answer("同意5%")
                        .summary("提高5%")
                        .outcome(RecordMinutes.OutcomeEnum.DRAFT),
                "minutes",
                null);
        for (var chief : List.of(chair, principal)) {
            var task = chief.task(file, "sign-minutes");
            var form = chief.form(task, SignMinutes.class).verdict(SignMinutes.VerdictEnum.SIGN);
            chief.acts.signMinutes(task.getTask().getId(), form, "sign-minutes", null);
        }
        var write = clerk.task(file, "write-draft");
        var wage = new WageRow()
                .postClass("装配工")
                .grade(WageRow.GradeEnum.INTERMEDIATE)
                .monthly(new BigDecimal("4850.50"));
        clerk.acts.writeDraft(
                write.getTask().getId(), clerk.form(write, WriteDraft.class).wages(List.of(wage)), "draft", null);
        assertThat(principal.cases.getDraft(file).getWages()).singleElement().satisfies(w -> assertThat(w.getMonthly())
                .isEqualByComparingTo("4850.50"));
        for (var chief : List.of(chair, principal)) {
            var task = chief.task(file, "agree-draft");
            var form = chief.form(task, AgreeDraft.class).verdict(AgreeDraft.VerdictEnum.AGREE);
            chief.acts.agreeDraft(task.getTask().getId(), form, "agree", null);
        }
    }

    private void adopting() throws ApiException {
        clerk.acts.conveneCongress(
                clerk.task(file, "convene-congress").getTask().getId(),
                new ConveneCongress()
                        .session("第三届第二次职工代表大会")
                        .place("职工食堂")
                        .opensAt(now.minusMinutes(1))
                        .endsAt(now.plusHours(8)),
                "convene",
                null);
        vote(1);
        clerk.acts.closeVote(
                clerk.task(file, "close-vote").getTask().getId(),
                new CloseVote().everybodyHasVoted(true),
                "close-vote",
                null);
    }

    private void signing() throws ApiException {
        for (var chief : List.of(chair, principal)) {
            var task = chief.task(file, "sign-agreement");
            var form = chief.form(task, SignAgreement.class).readAndAgreed(true);
            chief.acts.signAgreement(task.getTask().getId(), form, "sign", null);
        }
    }

    private void filing() throws ApiException {
        personnel.document(file, Document.KindEnum.RESOLUTION);
        personnel.document(file, Document.KindEnum.AGREEMENT);
        personnel.acts.fileAgreement(
                personnel.task(file, "file-agreement").getTask().getId(),
                new FileAgreement()
                        .contact("韩洁 0571-88000000")
                        .copies(5)
                        .covered(40)
                        .averageLast(new BigDecimal("6120"))
                        .averageNew(new BigDecimal("6426"))
                        .trueAndComplete(true),
                "file",
                null);
        var accept = registrar.task(file, "accept-filing");
        registrar.acts.acceptFiling(
                accept.getTask().getId(), registrar.form(accept, AcceptFiling.class), "accept", null);
        reviewer.acts.reviewFiling(
                reviewer.task(file, "review-filing").getTask().getId(),
                new ReviewFiling()
                        .decision(ReviewFiling.DecisionEnum.NO_OBJECTION)
                        .opinion("经审查，无异议。")
                        .readoption(false),
                "review",
                null);
    }

    private void publishing() throws ApiException {
        personnel.acts.publishAgreement(
                personnel.task(file, "publish-agreement").getTask().getId(),
                new PublishAgreement().place("公告栏").medium("张贴全文").postedFrom(now.toLocalDate()),
                "publish",
                null);
        var deposit = clerk.task(file, "deposit-with-upper-union");
        clerk.acts.depositWithUpperUnion(
                deposit.getTask().getId(), clerk.form(deposit, DepositAgreement.class), "deposit", null);
    }

    private static String sha256(byte[] bytes) throws IOException {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IOException(e);
        }
    }
}
