package heyi.roll;

import heyi.party.Person;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** One line of the roll as somebody types it. */
public record WorkerEntry(
        @NotBlank @Size(max = 60) String employeeNo,
        @NotBlank @Size(max = 60) String name,
        @NotNull Person.Sex sex,
        @Size(max = 20) String phone,
        @Size(max = 60) String post,
        @Size(max = 60) String constituency,
        boolean manager,
        boolean dispatched,
        boolean disabled) {

    public WorkerEntry {
        employeeNo = employeeNo == null ? "" : Values.plain(employeeNo);
        name = name == null ? "" : Values.name(name);
        phone = phone == null ? "" : Values.plain(phone);
        post = post == null ? "" : Values.plain(post);
        constituency = constituency == null ? "" : Values.plain(constituency);
    }

    @Override
    public String toString() {
        return "WorkerEntry[]";
    }
}
