package heyi.rehearsal;

import heyi.congress.CloseVote;
import heyi.congress.ConveneCongress;
import java.util.Map;

/** The congress on the draft. */
final class CongressParts {

    private static final String[] ORDINALS = {"二", "三", "四", "五", "六"};

    static final Map<String, Part> PARTS = Map.of(
            "ConveneCongress", new Part(Part.after(2, 10), (s, p) -> convene(s)),
            "CloseVote", new Part(Votes::complete, (s, p) -> new CloseVote(true)));

    private CongressParts() {}

    private static ConveneCongress convene(Scene s) {
        var day = s.workday(s.on().deadlines().today(), 2);
        return new ConveneCongress(session(s), "职工活动中心（同时开设网上会场）", day.atTime(9, 0), day.atTime(17, 0));
    }

    static String session(Scene s) {
        int held = s.on().congress().all(s.id()).size();
        return "第三届第" + ORDINALS[held % ORDINALS.length] + "次职工代表大会";
    }
}
