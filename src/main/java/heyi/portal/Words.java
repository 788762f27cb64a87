package heyi.portal;

import heyi.process.InboxItem;
import heyi.rules.HolidayName;
import heyi.rules.Labels;
import heyi.rules.Refusal;
import heyi.rules.Worded;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.stereotype.Component;

/** The words of the interface in the language of the reader. Templates call it as {@code @words}. */
@Component("words")
class Words {

    private final MessageSource messages;

    Words(MessageSource messages) {
        this.messages = messages;
    }

    /** The name of a constant: what it calls itself, else the message {@code Type.CONSTANT}. */
    public String of(@Nullable Enum<?> constant) {
        if (constant == null) return "";
        var key = constant.getDeclaringClass().getSimpleName() + "." + constant.name();
        return Labels.find(constant, Languages.current()).orElseGet(() -> say(key));
    }

    /** What a task is called; the model holds the Chinese title. */
    public String title(InboxItem item) {
        return title(item.step(), item.title());
    }

    public String title(@Nullable String step, String title) {
        return Languages.english() && step != null ? find("title." + step, title) : title;
    }

    /** Why something could not be done. */
    public String refusal(@Nullable Refusal refusal) {
        return refusal == null ? "" : refusal.in(Languages.current());
    }

    /** A value that knows its words. */
    public String said(Worded value) {
        return value.in(Languages.current());
    }

    /** What a day off is called. */
    public String holiday(String name) {
        return Languages.english() ? HolidayName.english(name) : name;
    }

    /** What a controller left for the next page: a message for later, or a text as it is. */
    public String told(@Nullable Object told) {
        return told instanceof MessageSourceResolvable later
                ? messages.getMessage(later, Languages.current())
                : String.valueOf(told);
    }

    String say(String key, Object... values) {
        return messages.getMessage(key, values.length == 0 ? null : values, Languages.current());
    }

    private String find(String key, String otherwise) {
        return String.valueOf(messages.getMessage(key, null, otherwise, Languages.current()));
    }

    /** A message that is put into words when it is shown; values may be such messages themselves. */
    static MessageSourceResolvable later(String key, Object... values) {
        return new DefaultMessageSourceResolvable(new String[] {key}, values);
    }

    /** The title of a task, to be put into words when it is shown. */
    static MessageSourceResolvable titleLater(String step, String title) {
        return new DefaultMessageSourceResolvable(new String[] {"title." + step}, title);
    }
}
