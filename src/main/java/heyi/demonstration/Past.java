package heyi.demonstration;

import heyi.ballot.Choice;
import heyi.ballot.Purpose;
import heyi.casefile.Deadlines;
import heyi.congress.ConveneCongress;
import heyi.rehearsal.Company;
import heyi.rehearsal.Part;
import heyi.rehearsal.Round;
import heyi.rehearsal.Script;
import heyi.rehearsal.Voting;
import heyi.rules.AgreementKind;
import heyi.rules.LegalClock;
import heyi.rules.Parameter;
import heyi.rules.RuleBook;
import heyi.rules.WorkingCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What happened in the district in the past weeks: one agreement is in force and its renewal under review, one draft is
 * before the congress, one employer has let the reply period pass.
 */
final class Past {

    private static final int DAYS = 195;

    private final LocalDate today;
    private final WorkingCalendar calendar;
    private final RuleBook rules;
    private final LegalClock law;

    Past(LocalDate today, WorkingCalendar calendar, RuleBook rules, LegalClock law) {
        this.today = today;
        this.calendar = calendar;
        this.rules = rules;
        this.law = law;
    }

    static Instant start(LocalDate today) {
        return at(today.minusDays(DAYS), 9);
    }

    List<Round> rounds(List<Company> companies) {
        var small = companies.get(Xiaoshan.SMALL);
        var middle = companies.get(Xiaoshan.MIDDLE);
        var large = companies.get(Xiaoshan.LARGE);
        int year = today.minusDays(DAYS).getYear();
        return List.of(
                new Round(small.employer(), small.union(), year, Script.smooth(), start(today)),
                new Round(small.employer(), small.union(), year + 1, underReview(), at(82, 9)),
                new Round(middle.employer(), middle.union(), year + 1, beforeTheCongress(), at(66, 10)),
                new Round(large.employer(), large.union(), year + 1, silent(), at(served().minusDays(12), 9)));
    }

    /** Signed nine days ago and filed; the bureau has accepted it and is reading. */
    private Script underReview() {
        var smooth = Script.smooth();
        return smooth.with("SignAgreement", smooth.part("SignAgreement").notBefore(at(9, 10)))
                .with("ReviewFiling", smooth.part("ReviewFiling").at(Part.never()));
    }

    /** The vote opened yesterday; a third of the delegates have been. */
    private Script beforeTheCongress() {
        var smooth = Script.smooth();
        return smooth.with("PrepareOffer", smooth.part("PrepareOffer").notBefore(at(57, 9)))
                .with("AgreeDraft", smooth.part("AgreeDraft").notBefore(at(8, 15)))
                .with("ConveneCongress", convene(smooth.part("ConveneCongress").notBefore(at(4, 10))))
                .voting(this::aThirdCame);
    }

    private Part convene(Part usual) {
        return usual.saying((scene, prefilled) -> new ConveneCongress(
                "第四届第二次职工代表大会",
                "职工文体中心（同时开设网上会场）",
                today.minusDays(1).atTime(9, 0),
                today.plusDays(3).atTime(17, 0)));
    }

    private Optional<Choice> aThirdCame(Purpose purpose, int round, int place, int size) {
        if (purpose == Purpose.RATIFICATION && place % 3 != 0) return Optional.empty();
        return Voting.approving().of(purpose, round, place, size);
    }

    /** The reply was due on the last working day; the upper union and the bureau have it on their lists now. */
    private Script silent() {
        var smooth = Script.smooth();
        return smooth.with("ServeOffer", smooth.part("ServeOffer").notBefore(at(served(), 15)))
                .with("ReplyToOffer", smooth.part("ReplyToOffer").at(Part.never()))
                .with("UrgeEmployer", smooth.part("UrgeEmployer").at(Part.never()))
                .with("OrderReply", smooth.part("OrderReply").at(Part.never()));
    }

    /** The latest working day from which the reply period is over by now. */
    private LocalDate served() {
        var day = today.minusDays(1);
        while (calendar.isRestDay(day) || !replyDue(day).isBefore(today)) day = day.minusDays(1);
        return day;
    }

    private LocalDate replyDue(LocalDate received) {
        return law.due(rules.require(Xiaoshan.PLACE, AgreementKind.WAGE, Parameter.REPLY, received), received)
                .date();
    }

    private Instant at(int daysAgo, int hour) {
        return at(today.minusDays(daysAgo), hour);
    }

    private static Instant at(LocalDate day, int hour) {
        return day.atTime(hour, 0).atZone(Deadlines.LAW).toInstant();
    }
}
