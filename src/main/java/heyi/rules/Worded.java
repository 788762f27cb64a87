package heyi.rules;

import java.util.Locale;

/** A value with a word for it in each language of the interface. */
public interface Worded {

    String in(Locale locale);
}
