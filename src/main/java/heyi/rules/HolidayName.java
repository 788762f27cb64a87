package heyi.rules;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The holidays of the State Council's regulation, the weekend and the days worked for them, as English calls them. */
public enum HolidayName {
    WEEKEND("周末"),
    NEW_YEAR("元旦"),
    SPRING_FESTIVAL("春节"),
    QINGMING("清明"),
    LABOUR_DAY("劳动节"),
    DRAGON_BOAT("端午"),
    MID_AUTUMN("中秋"),
    NATIONAL_DAY("国庆节"),
    MAKE_UP("调休上班");

    private final String label;

    HolidayName(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }

    /** A notice may write 清明节 or 国庆节、中秋节; a holiday of no known name is a public holiday. */
    public static String english(String name) {
        return Stream.of(name.split("[、，,/ 和暨]+"))
                .map(HolidayName::one)
                .distinct()
                .collect(Collectors.joining(" and "));
    }

    private static String one(String name) {
        return Stream.of(values())
                .filter(h -> name.replace("节", "").equals(h.label.replace("节", "")))
                .findFirst()
                .map(h -> Labels.of(h, Locale.ENGLISH))
                .orElse("public holiday");
    }
}
