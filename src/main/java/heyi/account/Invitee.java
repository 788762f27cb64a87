package heyi.account;

import heyi.party.Person;

/** Who is invited, as the inviter knows them. */
public record Invitee(String name, Person.Sex sex, String phone, String post) {

    @Override
    public String toString() {
        return "Invitee[]";
    }
}
