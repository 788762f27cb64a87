package heyi.roll;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One worker as a file describes them; null where it says nothing, or nothing that can be read. */
record RollRow(
        int line,
        UUID newPerson,
        @Nullable String employeeNo,
        @Nullable String name,
        @Nullable String sex,
        @Nullable String phone,
        @Nullable String post,
        @Nullable Boolean manager,
        @Nullable Boolean dispatched,
        @Nullable Boolean disabled,
        @Nullable String constituency) {

    @Override
    public String toString() {
        return "RollRow[" + line + "]";
    }
}
