package heyi.notice;

import heyi.account.LinkPurpose;
import heyi.account.LinkSender;
import java.net.URI;
import java.time.OffsetDateTime;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** With a gateway, links to join or to choose a new password go to the phone; without one, who issued a link sees it. */
@Component
@ConditionalOnProperty("heyi.messages.gateway.url")
class AccountLinks implements LinkSender {

    private final Outbox outbox;
    private final Address address;

    AccountLinks(Outbox outbox, Address address) {
        this.outbox = outbox;
        this.address = address;
    }

    /** What the browser took for our address may be anything: only the path of the page counts. */
    @Override
    public void send(String phone, LinkPurpose purpose, String url, OffsetDateTime expiresAt) {
        var kind = purpose == LinkPurpose.RESET ? MessageKind.RESET_LINK : MessageKind.INVITATION;
        outbox.sendLink(phone, kind, address.of(URI.create(url).getRawPath()), expiresAt);
    }
}
