package heyi.document;

import java.util.regex.Pattern;

/**
 * Where a line of Chinese text may end (GB/T 15834, W3C clreq): no line starts with a closing mark or ends with an
 * opening one, and a number stays whole and beside its unit. Positions are code points of one paragraph.
 */
final class LineBreaks {
    private static final String NEVER_FIRST = "，。；：、！？）》」』】〕〉〗〞％‰℃°’”…—～·・．々々ー￠,.;:!?)]}%";
    private static final String NEVER_LAST = "（《「『【〔〈〖〝￥¥＄$￡‘“([{#№";

    private static final String NUMBER = "[0-9０-９]+(?:[,.:/~-][0-9０-９]+)*";
    private static final String UNIT = "个工作日|个百分点|个自然日|个日历日|个月|个小时|工作日|小时|分钟|季度|周岁|人次|万人|万元|亿元|千元|公里"
            + "|[元角分秒年月日天周时人名位条款项章节份页岁倍轮届次件级档号期票家户种类台套个米吨张万亿成％%‰℃]";
    private static final Pattern TOGETHER = Pattern.compile("[0-9]{1,2}月[0-9]{1,2}日"
            + "|第[0-9０-９零〇一二三四五六七八九十百千]+[条款项章节页轮届次号级档年个]"
            + "|[￥¥±+≥≤-]?" + NUMBER + "(?:[ \u00a0]?[余多]?(?:" + UNIT + "))?");

    /** Longer than any number or code: check sums, made-up names. Such a piece may part anywhere, or it leaves the page. */
    private static final int ENDLESS = 24;

    private final boolean[] after;

    LineBreaks(String paragraph) {
        var points = paragraph.codePoints().toArray();
        after = new boolean[points.length];
        for (int i = 0; i < points.length; i++) {
            after[i] = i + 1 == points.length || between(points[i], points[i + 1]);
        }
        for (var m = TOGETHER.matcher(paragraph); m.find(); ) {
            var first = paragraph.codePointCount(0, m.start());
            allow(first, first + paragraph.codePointCount(m.start(), m.end()) - 1, false);
        }
        partEndlessPieces();
    }

    private void partEndlessPieces() {
        for (int start = 0, i = 0; i < after.length; i++) {
            if (!after[i]) continue;
            if (i - start >= ENDLESS) allow(start, i, true);
            start = i + 1;
        }
    }

    private void allow(int from, int to, boolean allowed) {
        for (int i = from; i < to; i++) after[i] = allowed;
    }

    boolean allowedAfter(int codePointIndex) {
        return codePointIndex >= after.length || after[codePointIndex];
    }

    private static boolean between(int left, int right) {
        if (right == ' ' || right == '\u3000') return false;
        if (NEVER_FIRST.indexOf(right) >= 0 || NEVER_LAST.indexOf(left) >= 0) return false;
        if (left == ' ' || left == '\u3000' || left == '\n') return true;
        if (combines(right)) return false;
        return ideographic(left) || ideographic(right);
    }

    /** Latin words, numbers and codes hold together; everything Chinese may part. */
    private static boolean ideographic(int c) {
        return c >= 0x2e80 || (c >= 0x2000 && c < 0x2e80 && c != 0x2011 && c != 0x2060);
    }

    private static boolean combines(int c) {
        var type = Character.getType(c);
        return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK;
    }
}
