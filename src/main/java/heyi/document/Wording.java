package heyi.document;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How dates, money, shares and lists are written in our papers; the templates call it {@code w}. */
final class Wording {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuu年M月d日", Locale.CHINA);
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu年M月d日HH:mm", Locale.CHINA);
    private static final String[] NUMERALS = {"零", "一", "二", "三", "四", "五", "六", "七", "八", "九"};

    public String date(LocalDate day) {
        return DAY.format(day);
    }

    public String time(LocalDateTime time) {
        return MINUTE.format(time);
    }

    public String money(BigDecimal yuan) {
        return new DecimalFormat("#,##0.00", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(yuan) + "元";
    }

    public String percent(BigDecimal percent) {
        return percent.stripTrailingZeros().toPlainString() + "％";
    }

    /** Growth from one amount to the next, rounded to two places. */
    public String growth(BigDecimal before, BigDecimal after) {
        if (before.signum() == 0) return "上年无基数";
        var share = after.subtract(before).movePointRight(2).divide(before, 2, RoundingMode.HALF_UP);
        return percent(share);
    }

    public String due(Paper.Due due) {
        return date(due.on()) + "（" + due.why() + "）";
    }

    public String period(Paper.Period period) {
        return date(period.from()) + "至" + date(period.to());
    }

    /** Majorities are law, so they stay exact. */
    public String share(long part, long whole) {
        return part + "/" + whole;
    }

    /** A check sum in groups that can be compared by eye; it parts between them only. */
    public String hash(String hexadecimal) {
        return hexadecimal.replaceAll("(.{16})(?=.)", "$1 ");
    }

    public String list(List<String> items) {
        return items.isEmpty() ? "无" : String.join("；", items);
    }

    public String or(@Nullable Object value) {
        return value == null || value.toString().isBlank() ? "无" : value.toString();
    }

    /** The paragraphs of a text; never none, so that no cell stays empty. */
    public List<String> lines(@Nullable String text) {
        var lines =
                or(text).lines().map(String::strip).filter(l -> !l.isEmpty()).toList();
        return lines.isEmpty() ? List.of("无") : lines;
    }

    /** 1 to 999 in Chinese numerals, as articles are counted. */
    public String numeral(int n) {
        if (n < 1 || n > 999) return String.valueOf(n);
        var text = new StringBuilder();
        if (n >= 100) text.append(NUMERALS[n / 100]).append("百");
        var tens = n / 10 % 10;
        if (tens > 0) text.append(tens == 1 && n < 100 ? "" : NUMERALS[tens]).append("十");
        else if (n >= 100 && n % 10 > 0) text.append("零");
        if (n % 10 > 0) text.append(NUMERALS[n % 10]);
        return text.toString();
    }

    public String capacity(Paper.Representative r) {
        return (r.chief() ? "首席代表" : "协商代表") + (r.outside() ? "（外聘）" : "");
    }

    /** How a representative came to the seat, with everything that is to be said beside the name. */
    public String origin(Paper.Representative r) {
        var parts = new ArrayList<String>();
        parts.add(or(r.howProduced()));
        parts.addAll(r.flags());
        if (r.term() != null) parts.add("任期：" + r.term());
        return String.join("；", parts);
    }
}
