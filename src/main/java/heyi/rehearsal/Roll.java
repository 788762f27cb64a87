package heyi.rehearsal;

import heyi.party.Person.Sex;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The invented staff of one firm: managers first, then the chair and the staff of the union, then everybody else. */
final class Roll {

    static final String PRINCIPAL = "总经理";
    static final String HUMAN_RESOURCES = "人力资源部经理";
    static final String CHAIR = "工会主席";
    static final String UNION_STAFF = "工会专职干事";

    private static final String[] MANAGERS = {
        PRINCIPAL, HUMAN_RESOURCES, "财务部经理", "生产部经理", "技术部经理", "质量部经理", "销售部经理", "采购部经理"
    };

    private Roll() {}

    static List<Entry> of(Firm firm, String region) {
        var names = new Names(firm.no() * 7919L + region.hashCode());
        int managers = Math.max(MANAGERS.length, firm.headcount() * 8 / 100);
        var roll = new ArrayList<Entry>();
        for (int no = 1; no <= firm.headcount(); no++) {
            // spreads the women evenly over the roll
            var sex = no * firm.women() / 100 > (no - 1) * firm.women() / 100 ? Sex.F : Sex.M;
            var manager = no <= managers;
            roll.add(new Entry(
                    Ids.of(region, "person-" + firm.no(), no),
                    names.next(sex),
                    sex,
                    "142%02d%06d".formatted(firm.no(), no),
                    "%04d".formatted(no),
                    post(firm, no, managers),
                    firm.workshops().get(no % firm.workshops().size()),
                    manager,
                    !manager && no % 17 == 0,
                    !manager && no % 61 == 0));
        }
        return roll;
    }

    private static String post(Firm firm, int no, int managers) {
        if (no <= MANAGERS.length) return MANAGERS[no - 1];
        if (no <= managers) return firm.workshops().get(no % firm.workshops().size()) + "主任";
        if (no == managers + 1) return CHAIR;
        if (no == managers + 2) return UNION_STAFF;
        return firm.posts().get(no % firm.posts().size());
    }

    /** One line of the roll. */
    record Entry(
            UUID person,
            String name,
            Sex sex,
            String phone,
            String employeeNo,
            String post,
            String workshop,
            boolean manager,
            boolean dispatched,
            boolean disabled) {}
}
