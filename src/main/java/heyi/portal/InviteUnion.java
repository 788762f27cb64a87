package heyi.portal;

import heyi.party.Person;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** Whom a union invites to act for which enterprise union. */
record InviteUnion(
        @NotBlank @Size(max = 100) String name,
        @NotBlank @Size(max = 40) String creditCode,
        @NotBlank @Size(max = 12) String region,
        @NotBlank @Size(max = 200) String address,
        @NotBlank @Size(max = 100) String employerName,
        @NotBlank @Size(max = 40) String employerCode,
        @NotBlank @Size(max = 60) String invited,
        @NotNull Person.Sex sex,
        @NotBlank @Size(max = 20) String phone) {}
