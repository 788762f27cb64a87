package heyi.account;

import java.time.OffsetDateTime;

/** Carries a one-time link to a phone. Where there is none, the link is shown once to the person who issued it. */
public interface LinkSender {

    /** @param url whole address of the page; it must not stay in any log or table in readable form */
    void send(String phone, LinkPurpose purpose, String url, OffsetDateTime expiresAt);
}
