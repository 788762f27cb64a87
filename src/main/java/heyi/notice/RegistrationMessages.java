package heyi.notice;

import heyi.registration.Messenger;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import org.springframework.stereotype.Component;

/** Codes and links to people who have no account yet leave through the outbox, too, which forgets their phone. */
@Component
class RegistrationMessages implements Messenger {

    /** As long as the code, or the link, itself works. */
    private static final Duration CODE = Duration.ofMinutes(5);

    private static final Duration LINK = Duration.ofDays(7);

    private final Outbox outbox;
    private final Address address;
    private final Clock clock;

    RegistrationMessages(Outbox outbox, Address address, Clock clock) {
        this.outbox = outbox;
        this.address = address;
        this.clock = clock;
    }

    @Override
    public void code(String phone, String code) {
        outbox.sendCode(phone, code, OffsetDateTime.now(clock).plus(CODE));
    }

    @Override
    public void link(String name, String phone, Purpose purpose, String path) {
        var kind = purpose == Purpose.INVITATION ? MessageKind.INVITATION : MessageKind.CONFIRM_LINK;
        outbox.sendLink(phone, kind, address.of(path), OffsetDateTime.now(clock).plus(LINK));
    }
}
