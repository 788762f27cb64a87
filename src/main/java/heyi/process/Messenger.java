package heyi.process;

import heyi.notice.Letter;
import heyi.notice.Letters;
import heyi.notice.Outbox;
import heyi.party.Organisations;
import heyi.party.People;
import heyi.party.Role;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Tells the people who act for a party, in the caller's transaction. */
@Component
class Messenger {

    private final Organisations organisations;
    private final People people;
    private final Outbox outbox;

    Messenger(Organisations organisations, People people, Outbox outbox) {
        this.organisations = organisations;
        this.people = people;
        this.outbox = outbox;
    }

    void tell(String group, boolean headsOnly, Letter letter) {
        var told = people.membersOf(organisation(group)).stream()
                .filter(m -> headsOnly ? m.role() == Role.HEAD : m.role() != Role.SERVICE)
                .map(People.Member::personId)
                .toList();
        outbox.sendAll(told, letter);
    }

    String nameOf(String group) {
        return organisations.get(organisation(group)).name();
    }

    static Letters.Matter matter(String about, InboxItem item) {
        return new Letters.Matter(about, item.title(), item.employer(), item.caseNumber(), "/tasks/" + item.taskId());
    }

    private static UUID organisation(String group) {
        return UUID.fromString(group.substring(group.indexOf(':') + 1));
    }
}
