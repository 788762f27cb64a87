package heyi.rehearsal;

import java.util.List;

/** What the rehearsal comes to, however often it is interrupted. */
final class Course {

    static final List<String> FULL = List.of();
    static final List<String> BRIEF = List.of();

    static final List<String> FULL_VOTES =
            List.of("REPRESENTATIVES 40 40 40 5 200", "RATIFICATION 40 37 37 1 37", "RATIFICATION 40 40 40 1 40");
    static final List<String> BRIEF_VOTES = List.of("REPRESENTATIVES 30 30 30 3 90", "RATIFICATION 30 30 30 1 30");

    static final int FULL_DOCUMENTS = 23;
    static final int BRIEF_DOCUMENTS = 22;

    private Course() {}
}
