package heyi.document;

import heyi.casefile.CaseClock;
import heyi.offer.Offers;
import heyi.offer.Service;
import heyi.party.Organisation;
import heyi.party.People;
import heyi.party.Side;
import heyi.rules.Parameter;
import heyi.rules.Rule;
import heyi.rules.RuleBook;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Proof of how and when the offer was received. */
@Component
class ServiceProofAssembly implements Assembly {
    private final Offers offers;
    private final People people;
    private final RuleBook rules;
    private final Documents documents;
    private final Heads heads;
    private final Dues dues;
    private final Wording wording = new Wording();

    ServiceProofAssembly(Offers offers, People people, RuleBook rules, Documents documents, Heads heads, Dues dues) {
        this.offers = offers;
        this.people = people;
        this.rules = rules;
        this.documents = documents;
        this.heads = heads;
        this.dues = dues;
    }

    @Override
    public DocumentKind kind() {
        return DocumentKind.SERVICE_PROOF;
    }

    @Override
    public ServiceProofPaper paper(CaseFacts facts, String subject) {
        var service = offers.service(facts.id())
                .filter(s -> subject.equals("service") || subject.equals("service-2") && s.openedAt() != null)
                .orElseThrow(this::notReady);
        var offer = offers.offer(facts.id()).orElseThrow(this::notReady);
        var deliveredOn = service.deliveredOn();
        if (deliveredOn == null) throw notReady();
        var electronic = service.mode() == Service.Mode.ELECTRONIC;
        var from = facts.file().initiator();
        return new ServiceProofPaper(
                heads.head(
                        facts, kind(), subject, "和议集体协商平台", facts.today(), Parameter.REPLY, Parameter.REFUSAL_ALLOWED),
                DocumentKind.OFFER.title(),
                facts.number(DocumentKind.OFFER, offer.documentSubject()),
                service.sha256(),
                pages(facts, offer.documentSubject()),
                facts.party(from),
                facts.party(from.other()),
                receivedBy(facts, service),
                method(facts, service),
                LawTime.minute(service.sentAt()),
                electronic ? LawTime.minute(service.sentAt()) : deliveredOn.atStartOfDay(),
                evidence(facts, service, deliveredOn),
                effect(facts),
                dues.of(facts, CaseClock.REPLY).orElse(null));
    }

    /** What was served is on file, byte for byte. */
    private int pages(CaseFacts facts, String offerSubject) {
        var pages = documents
                .find(facts.id().value(), DocumentKind.OFFER, offerSubject)
                .map(Stored::pages)
                .orElse(null);
        if (pages == null) throw notReady();
        return pages;
    }

    private String receivedBy(CaseFacts facts, Service service) {
        var opener = service.openedBy();
        if (opener != null) return withPost(facts, opener);
        return switch (service.mode()) {
            case ELECTRONIC -> to(facts).name() + "（单位账号）";
            case POST -> "见邮寄回执";
            case LEFT -> "未签收";
        };
    }

    private String withPost(CaseFacts facts, UUID person) {
        return people.membersOf(to(facts).id()).stream()
                .filter(m -> m.personId().equals(person))
                .findFirst()
                .map(m -> m.name() + "（" + m.post() + "）")
                .orElseGet(() -> people.get(person).name());
    }

    private static Organisation to(CaseFacts facts) {
        return facts.file().initiator() == Side.WORKERS ? facts.employer() : facts.union();
    }

    private static String method(CaseFacts facts, Service service) {
        return switch (service.mode()) {
            case ELECTRONIC -> "电子送达，送达至" + receiver(facts) + "在本平台登记的账号";
            case POST -> "邮寄送达";
            case LEFT -> "留置（" + facts.file().initiator().label() + "的陈述，是否构成送达由有权机关认定）";
        };
    }

    private static String receiver(CaseFacts facts) {
        return facts.file().initiator() == Side.WORKERS ? "企业" : "工会";
    }

    private List<String> evidence(CaseFacts facts, Service service, LocalDate deliveredOn) {
        return switch (service.mode()) {
            case ELECTRONIC -> electronically(facts, service);
            case POST -> byPost(service, deliveredOn);
            case LEFT ->
                List.of(
                        facts.file().initiator().label() + "陈述：对方拒收邮件后，于" + wording.date(deliveredOn) + "将要约书留置于其住所。",
                        "见证人：" + Lines.orElse(service.witnesses(), "未记载") + "。",
                        "拒收凭证和留置现场照片已存入案卷。");
        };
    }

    private List<String> electronically(CaseFacts facts, Service service) {
        var evidence = new ArrayList<String>();
        evidence.add(wording.time(LawTime.minute(service.sentAt())) + "要约书进入" + receiver(facts) + "账号，系统自动记录。");
        var opened = service.openedAt();
        evidence.add(
                opened == null
                        ? "截至本证明出具时，" + other(facts) + "尚未打开要约书。"
                        : wording.time(LawTime.minute(opened)) + other(facts) + "首次打开要约书全文。");
        return evidence;
    }

    private List<String> byPost(Service service, LocalDate deliveredOn) {
        var evidence = new ArrayList<String>();
        evidence.add("承运单位：" + Lines.orElse(service.carrier(), "未记载") + "；邮件号码："
                + Lines.orElse(service.trackingNo(), "未记载") + "。");
        evidence.add("回执载明的签收日期：" + wording.date(deliveredOn) + "；回执只载明日期的，收到时间按当日零时登记。");
        if (service.evidenceId() != null) evidence.add("回执影像已存入案卷。");
        return evidence;
    }

    private static String other(CaseFacts facts) {
        return facts.file().initiator().other().label();
    }

    private String effect(CaseFacts facts) {
        var effect = new ArrayList<String>();
        effect.add(other(facts) + "自收到要约书之日起，负有在规定期限内书面答复的义务。");
        stated(facts, Parameter.REFUSAL_ALLOWED)
                .filter(r -> !r.flag())
                .ifPresent(r -> effect.add("按照" + r.cited() + "，" + other(facts) + "不得拒绝协商要约。"));
        stated(facts, Parameter.REPLY)
                .map(Rule::consequence)
                // what follows the silence of an employer does not follow that of a union
                .filter(c -> !c.isBlank() && facts.file().initiator() == Side.WORKERS)
                .ifPresent(c -> effect.add("逾期不答复的后果：" + c + "。"));
        dues.explanation(facts, CaseClock.REPLY).ifPresent(effect::add);
        return String.join("\n", effect);
    }

    private Optional<Rule> stated(CaseFacts facts, Parameter parameter) {
        return rules.stated(facts.law(), facts.agreementKind(), parameter, facts.today());
    }
}
