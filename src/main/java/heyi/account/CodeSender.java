package heyi.account;

import heyi.party.Person;

/** Carries a one-time code to the person's phone. */
public interface CodeSender {

    /** @param code six digits, valid for a few minutes */
    void send(Person person, String code);
}
