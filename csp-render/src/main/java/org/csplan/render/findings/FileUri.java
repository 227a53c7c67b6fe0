package org.csplan.render.findings;

import com.google.common.base.Joiner;
import com.google.common.base.Splitter;
import com.google.common.net.UrlEscapers;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The name of a file as a reference of the web (RFC 3986). */
final class FileUri {

    private static final Pattern DRIVE = Pattern.compile("[A-Za-z]:/.*", Pattern.DOTALL);

    /** Halves of surrogate pairs, which UTF-8 can't hold. */
    private static final Pattern HALF_CHARACTER = Pattern.compile("\\p{Cs}");

    private FileUri() {}

    /**
     * Relative for a relative name, with {@code /} between its parts on every system. So a backslash always parts two
     * names, though outside Windows it may be in one.
     */
    static String of(String name) {
        String path = HALF_CHARACTER.matcher(name.replace('\\', '/')).replaceAll("\uFFFD");
        if (path.startsWith("//")) {
            return "file:" + escaped(path);
        }
        if (path.startsWith("/")) {
            return "file://" + escaped(path);
        }
        if (DRIVE.matcher(path).matches()) {
            return "file:///" + path.substring(0, 2) + escaped(path.substring(2));
        }
        // What stands before a colon would be taken for the kind of address.
        return escaped(path).replace(":", "%3A");
    }

    private static String escaped(String path) {
        List<String> parts = new ArrayList<>();
        for (String part : Splitter.on('/').split(path)) {
            if (!part.equals(".")) {
                parts.add(UrlEscapers.urlPathSegmentEscaper().escape(part));
            }
        }
        return Joiner.on('/').join(parts);
    }
}
