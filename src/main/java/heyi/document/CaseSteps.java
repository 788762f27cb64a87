package heyi.document;

import heyi.contract.Contracts;
import heyi.negotiation.Disclosure;
import heyi.negotiation.Meeting;
import heyi.negotiation.Meetings;
import heyi.offer.Offers;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The dated steps from the offer to the filing, as the form lists them. */
@Component
class CaseSteps {
    private final Offers offers;
    private final Disclosure disclosure;
    private final Meetings meetings;
    private final Contracts contracts;

    CaseSteps(Offers offers, Disclosure disclosure, Meetings meetings, Contracts contracts) {
        this.contracts = contracts;
        this.offers = offers;
        this.disclosure = disclosure;
        this.meetings = meetings;
    }

    int meetings(CaseFacts facts) {
        return held(facts).size();
    }

    private List<Meeting> held(CaseFacts facts) {
        return meetings.all(facts.id()).stream()
                .filter(m -> m.endedAt() != null)
                .toList();
    }

    List<Paper.Step> of(CaseFacts facts, SignedFiling filed) {
        var steps = new ArrayList<Paper.Step>();
        offers.service(facts.id()).ifPresent(s -> {
            at(steps, "职工方发出要约", s.sentAt());
            on(steps, "企业方收到要约", s.deliveredOn());
        });
        offers.reply(facts.id()).ifPresent(r -> on(steps, "企业方书面答复", r.repliedOn()));
        disclosure.items(facts.id()).stream()
                .map(Disclosure.Item::suppliedOn)
                .filter(Objects::nonNull)
                .findFirst()
                .ifPresent(day -> on(steps, "企业方提供协商资料", day));
        held(facts).forEach(m -> at(steps, "第" + m.round() + "次协商会议", m.startsAt()));
        at(steps, "形成合同草案", filed.draft().agreedAt());
        at(steps, "职工代表大会审议通过", filed.sitting().closedAt());
        on(steps, "双方首席代表签署", contracts.signedOn(facts.id(), filed.agreement().no()));
        at(steps, "报送审查", filed.filing().filedAt());
        steps.sort(Comparator.comparing(Paper.Step::on));
        return steps;
    }

    private static void at(List<Paper.Step> steps, String name, @Nullable OffsetDateTime when) {
        if (when != null) on(steps, name, LawTime.day(when));
    }

    private static void on(List<Paper.Step> steps, String name, @Nullable LocalDate day) {
        if (day != null) steps.add(new Paper.Step(name, day));
    }
}
