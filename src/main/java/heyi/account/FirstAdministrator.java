package heyi.account;

import heyi.party.Administrators;
import heyi.party.People;
import heyi.party.Person;
import heyi.rules.RuleBroken;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** How an installation without a demonstration gets its first administrator: no account and no password exist before. */
@Repository
@Transactional
public class FirstAdministrator {

    private static final Duration VALID = Duration.ofHours(24);

    private final Links links;
    private final Administrators administrators;
    private final People people;
    private final Passwords passwords;
    private final AccountEvents events;

    FirstAdministrator(
            Links links, Administrators administrators, People people, Passwords passwords, AccountEvents events) {
        this.links = links;
        this.administrators = administrators;
        this.people = people;
        this.passwords = passwords;
        this.events = events;
    }

    /** A new token; earlier ones lapse. Empty if somebody keeps the installation already. */
    Optional<String> invite() {
        links.revokeAll(LinkPurpose.FIRST_ADMINISTRATOR, null);
        if (administrators.any()) return Optional.empty();
        return Optional.of(
                links.issue(LinkPurpose.FIRST_ADMINISTRATOR, null, null, VALID).token());
    }

    /** @throws RuleBroken {@code account.link} */
    public void check(String token) {
        links.look(token, LinkPurpose.FIRST_ADMINISTRATOR);
    }

    /** @throws RuleBroken {@code account.link}, {@code account.incomplete}, and what {@link Passwords#set} throws */
    public SignedIn accept(String token, String name, Person.Sex sex, LoginWish wish) {
        wish.requireName();
        if (name.isBlank() || name.length() > 60) throw new RuleBroken("account.incomplete/name");
        links.use(token, LinkPurpose.FIRST_ADMINISTRATOR);
        if (administrators.any()) throw new RuleBroken("account.link/administrator");
        var person = new Person(UUID.randomUUID(), name.strip(), sex, null);
        people.add(person);
        passwords.set(person.id(), wish.name(), wish.password(), false);
        administrators.add(person.id());
        events.add(AccountEventKind.ADMINISTRATOR_GRANTED, person.id(), null, "首任系统管理员");
        return new SignedIn(person.id());
    }
}
