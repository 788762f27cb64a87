package heyi.document;

import heyi.election.Mandate;
import heyi.election.Scope;
import heyi.election.Substitution;
import heyi.election.Succession;
import heyi.party.Side;
import heyi.rules.Parameter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * The written mandate: one for all whom a side appointed together (the employer's people, or the workers' experts from
 * outside), and one for each hand-over.
 */
@Component
class AppointmentAssembly implements Assembly {
    private final Delegates delegates;
    private final Succession succession;
    private final Heads heads;
    private final Wording wording = new Wording();

    AppointmentAssembly(Delegates delegates, Succession succession, Heads heads) {
        this.delegates = delegates;
        this.succession = succession;
        this.heads = heads;
    }

    @Override
    public DocumentKind kind() {
        return DocumentKind.APPOINTMENT;
    }

    @Override
    public AppointmentPaper paper(CaseFacts facts, String subject) {
        if (subject.startsWith("hand-over-")) return handOver(facts, subject);
        var side = subject.startsWith("workers") ? Side.WORKERS : Side.EMPLOYER;
        var slate = delegates.slate(facts, side, subject).orElseThrow(this::notReady);
        var mandated = succession.mandates(facts.id()).stream()
                .filter(m -> m.slateId().equals(slate.id()) && m.isWritten())
                .toList();
        if (mandated.isEmpty()) throw notReady();
        var from = LawTime.day(Objects.requireNonNull(slate.settledAt()));
        var chief = mandated.stream().anyMatch(m -> m.capacity().leads());
        return new AppointmentPaper(
                head(facts, subject, side, from),
                facts.party(side),
                mandated.stream().map(m -> delegate(side, m)).toList(),
                side == Side.WORKERS ? "外聘协商代表" : chief ? "首席代表和协商代表" : "协商代表",
                side == Side.EMPLOYER,
                List.of("参加集体协商会议并发表意见", "提供、核对与协商有关的情况和资料", "向本方通报协商情况、听取意见"),
                chief ? List.of("转委托他人") : List.of("代替首席代表签署会议记录和集体合同", "转委托他人"),
                term(mandated.get(0), from),
                null,
                List.of());
    }

    private static AppointmentPaper.Delegate delegate(Side side, Mandate m) {
        var capacity = m.capacity().leads() ? "首席代表" : side == Side.WORKERS ? "外聘协商代表" : "协商代表";
        return new AppointmentPaper.Delegate(m.name(), m.post(), capacity);
    }

    private String term(Mandate m, LocalDate from) {
        if (m.endsOn() != null) return wording.date(from) + "至" + wording.date(m.endsOn());
        return wording.date(from) + "至" + (m.withAgreement() ? "本轮集体合同期限届满之日（未订立集体合同的，至本案结案之日）" : "本案结案之日");
    }

    private AppointmentPaper handOver(CaseFacts facts, String subject) {
        var s = succession.substitutions(facts.id()).stream()
                .filter(each -> each.documentSubject().equals(subject))
                .findFirst()
                .orElseThrow(this::notReady);
        var holder = succession.mandate(facts.id(), s.mandateNo()).orElseThrow(this::notReady);
        var capacity = (holder.capacity().leads() ? "首席代表" : "协商代表") + "（代行" + s.holder() + "的职责）";
        return new AppointmentPaper(
                head(facts, subject, holder.side(), facts.today()),
                facts.party(holder.side()),
                List.of(new AppointmentPaper.Delegate(s.substitute(), s.substitutePost(), capacity)),
                capacity,
                true,
                labels(s.scopes()),
                withheld(s),
                wording.date(s.fromOn()) + "至" + wording.date(s.toOn()),
                null,
                List.of());
    }

    private static List<String> withheld(Substitution s) {
        var withheld = EnumSet.complementOf(EnumSet.copyOf(s.scopes()));
        var all = new ArrayList<>(labels(withheld));
        all.add("转委托他人");
        return all;
    }

    private static List<String> labels(Set<Scope> scopes) {
        return scopes.stream().map(Scope::label).toList();
    }

    private Paper.Head head(CaseFacts facts, String subject, Side side, LocalDate on) {
        return heads.head(
                facts,
                kind(),
                subject,
                facts.party(side).name(),
                on,
                Parameter.WORKER_REPRESENTATIVES_ELECTED,
                side == Side.WORKERS ? Parameter.WORKER_CHIEF_DELEGABLE : Parameter.EMPLOYER_CHIEF_DELEGABLE,
                Parameter.REPRESENTATIVES_MIN,
                Parameter.OUTSIDE_SHARE_MAX,
                Parameter.REPRESENTATIVE_LIST_PUBLICATION);
    }
}
