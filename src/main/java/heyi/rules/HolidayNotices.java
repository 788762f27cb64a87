package heyi.rules;

/** Where the State Council's yearly notices are kept; asked anew for every date that is counted. */
@FunctionalInterface
public interface HolidayNotices {

    Holidays current();
}
