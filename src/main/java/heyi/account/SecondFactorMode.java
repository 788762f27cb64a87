package heyi.account;

/** Whether officers of unions and bureaus, and administrators, sign in with a second factor. */
enum SecondFactorMode {
    /** Nobody is asked, not even who has set one up. */
    OFF,
    /** Who has set one up is asked. */
    OPTIONAL,
    /** Who has none sets one up before anything else. */
    REQUIRED
}
