package heyi.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** Tells in Chinese how a date came about, so that anyone can check it with a calendar in hand. */
final class Explanation {

    private static final String WEEKDAYS = "一二三四五六日";

    private Explanation() {}

    static String of(Rule rule, LocalDate trigger, DayCount count) {
        var text = new StringBuilder();
        text.append("%s（%s）：%s%s%s%s。"
                .formatted(
                        rule.parameter().label(),
                        rule.article(),
                        rule.trigger(),
                        before(rule) ? "前" : "后",
                        rule.period().label(),
                        before(rule) ? "" : "内"));
        text.append("%s%s，当日不计，%s%s"
                .formatted(
                        full(trigger),
                        rule.trigger(),
                        before(rule) ? "自前一日起倒推" : "自次日起算",
                        rule.period().label()));
        if (!count.skipped().isEmpty()) text.append("，跳过").append(ranges(count.skipped(), count.calendar()));
        if (!count.makeUpDays().isEmpty())
            text.append("，").append(days(count.makeUpDays())).append("为调休上班日，按工作日计");
        text.append(roll(count));
        text.append(source(rule));
        if (count.provisional()) text.append(provisional(count));
        return text.toString();
    }

    private static String roll(DayCount count) {
        var from = count.rolledFrom();
        var end = full(count.end());
        if (from == null) return (count.period().direction() == Direction.BEFORE ? "，得" : "，末日为") + end + "。";
        var roll = count.period().direction() == Direction.BEFORE ? "倒推的期限不能后移，提前至" : "参照《民法典》第二百零三条顺延至";
        return "，至%s；该日休息（%s），%s%s。".formatted(full(from), count.calendar().nameOf(from), roll, end);
    }

    private static String source(Rule rule) {
        if (rule.parameter().isPlatformRule()) return "本期限由平台设定，并非法定。";
        var label = "法条出处：" + rule.certainty().label();
        return rule.certainty() == Certainty.READ_IN_FULL ? label + "。" : label + "，请以正式文本为准。";
    }

    private static String provisional(DayCount count) {
        var years = count.unknownYears().stream().map(year -> year + "年").collect(Collectors.joining("、"));
        return years + "放假安排尚未载入，仅按周末和固定日期的节日推算（农历节日和调休未知），本日期为暂定，载入后重算。";
    }

    private static boolean before(Rule rule) {
        return rule.direction() == Direction.BEFORE;
    }

    /** 2026年3月2日（周一） */
    static String full(LocalDate day) {
        return day.getYear() + "年" + date(day) + "（周"
                + WEEKDAYS.charAt(day.getDayOfWeek().getValue() - 1) + "）";
    }

    private static String date(LocalDate day) {
        return day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
    }

    private static String days(Collection<LocalDate> days) {
        return days.stream().map(Explanation::date).collect(Collectors.joining("、"));
    }

    private static String ranges(Collection<LocalDate> days, WorkingCalendar calendar) {
        return stretches(days, calendar).stream()
                .map(stretch -> range(stretch, calendar))
                .collect(Collectors.joining("、"));
    }

    /** Neighbouring days of one name, told as one stretch. */
    static List<List<LocalDate>> stretches(Collection<LocalDate> days, WorkingCalendar calendar) {
        var all = new ArrayList<List<LocalDate>>();
        for (var day : days) {
            if (all.isEmpty() || !continues(all.get(all.size() - 1), day, calendar)) all.add(new ArrayList<>());
            all.get(all.size() - 1).add(day);
        }
        return all;
    }

    private static boolean continues(List<LocalDate> stretch, LocalDate day, WorkingCalendar calendar) {
        var last = stretch.get(stretch.size() - 1);
        return last.plusDays(1).equals(day) && calendar.nameOf(last).equals(calendar.nameOf(day));
    }

    private static String range(List<LocalDate> stretch, WorkingCalendar calendar) {
        var first = stretch.get(0);
        var last = stretch.get(stretch.size() - 1);
        var tail = first.getMonth() == last.getMonth() ? last.getDayOfMonth() + "日" : date(last);
        var span = first.equals(last) ? date(first) : date(first) + "至" + tail;
        return span + "（" + calendar.nameOf(first) + "）";
    }
}
