package org.csplan.render.html.page;

import java.util.regex.Pattern;

/** Tells which of the addresses in a plan a page may link to: those of web pages and of mailboxes. */
final class Address {

    /** Without what no address has (RFC 3986, appendix A). */
    private static final Pattern WEB_PAGE = Pattern.compile("https?://[^\\s\"<>\\\\^`{|}]+", Pattern.CASE_INSENSITIVE);

    /** Stricter than mail itself: nothing that means something in a link, such as {@code ?} or {@code %}. */
    private static final Pattern MAILBOX =
            Pattern.compile("[A-Za-z0-9._+'-]{1,64}@[A-Za-z0-9-]{1,63}(\\.[A-Za-z0-9-]{1,63}){1,8}");

    private Address() {}

    static boolean isWebPage(String text) {
        return WEB_PAGE.matcher(text).matches();
    }

    static boolean isMailbox(String text) {
        return MAILBOX.matcher(text).matches();
    }
}
