package heyi.document;

import heyi.rules.Majority;

/** A majority in words, with the number that it comes to. */
final class MajorityText {
    private MajorityText() {}

    /** E.g. 超过全体职工代表的1/2，即至少28. */
    static String of(Majority majority, long total) {
        return (majority.inclusive() ? "不低于" : "超过") + "全体职工代表的" + majority.share() + "，即至少" + majority.needed(total);
    }
}
