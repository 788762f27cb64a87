package heyi.rules;

/** On which side of its event a period lies. */
public enum Direction {
    AFTER,
    BEFORE,
    NONE
}
