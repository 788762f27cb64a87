package heyi.party;

/** What a person may do for an organisation. */
public enum Role {
    /** Chair of the union, legal representative or principal of the employer, reviewer of the bureau. */
    HEAD,
    /** Prepares and records. */
    STAFF,
    /** A program that works for the organisation: prepares and records what needs no person. */
    SERVICE
}
