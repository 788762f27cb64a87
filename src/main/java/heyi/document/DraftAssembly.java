package heyi.document;

import heyi.negotiation.Draft;
import heyi.negotiation.Drafts;
import heyi.negotiation.Meeting;
import heyi.negotiation.Meetings;
import heyi.offer.Offer;
import heyi.offer.Offers;
import heyi.party.Side;
import heyi.rules.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** A version of the draft for the workers' congress, with the course of the talks. */
@Component
class DraftAssembly implements Assembly {
    private final Drafts drafts;
    private final Meetings meetings;
    private final Offers offers;
    private final Delegates delegates;
    private final ContractTexts texts;
    private final Heads heads;
    private final Wording wording = new Wording();

    DraftAssembly(
            Drafts drafts, Meetings meetings, Offers offers, Delegates delegates, ContractTexts texts, Heads heads) {
        this.drafts = drafts;
        this.meetings = meetings;
        this.offers = offers;
        this.delegates = delegates;
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
                course(facts, draft),
                List.of(),
                open(facts));
    }

    private Optional<Draft> find(CaseFacts facts, int newest, String subject) {
        for (int version = newest; version > 0; version--) {
            var draft = drafts.get(facts.id(), version);
            if (draft.filter(d -> d.documentSubject().equals(subject)).isPresent()) return draft;
        }
        return Optional.empty();
    }

    private String course(CaseFacts facts, Draft draft) {
        var course = new ArrayList<String>();
        for (var side : Side.values()) {
            delegates
                    .slate(facts, side)
                    .ifPresent(
                            s -> course.add(side.label() + "协商代表" + s.members().size() + "人（"
                                    + s.state().label() + "），首席代表" + delegates.chiefWithPost(facts, side) + "。"));
        }
        var held = meetings.all(facts.id()).stream()
                .filter(m -> m.endedAt() != null)
                .toList();
        if (!held.isEmpty())
            course.add("双方于" + held.stream().map(this::day).collect(Collectors.joining("、")) + "举行" + held.size()
                    + "次协商会议。");
        offers.offer(facts.id()).map(Offer::content).ifPresent(c -> course.add("职工方在要约中的意见：" + c));
        course.add("本稿为第" + draft.version() + "稿，由" + draft.side().label() + "于"
                + wording.date(LawTime.day(draft.writtenAt())) + "执笔形成。");
        if (!draft.note().isBlank()) course.add("执笔说明：" + draft.note());
        return String.join("\n", course);
    }

    private String day(Meeting meeting) {
        return wording.date(LawTime.day(meeting.startsAt()));
    }

    private List<String> open(CaseFacts facts) {
        return meetings.all(facts.id()).stream()
                .reduce((a, b) -> b)
                .map(m -> Lines.items(m.openItems()))
                .orElse(List.of());
    }
}
