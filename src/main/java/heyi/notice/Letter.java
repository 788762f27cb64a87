package heyi.notice;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * What a message says, to whomever it goes. Plain text in Chinese; nobody's name, wages or vote.
 *
 * @param about what it is about, e.g. a work item: a person gets one message of a kind about one thing
 * @param subject for a letter
 * @param text for a text message: with its link 70 characters at best
 * @param detail what a letter adds; empty if nothing
 * @param link path of the one page that it leads to, null for none
 * @param dueAt not sent before; null for at once
 * @param uselessAfter not sent any more from then on; null for never
 */
public record Letter(
        MessageKind kind,
        String about,
        String subject,
        String text,
        String detail,
        @Nullable String link,
        @Nullable OffsetDateTime dueAt,
        @Nullable OffsetDateTime uselessAfter) {

    static Letter of(MessageKind kind, String about, String subject, String text, String detail, String link) {
        return new Letter(kind, about, subject, text, detail, link, null, null);
    }

    Letter between(@Nullable OffsetDateTime due, @Nullable OffsetDateTime useless) {
        return new Letter(kind, about, subject, text, detail, link, due, useless);
    }

    @Override
    public String toString() {
        return "Letter[" + kind + "]";
    }
}
