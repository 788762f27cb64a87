package heyi.notice;

import heyi.account.CodeSender;
import heyi.party.Person;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** One-time codes leave through the outbox like every message. */
@Component
class CodeMessages implements CodeSender {

    /** As long as the code itself works: one that arrives later would only confuse. */
    private static final Duration VALID = Duration.ofMinutes(5);

    private final Outbox outbox;
    private final Clock clock;

    CodeMessages(Outbox outbox, Clock clock) {
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public void send(Person person, String code) {
        var each = UUID.randomUUID().toString();
        var until = OffsetDateTime.now(clock).plus(VALID);
        outbox.send(person.id(), Letters.signInCode(each, code, until));
    }
}
