package org.csplan.core.model;

import java.util.regex.Pattern;

/**
 * How someone is reached.
 *
 * @param text one line: a name, a telephone number, an address
 */
public record Contact(String text, Visibility visibility) {

    /** An e-mail address among words. */
    public static final Pattern MAIL = Pattern.compile("[\\w.+-]{1,64}@[\\w-]{1,63}(?:\\.[\\w-]{1,63}){1,5}");

    /** A telephone number of the United Kingdom. It looks ahead first, for looking back at every letter takes long. */
    public static final Pattern PHONE =
            Pattern.compile("(?=[+0])(?<![\\w./-])(?:\\+44 ?|0)\\d(?:[ -]?\\d){8,10}(?![\\w/-])");

    public Contact {
        text = OneLine.of("a contact", text);
    }

    /** Whether one can reach somebody by what stands among the words. */
    public static boolean isIn(String words) {
        return MAIL.matcher(words).find() || PHONE.matcher(words).find();
    }
}
