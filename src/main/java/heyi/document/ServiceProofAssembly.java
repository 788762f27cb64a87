package heyi.document;

import heyi.casefile.CaseClock;
import heyi.offer.Offers;
import heyi.offer.Service;
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
        return new ServiceProofPaper(
                heads.head(
                        facts, kind(), subject, "和议集体协商平台", facts.today(), Parameter.REPLY, Parameter.REFUSAL_ALLOWED),
                DocumentKind.OFFER.title(),
                facts.number(DocumentKind.OFFER, offer.documentSubject()),
                service.sha256(),
                pages(facts, offer.documentSubject()),
                facts.party(Side.WORKERS),
                facts.party(Side.EMPLOYER),
                receivedBy(facts, service),
                electronic ? "电子送达，送达至企业在本平台登记的账号" : "邮寄送达",
                LawTime.minute(service.sentAt()),
                electronic ? LawTime.minute(service.sentAt()) : deliveredOn.atStartOfDay(),
                electronic ? electronically(service) : byPost(service, deliveredOn),
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
        return service.mode() == Service.Mode.ELECTRONIC ? facts.employer().name() + "（单位账号）" : "见邮寄回执";
    }

    private String withPost(CaseFacts facts, UUID person) {
        return people.membersOf(facts.employer().id()).stream()
                .filter(m -> m.personId().equals(person))
                .findFirst()
                .map(m -> m.name() + "（" + m.post() + "）")
                .orElseGet(() -> people.get(person).name());
    }

    private List<String> electronically(Service service) {
        var evidence = new ArrayList<String>();
        evidence.add(wording.time(LawTime.minute(service.sentAt())) + "要约书进入企业账号，系统自动记录。");
        var opened = service.openedAt();
        evidence.add(opened == null ? "截至本证明出具时，企业方尚未打开要约书。" : wording.time(LawTime.minute(opened)) + "企业方首次打开要约书全文。");
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

    private String effect(CaseFacts facts) {
        var effect = new ArrayList<String>();
        effect.add("企业方自收到要约书之日起，负有在规定期限内书面答复的义务。");
        stated(facts, Parameter.REFUSAL_ALLOWED)
                .filter(r -> !r.flag())
                .ifPresent(r -> effect.add("按照" + r.cited() + "，企业方不得拒绝协商要约。"));
        stated(facts, Parameter.REPLY)
                .map(Rule::consequence)
                .filter(c -> !c.isBlank())
                .ifPresent(c -> effect.add("逾期不答复的后果：" + c + "。"));
        dues.explanation(facts, CaseClock.REPLY).ifPresent(effect::add);
        return String.join("\n", effect);
    }

    private Optional<Rule> stated(CaseFacts facts, Parameter parameter) {
        return rules.stated(facts.law(), facts.agreementKind(), parameter, facts.today());
    }
}
