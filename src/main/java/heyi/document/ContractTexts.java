package heyi.document;

import heyi.negotiation.Draft;
import heyi.party.Rolls;
import heyi.party.Side;
import heyi.wage.WageRow;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** A version of the draft as the text of a contract, with both sides as they stand on the day of the facts. */
@Component
class ContractTexts {
    private final Delegates delegates;
    private final Rolls rolls;

    ContractTexts(Delegates delegates, Rolls rolls) {
        this.delegates = delegates;
        this.rolls = rolls;
    }

    ContractText of(CaseFacts facts, Draft draft) {
        var headcount = headcount(facts);
        return new ContractText(
                facts.contractTitle(),
                side(facts, Side.WORKERS),
                side(facts, Side.EMPLOYER),
                economicType(facts.employer().name()),
                headcount,
                headcount,
                term(draft),
                clauses(draft),
                wages(draft),
                null);
    }

    static Paper.Period term(Draft draft) {
        return new Paper.Period(draft.startsOn(), draft.endsOn());
    }

    int headcount(CaseFacts facts) {
        var stated = facts.employer().headcount();
        return stated == null ? rolls.headcount(facts.employer().id()) : stated;
    }

    private ContractText.Side side(CaseFacts facts, Side side) {
        var chief = delegates.chief(facts, side);
        return new ContractText.Side(
                facts.party(side),
                chief.map(m -> m.name()).orElse("尚未确定"),
                chief.map(Delegates::post).orElse("尚未确定"),
                delegates.inOffice(facts, side).size(),
                delegates.standIn(facts, side));
    }

    private static List<Paper.Clause> clauses(Draft draft) {
        var clauses = draft.clauses();
        return IntStream.range(0, clauses.size())
                .mapToObj(i -> new Paper.Clause(
                        i + 1, clauses.get(i).heading(), clauses.get(i).text()))
                .toList();
    }

    /** Grade by grade from the lowest; classes of posts stay in the order in which the parties wrote them. */
    private static List<Paper.Wage> wages(Draft draft) {
        return draft.wages().stream()
                .sorted(Comparator.comparing(WageRow::grade))
                .map(w -> new Paper.Wage(w.postClass(), w.grade().label(), w.monthly()))
                .toList();
    }

    /** The form of a company is part of its name by law; of others we do not know it. */
    private static String economicType(String name) {
        if (name.endsWith("股份有限公司")) return "股份有限公司";
        if (name.endsWith("有限公司") || name.endsWith("有限责任公司")) return "有限责任公司";
        if (name.contains("合伙")) return "合伙企业";
        return "未登记";
    }
}
