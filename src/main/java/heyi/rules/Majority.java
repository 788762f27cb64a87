package heyi.rules;

import java.util.Locale;

/** How many must be in favour: at least the share ({@code inclusive}) or more than it. */
public record Majority(Share share, boolean inclusive) implements Worded {

    public boolean metBy(long count, long total) {
        return inclusive ? share.reachedBy(count, total) : share.exceededBy(count, total);
    }

    /** The smallest count out of {@code total} that meets the majority. */
    public long needed(long total) {
        var product = total * share.part();
        return inclusive ? (product + share.whole() - 1) / share.whole() : product / share.whole() + 1;
    }

    /** The arithmetic in Chinese, e.g. 全体91名，须超过1/2即至少46名，实有45名，未达到。 */
    public String why(long count, long total) {
        return "全体%d名，须%s即至少%d名，实有%d名，%s。"
                .formatted(total, label(), needed(total), count, metBy(count, total) ? "已达到" : "未达到");
    }

    /** E.g. 不低于2/3, 超过1/2. */
    public String label() {
        return in(Locale.SIMPLIFIED_CHINESE);
    }

    /** E.g. 不低于2/3, at least 2/3. */
    @Override
    public String in(Locale locale) {
        return Phrase.of(inclusive ? "phrase.share-at-least" : "phrase.share-above", share)
                .in(locale);
    }
}
