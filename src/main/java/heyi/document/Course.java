package heyi.document;

import heyi.negotiation.Draft;
import heyi.negotiation.Meeting;
import heyi.negotiation.Meetings;
import heyi.offer.Offer;
import heyi.offer.Offers;
import heyi.party.Side;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Who bargained, how they were chosen and how the talks went, in a few sentences. */
@Component
class Course {
    private final Meetings meetings;
    private final Offers offers;
    private final Delegates delegates;
    private final Wording wording = new Wording();

    Course(Meetings meetings, Offers offers, Delegates delegates) {
        this.meetings = meetings;
        this.offers = offers;
        this.delegates = delegates;
    }

    String of(CaseFacts facts, Draft draft) {
        var course = new ArrayList<String>();
        for (var side : Side.values()) sides(facts, side, course);
        var held = meetings.all(facts.id()).stream()
                .filter(m -> m.endedAt() != null)
                .toList();
        if (!held.isEmpty()) course.add("双方于" + days(held) + "举行" + held.size() + "次协商会议。");
        offers.offer(facts.id()).map(Offer::content).ifPresent(c -> course.add("职工方在要约中提出：" + c));
        course.add("本稿为第" + draft.version() + "稿，由" + draft.side().label() + "于"
                + wording.date(LawTime.day(draft.writtenAt())) + "起草。");
        if (!draft.note().isBlank()) course.add("修改说明：" + draft.note());
        return String.join("\n", course);
    }

    private void sides(CaseFacts facts, Side side, List<String> course) {
        var members = delegates.inOffice(facts, side);
        if (members.isEmpty()) return;
        course.add(side.label() + "协商代表" + members.size() + "人（" + delegates.howChosen(facts, side) + "），首席代表"
                + delegates.chiefWithPost(facts, side) + "。");
    }

    private String days(List<Meeting> held) {
        return held.stream().map(m -> wording.date(LawTime.day(m.startsAt()))).collect(Collectors.joining("、"));
    }
}
