package heyi.calendar;

/** The holidays of a year that nobody has announced: the Spring Festival from 22 to 25 January, no make-up days. */
public final class MadeUpYear {

    private MadeUpYear() {}

    public static String csv(int year) {
        return """
                date,kind,name
                Y-01-01,holiday,元旦
                Y-01-22,holiday,春节
                Y-01-23,holiday,春节
                Y-01-24,holiday,春节
                Y-01-25,holiday,春节
                Y-04-05,holiday,清明
                Y-05-01,holiday,劳动节
                Y-05-02,holiday,劳动节
                Y-06-24,holiday,端午
                Y-10-01,holiday,国庆节、中秋节
                Y-10-02,holiday,国庆节
                Y-10-03,holiday,国庆节
                """
                .replace("Y", String.valueOf(year));
    }
}
