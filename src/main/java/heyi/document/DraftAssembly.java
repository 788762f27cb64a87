package heyi.document;

import heyi.negotiation.Draft;
import heyi.negotiation.Drafts;
import heyi.negotiation.Meetings;
import heyi.rules.MinimumWages;
import heyi.rules.Parameter;
import heyi.wage.WageRow;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** A version of the draft for the workers' congress, with the course of the talks. */
@Component
class DraftAssembly implements Assembly {
    private final Drafts drafts;
    private final Meetings meetings;
    private final MinimumWages minimumWages;
    private final Course course;
    private final ContractTexts texts;
    private final Heads heads;
    private final Wording wording = new Wording();

    DraftAssembly(
            Drafts drafts,
            Meetings meetings,
            MinimumWages minimumWages,
            Course course,
            ContractTexts texts,
            Heads heads) {
        this.drafts = drafts;
        this.meetings = meetings;
        this.minimumWages = minimumWages;
        this.course = course;
        this.texts = texts;
        this.heads = heads;
    }

    @Override
    public DocumentKind kind() {
        return DocumentKind.DRAFT;
    }

    @Override
    public DraftPaper paper(CaseFacts facts, String subject) {
        var draft = drafts.latest(facts.id())
                .flatMap(last -> find(facts, last.version(), subject))
                .orElseThrow(this::notReady);
        return new DraftPaper(
                heads.head(
                        facts,
                        kind(),
                        subject,
                        facts.employer().name() + "、" + facts.union().name(),
                        LawTime.day(draft.writtenAt()),
                        Parameter.ABOVE_MINIMUM_WAGE,
                        Parameter.TERM_USUAL,
                        Parameter.DRAFT_TO_CONGRESS,
                        Parameter.TERM_MAX),
                texts.of(facts, draft),
                course.of(facts, draft),
                List.of(),
                floor(facts, draft),
                "平台没有上一份合同的履行记录，由双方在审议时说明。",
                List.of(draft.wages().isEmpty() ? "按合同各条执行" : "各类岗位、各能级的工资标准见附表一"),
                open(facts));
    }

    private Optional<Draft> find(CaseFacts facts, int newest, String subject) {
        for (int version = newest; version > 0; version--) {
            var draft = drafts.get(facts.id(), version);
            if (draft.filter(d -> d.documentSubject().equals(subject)).isPresent()) return draft;
        }
        return Optional.empty();
    }

    /** The lowest wage of the table beside the local minimum wage. */
    private List<String> floor(CaseFacts facts, Draft draft) {
        var lowest = draft.wages().stream().map(WageRow::monthly).min(Comparator.naturalOrder());
        if (lowest.isEmpty()) return List.of("合同没有工资标准表");
        var local = minimumWages.find(facts.law(), LawTime.day(draft.writtenAt()));
        var choice = local.localChoice() ? "" : "；系全省最低一档，平台没有当地所定档次的数据";
        return List.of(
                "附表一最低标准每月" + wording.money(lowest.get()),
                local.place().name() + "最低工资标准每月" + wording.money(local.monthly()) + "（" + local.document() + choice
                        + "）");
    }

    private List<String> open(CaseFacts facts) {
        return meetings.all(facts.id()).stream()
                .reduce((a, b) -> b)
                .map(m -> Lines.items(m.openItems()))
                .orElse(List.of());
    }
}
