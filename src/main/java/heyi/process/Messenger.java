package heyi.process;

import heyi.notice.Letter;
import heyi.notice.Letters;
import heyi.notice.Outbox;
import heyi.party.Actor;
import heyi.party.Organisations;
import heyi.party.People;
import heyi.party.Role;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
        outbox.sendAll(members(group, headsOnly), letter);
    }

    /**
     * The same to everybody who acts for one of these parties and to these people beside them; whoever did it knows.
     *
     * @param by null for what the law brought about
     */
    void tellAll(Collection<String> groups, Collection<UUID> beside, @Nullable Actor by, Letter letter) {
        var told = new LinkedHashSet<UUID>(beside);
        groups.forEach(g -> told.addAll(members(g, false)));
        if (by != null) told.remove(by.person());
        outbox.sendAll(told, letter);
    }

    private List<UUID> members(String group, boolean headsOnly) {
        return people.membersOf(organisation(group)).stream()
                .filter(m -> headsOnly ? m.role() == Role.HEAD : m.role() != Role.SERVICE)
                .map(People.Member::personId)
                .toList();
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
