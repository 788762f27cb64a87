package heyi.document;

import heyi.election.Capacity;
import heyi.election.Mandate;
import heyi.election.Origin;
import heyi.election.Representative;
import heyi.election.Representatives;
import heyi.election.Scope;
import heyi.election.Slate;
import heyi.election.Substitution;
import heyi.election.Succession;
import heyi.party.People;
import heyi.party.Rolls;
import heyi.party.Side;
import heyi.party.Worker;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The representatives of a side as papers list them. */
@Component
class Delegates {
    private final Representatives representatives;
    private final Succession succession;
    private final Rolls rolls;
    private final People people;
    private final Wording wording = new Wording();

    Delegates(Representatives representatives, Succession succession, Rolls rolls, People people) {
        this.representatives = representatives;
        this.succession = succession;
        this.rolls = rolls;
        this.people = people;
    }

    /** @param subject of a document, e.g. {@code workers-1}; empty unless that slate is settled */
    Optional<Slate> slate(CaseFacts facts, Side side, String subject) {
        var prefix = side == Side.WORKERS ? "workers-" : "employer-";
        var no = subject.substring(prefix.length());
        return no.matches("\\d{1,6}") ? settled(facts, side, Integer.parseInt(no)) : Optional.empty();
    }

    private Optional<Slate> settled(CaseFacts facts, Side side, int no) {
        return representatives
                .slate(facts.id(), side, no)
                .filter(s -> s.state() != Slate.State.PROPOSED && s.state() != Slate.State.NOT_ELECTED);
    }

    /** Whose mandate is in force today, chief first. */
    List<Paper.Representative> inOffice(CaseFacts facts, Side side) {
        var mandates = succession.mandates(facts.id()).stream()
                .filter(m -> m.side() == side && m.inForce(facts.today()))
                .sorted(Comparator.comparing(m -> !m.capacity().leads()))
                .toList();
        var people = mandates.stream()
                .map(Mandate::personId)
                .filter(Objects::nonNull)
                .toList();
        var roll = roll(facts, people);
        var listed = new ArrayList<Paper.Representative>();
        for (var m : mandates) {
            listed.add(new Paper.Representative(
                    listed.size() + 1,
                    m.name(),
                    m.sex().label(),
                    null,
                    m.post(),
                    m.capacity().leads(),
                    m.capacity() == Capacity.OUTSIDE,
                    origin(m),
                    side == Side.WORKERS ? flags(roll.get(m.personId())) : List.of(),
                    null));
        }
        return listed;
    }

    /** E.g. 选举产生; the chief by office aside. */
    String howChosen(CaseFacts facts, Side side) {
        var elected = succession.mandates(facts.id()).stream()
                .anyMatch(m -> m.side() == side && m.origin() == Origin.ELECTED);
        if (elected) return Slate.State.ELECTED.label();
        return (side == Side.WORKERS ? Slate.State.NAMED : Slate.State.APPOINTED).label();
    }

    private String origin(Mandate m) {
        var how = new ArrayList<String>();
        if (m.capacity() == Capacity.OUTSIDE) how.add("书面委托");
        how.add(
                switch (m.origin()) {
                    case EX_OFFICIO -> "按职务担任首席代表";
                    case ELECTED -> wording.date(m.startsOn()) + "职工代表大会无记名投票选举产生";
                    case NAMED -> "工会指派";
                    case APPOINTED, DELEGATED -> "企业书面指派";
                });
        return String.join("；", how);
    }

    private Map<UUID, Worker> roll(CaseFacts facts, List<UUID> people) {
        return rolls.byPersons(facts.employer().id(), people).stream()
                .collect(Collectors.toMap(Worker::personId, Function.identity()));
    }

    /** Whose mandate leads the side on the day of the facts, present or away. */
    Optional<Mandate> chief(CaseFacts facts, Side side) {
        return succession.mandates(facts.id()).stream()
                .filter(m -> m.side() == side && m.capacity().leads() && m.inForce(facts.today()))
                .findFirst();
    }

