package heyi.registration;

import heyi.party.Person;

/** Whom a union invites to act for which organisation: a union's chair or an employer's legal representative. */
public record Invite(OrganisationData organisation, String name, Person.Sex sex, String phone) {}
