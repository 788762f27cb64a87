package heyi.rules;

/** What starts a period, where one place counts from another event than the next. */
public enum Event {
    OFFER_SENT,
    REPLY_GIVEN,
    FIRST_MEETING,
    ADOPTED,
    SIGNED
}
