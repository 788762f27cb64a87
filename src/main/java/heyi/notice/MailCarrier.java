package heyi.notice;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;

/** Letters through the mail server of {@code spring.mail.*}. Plain text, no attachments. */
class MailCarrier implements Carrier {

    private final JavaMailSender mail;
    private final String from;

    /** @throws WrongMessageSettings without a sender */
    MailCarrier(JavaMailSender mail, @Nullable String from) {
        this.mail = mail;
        this.from = sender(from);
    }

    private static String sender(@Nullable String from) {
        if (from == null || from.isBlank()) {
            throw new WrongMessageSettings(
                    "spring.mail.host is set, but heyi.messages.from is not: give the sender of letters, such as heyi@example.cn.");
        }
        try {
            new InternetAddress(from).validate();
            return from;
        } catch (AddressException e) {
            throw new WrongMessageSettings("heyi.messages.from is no e-mail address: '" + from + "'.");
        }
    }

    @Override
    public Channel channel() {
        return Channel.MAIL;
    }

    /** Some dozen exchanges with the server, each within the time-outs of {@code spring.mail.properties}. */
    @Override
    public Duration patience() {
        return Duration.ofMinutes(4);
    }

    @Override
    public boolean reaches(Receiver to) {
        return to.mail() != null;
    }

    @Override
    public void deliver(Message message) throws IOException {
        try {
            var letter = mail.createMimeMessage();
            var helper = new MimeMessageHelper(letter, StandardCharsets.UTF_8.name());
            helper.setFrom(from);
            helper.setTo(Objects.requireNonNull(message.to().mail()));
            helper.setSubject(message.subject().replaceAll("\\p{Cntrl}+", " "));
            helper.setText(message.letter());
            // the same at every attempt: mailboxes that care show it once
            letter.setHeader("Message-ID", "<" + message.id() + "@heyi>");
            letter.setHeader("Auto-Submitted", "auto-generated");
            mail.send(letter);
        } catch (MailException e) {
            throw translated(e);
        } catch (MessagingException e) {
            throw NotDelivered.forGood(e.getClass().getSimpleName());
        }
    }

    private static IOException translated(MailException e) {
        var causes = e instanceof MailSendException sent ? sent.getMessageExceptions() : new Exception[] {e};
        for (var cause : causes) {
            for (Throwable t = cause; t != null; t = deeper(t)) {
                var code = code(t);
                if (code != 0) return answer(code);
            }
        }
        return new IOException(e.getClass().getSimpleName());
    }

    private static @Nullable Throwable deeper(Throwable t) {
        return t instanceof SendFailedException sent && sent.getNextException() != null
                ? sent.getNextException()
                : t.getCause();
    }

    private static int code(Throwable t) {
        if (t instanceof SMTPAddressFailedException refused) return refused.getReturnCode();
        return t instanceof SMTPSendFailedException refused ? refused.getReturnCode() : 0;
    }

    /** RFC 5321: 5xx is for good, 4xx for now. */
    private static IOException answer(int code) {
        var fault = "SMTP " + code;
        return code >= 500 ? NotDelivered.forGood(fault) : NotDelivered.forNow(fault, null);
    }
}
