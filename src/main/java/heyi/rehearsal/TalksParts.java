package heyi.rehearsal;

import heyi.negotiation.AgreeDraft;
import heyi.negotiation.CallMeeting;
import heyi.negotiation.Meeting;
import heyi.negotiation.ProposeChanges;
import heyi.negotiation.RecordMinutes;
import heyi.negotiation.SignMinutes;
import heyi.negotiation.SupplyDisclosure;
import heyi.negotiation.WriteDraft;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** Disclosure, meetings, drafts. */
final class TalksParts {

    static final Map<String, Part> PARTS = Map.of(
            "RequestDisclosure", new Part(Part.after(0, 15), (s, p) -> ElectionParts.known(p)),
            "SupplyDisclosure", new Part(Part.after(2, 16), (s, p) -> supply()),
            "CallMeeting", new Part(Part.after(1, 9), (s, p) -> call(s, (CallMeeting) ElectionParts.known(p))),
            "RecordMinutes",
                    new Part(TalksParts::afterTheMeeting, (s, p) -> minute(s, (RecordMinutes) ElectionParts.known(p))),
            "SignMinutes", new Part(Part.after(1, 10), (s, p) -> sign((SignMinutes) ElectionParts.known(p))),
            "WriteDraft",
                    new Part(Part.after(2, 11), (s, p) -> DraftLines.write(s, (WriteDraft) ElectionParts.known(p))),
            "ProposeChanges", new Part(Part.after(1, 9), (s, p) -> propose((ProposeChanges) ElectionParts.known(p))),
            "AgreeDraft", new Part(Part.after(1, 15), (s, p) -> agree(s, (AgreeDraft) ElectionParts.known(p))));

    private TalksParts() {}

    private static SupplyDisclosure supply() {
        return new SupplyDisclosure("上年度营业收入、净利润、工资总额、职工平均工资和各岗位技能等级分布，已列表提供，请予保密。", null);
    }

    private static CallMeeting call(Scene s, CallMeeting form) {
        var day = s.workday(form.startsAt().toLocalDate(), 0);
        return new CallMeeting(
                day.atTime(form.startsAt().toLocalTime()), form.place(), form.presiding(), recorder(s), form.agenda());
    }

    /** On the roll, and nobody's representative. */
    private static String recorder(Scene s) {
        var roll = s.on().rolls().delegateRoll(s.file().employerId());
        return roll.get(roll.size() - 1).name();
    }

    private static Optional<Instant> afterTheMeeting(Scene s) {
        var started = s.on().meetings().last(s.id()).startsAt().toInstant();
        var arrived = s.item().createdAt().toInstant();
        var ended = started.plusSeconds(3 * 60 * 60);
        return Optional.of(ended.isAfter(arrived) ? ended : arrived.plusSeconds(60 * 60));
    }

    private static RecordMinutes minute(Scene s, RecordMinutes form) {
        Meeting meeting = s.on().meetings().last(s.id());
        return meeting.round() == 1 ? first(form) : second(form);
    }

    private static RecordMinutes first(RecordMinutes form) {
        return new RecordMinutes(
                form.endedAt(),
                form.attendance(),
                "职工方首席代表说明要约事项，提出年度平均工资增长8%，并按技能等级建立能级工资表。",
                "企业方首席代表介绍上年度经营情况，提出平均增长3%，同意建立能级工资表。",
                "双方就增长幅度、加班工资计算基数和一线职工增幅充分发表意见，对能级工资表的等级划分取得一致。",
                "双方同意以上年度经营数据和物价水平为依据，缩小分歧后再次协商。",
                "按技能等级建立能级工资表。",
                "年度平均工资的增长幅度；加班工资的计算基数。",
                RecordMinutes.Outcome.NEXT_ROUND,
                null,
                "");
    }

    private static RecordMinutes second(RecordMinutes form) {
        return new RecordMinutes(
                form.endedAt(),
                form.attendance(),
                "职工方提出年度平均工资增长不低于5%，一线职工增幅高于平均增幅。",
                "企业方同意平均增长5%，一线职工不低于平均增幅。",
                "双方就能级工资表各等级标准逐项核对。",
                "双方对要约所列事项取得一致意见，同意据此起草合同草案。",
                "年度平均工资增长幅度；能级工资表；加班工资计算基数。",
                "",
                RecordMinutes.Outcome.DRAFT,
                null,
                "");
    }

    /** One meeting is enough. */
    static Record agreedAtOnce(Record prefilled) {
        return second((RecordMinutes) prefilled);
    }

    private static SignMinutes sign(SignMinutes form) {
        return new SignMinutes(form.sha256(), SignMinutes.Verdict.SIGN, "");
    }

    private static ProposeChanges propose(ProposeChanges form) {
        if (!form.reasons().isBlank()) return new ProposeChanges(form.reasons(), "按审查意见修改被异议的条款，其余条款不变。");
        return new ProposeChanges("多数职工代表认为增长幅度偏低，一线职工增幅没有高于平均增幅。", "年度平均工资增长幅度提高到6.5%，一线职工不低于7%，能级工资表相应上调。");
    }

    private static AgreeDraft agree(Scene s, AgreeDraft form) {
        return new AgreeDraft(form.version(), AgreeDraft.Verdict.AGREE, "");
    }

    /** The workers' chief sends the first version back. */
    static Record notTheFirst(Scene s, Record prefilled) {
        var form = (AgreeDraft) prefilled;
        if (form.version() > 1 || s.employersSide()) return agree(s, form);
        return new AgreeDraft(form.version(), AgreeDraft.Verdict.RETURN, "第三条未写明双方商定的增长幅度，请按第二次会议记录载明；同时附上能级工资表。");
    }
}