    /** E.g. 工会主席; of a chief by delegation also that. */
    static String post(Mandate chief) {
        return chief.capacity() == Capacity.DELEGATED_CHIEF ? chief.post() + "，受书面委托担任" : chief.post();
    }

    /**
     * Who stands in for the chief on the day of the facts, as a fact that stays true whoever signs in the end, e.g.
     * 韩洁（生产部长）受首席代表来建华书面委托，自2026年3月2日至2026年3月4日代理签署集体合同; null if nobody does.
     */
    @Nullable
    String standIn(CaseFacts facts, Side side) {
        return substitution(facts, side)
                .map(s -> s.substitute() + "（" + s.substitutePost() + "）受首席代表" + s.holder() + "书面委托，自"
                        + wording.date(s.fromOn()) + "至" + wording.date(s.toOn()) + "代理" + s.scopeText())
                .orElse(null);
    }

    private Optional<Substitution> substitution(CaseFacts facts, Side side) {
        return chief(facts, side).flatMap(m -> succession.substitutions(facts.id()).stream()
                .filter(s -> s.mandateId().equals(m.id()) && s.covers(facts.today()))
                .findFirst());
    }

    /** Who did what the chief does, and as what, e.g. 沈国梁（职工方首席代表） or 韩洁（企业方首席代表来建华的受托代理人）. */
    String acting(CaseFacts facts, Side side, Scope scope) {
        return representatives
                .chief(facts.id(), side, scope, facts.today())
                .map(m -> m.name() + "（" + actedAs(facts, side, scope, m) + "）")
                .orElse(side.label() + "首席代表");
    }

    private String actedAs(CaseFacts facts, Side side, Scope scope, Mandate m) {
        var person = m.personId();
        return person == null
                ? side.label() + "首席代表"
                : representatives.actedAs(facts.id(), side, scope, person, facts.today());
    }

    /** E.g. 沈国梁（工会主席）, and who stands in. */
    String chiefWithPost(CaseFacts facts, Side side) {
        var standIn = standIn(facts, side);
        return chief(facts, side).map(m -> m.name() + "（" + post(m) + "）").orElse("尚未确定")
                + (standIn == null ? "" : "；" + standIn);
    }

    /** Whether a person leads the organisation of the side, so that nobody has to appoint them. */
    boolean leads(CaseFacts facts, Side side, Representative r) {
        var organisation = side == Side.WORKERS ? facts.union() : facts.employer();
        return people.headOf(organisation.id())
                .filter(head -> head.personId().equals(r.personId()))
                .isPresent();
    }

    List<Paper.Representative> list(CaseFacts facts, Slate slate) {
        var insiders = slate.members().stream()
                .map(Representative::personId)
                .filter(Objects::nonNull)
                .toList();
        var roll = roll(facts, insiders);
        return slate.members().stream()
                .map(r -> new Paper.Representative(
                        r.no(),
                        r.name(),
                        r.sex().label(),
                        null,
                        r.post(),
                        r.chief(),
                        r.outside(),
                        howProduced(facts, slate, r),
                        slate.side() == Side.WORKERS ? flags(roll.get(r.personId())) : List.of(),
                        null))
                .toList();
    }

    private String howProduced(CaseFacts facts, Slate slate, Representative r) {
        var how = new ArrayList<String>();
        if (r.outside()) how.add("书面委托");
        if (r.chief() && leads(facts, slate.side(), r)) how.add("按职务担任首席代表");
        else if (slate.state() == Slate.State.APPOINTED) how.add("企业书面指派");
        if (slate.state() == Slate.State.NAMED) how.add("工会指派");
        if (slate.state() == Slate.State.ELECTED && (slate.endorsed() || !r.chief()))
            how.add(settled(slate.settledAt()) + "职工代表大会无记名投票选举产生");
        return String.join("；", how);
    }

    private String settled(@Nullable OffsetDateTime at) {
        return at == null ? "" : wording.date(LawTime.day(at));
    }

    private static List<String> flags(@Nullable Worker worker) {
        var flags = new ArrayList<String>();
        if (worker != null && worker.dispatched()) flags.add("劳务派遣");
        if (worker != null && worker.disabled()) flags.add("残疾职工");
        return flags;
    }
}
