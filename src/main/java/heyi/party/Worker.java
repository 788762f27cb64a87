package heyi.party;

import java.util.UUID;

/** One line of an employer's roll. */
public record Worker(
        UUID employerId,
        UUID personId,
        String name,
        Person.Sex sex,
        String employeeNo,
        String post,
        boolean manager,
        boolean dispatched,
        boolean disabled) {}
