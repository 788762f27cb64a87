package heyi.account;

/** What a one-time code opens; it opens nothing else. */
enum CodePurpose {
    SIGN_IN,
    RESET
}
