package heyi.account;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Brings a fresh link to the person it is for. */
@Component
public class Handover {

    private final ObjectProvider<LinkSender> sender;

    Handover(ObjectProvider<LinkSender> sender) {
        this.sender = sender;
    }

    /** @return false if nobody carries it: then the issuer is to see the link and hand it over */
    public boolean send(IssuedLink link, String url) {
        var phone = link.phone();
        var carrier = sender.getIfAvailable();
        if (phone == null || carrier == null) return false;
        carrier.send(phone, link.purpose(), url, link.expiresAt());
        return true;
    }
}
