package heyi.portal;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Money and counts. Templates call it as {@code @figures}. */
@Component("figures")
class Figures {

    /** An amount with two decimals, without its unit. */
    public String amount(BigDecimal yuan) {
        var format = NumberFormat.getNumberInstance(Locale.ROOT);
        format.setMinimumFractionDigits(2);
        format.setMaximumFractionDigits(2);
        return format.format(yuan);
    }

    /** An amount of yuan. */
    public String money(@Nullable BigDecimal yuan) {
        if (yuan == null) return "—";
        return Languages.english() ? "CNY " + amount(yuan) : amount(yuan) + " 元";
    }

    /** A wage in yuan a month. */
    public String monthly(@Nullable BigDecimal yuan) {
        if (yuan == null) return "—";
        return money(yuan) + (Languages.english() ? " a month" : "/月");
    }

    /** A number of things or people, grouped by thousands. */
    public String count(long number) {
        return NumberFormat.getIntegerInstance(Locale.ROOT).format(number);
    }
}
