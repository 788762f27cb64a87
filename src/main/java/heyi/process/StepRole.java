package heyi.process;

/** Who within a party may do a step. */
public enum StepRole {
    /** Anybody who acts for the party. */
    STAFF,
    /** The chair, legal representative or reviewer. */
    HEAD,
    /** The chief representative of that side in this case. */
    CHIEF
}
