package heyi.document;

import heyi.election.Representative;
import heyi.election.Slate;
import heyi.party.Side;
import heyi.rules.Parameter;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** One mandate for all whom a side appointed: the employer's people, or the workers' experts from outside. */
@Component
class AppointmentAssembly implements Assembly {
    private final Delegates delegates;
    private final Heads heads;

    AppointmentAssembly(Delegates delegates, Heads heads) {
        this.delegates = delegates;
        this.heads = heads;
    }

    @Override
    public DocumentKind kind() {
        return DocumentKind.APPOINTMENT;
    }

    @Override
    public AppointmentPaper paper(CaseFacts facts, String subject) {
        var side = subject.startsWith("workers") ? Side.WORKERS : Side.EMPLOYER;
        var slate = delegates.slate(facts, side, subject).orElseThrow(this::notReady);
        var mandated = mandated(facts, slate);
        if (mandated.isEmpty()) throw notReady();
        var from = LawTime.day(Objects.requireNonNull(slate.settledAt()));
        var chief = mandated.stream().anyMatch(Representative::chief);
        return new AppointmentPaper(
                heads.head(
                        facts,
                        kind(),
                        subject,
                        facts.party(side).name(),
                        from,
                        Parameter.WORKER_REPRESENTATIVES_ELECTED,
                        Parameter.REPRESENTATIVES_MIN,
                        Parameter.OUTSIDE_SHARE_MAX,
                        Parameter.REPRESENTATIVE_LIST_PUBLICATION),
                facts.party(side),
                mandated.stream().map(r -> delegate(side, r)).toList(),
                side == Side.WORKERS ? "外聘协商代表" : chief ? "首席代表和协商代表" : "协商代表",
                side == Side.EMPLOYER,
                List.of("参加集体协商会议并发表意见", "提供、核对与协商有关的情况和资料", "向本方通报协商情况、听取意见"),
                chief ? List.of("转委托他人") : List.of("代替首席代表签署会议记录和集体合同", "转委托他人"),
                new Paper.Period(from, until(facts, from)),
                null,
                List.of());
    }

    private List<Representative> mandated(CaseFacts facts, Slate slate) {
        return slate.members().stream()
                .filter(r -> slate.side() == Side.WORKERS ? r.outside() : !delegates.leads(facts, slate.side(), r))
                .toList();
    }

    private static AppointmentPaper.Delegate delegate(Side side, Representative r) {
        var capacity = r.chief() ? "首席代表" : side == Side.WORKERS ? "外聘协商代表" : "协商代表";
        return new AppointmentPaper.Delegate(r.name(), r.post(), capacity);
    }

    /** Nobody states a term; the wage year that is bargained for ends it. */
    private static LocalDate until(CaseFacts facts, LocalDate from) {
        var endOfYear = LocalDate.of(facts.file().year(), 12, 31);
        return endOfYear.isBefore(from) ? from.plusYears(1).minusDays(1) : endOfYear;
    }
}
