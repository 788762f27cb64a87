package heyi.ballot;

/** What a ballot can say on one item. */
public enum Choice {
    FOR,
    AGAINST,
    ABSTAIN
}
