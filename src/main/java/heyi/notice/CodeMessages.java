package heyi.notice;

import heyi.account.CodeSender;
import heyi.party.Person;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** One-time codes leave through the outbox like every message. */
@Component
class CodeMessages implements CodeSender {

    private final Outbox outbox;

    CodeMessages(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public void send(Person person, String code) {
        var each = UUID.randomUUID().toString();
        outbox.send(person, MessageKind.SIGN_IN_CODE, each, "【和议】您的登录验证码是" + code + "，数分钟内有效。请勿告诉他人。");
    }
}
