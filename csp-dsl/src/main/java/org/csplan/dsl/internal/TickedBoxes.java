package org.csplan.dsl.internal;

import com.google.common.base.Ascii;
import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.csplan.core.model.Status;

/**
 * A line of a form on which somebody ticks how something stands: {@code 1.1 ☐ Red ☐ Amber ☒ Green}. Of what stands beside
 * an empty box nothing is told.
 *
 * @param id with which the line begins
 * @param status that is ticked; none where that is not certain
 */
record TickedBoxes(String id, Optional<String> status) {

    private static final CharMatcher BOXES = CharMatcher.anyOf("☐☑☒");

    private static final Pattern ID = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._-]*");

    private static final Splitter WORDS = Splitter.on(CharMatcher.whitespace()).omitEmptyStrings();

    /** What is longer is no line to tick. */
    private static final int LONGEST = 300;

    /** Whether a word is a box or begins with one. */
    static boolean begin(String word) {
        return !word.isEmpty() && BOXES.matches(word.charAt(0));
    }

    static TickedBoxes of(String line) {
        String id = CharMatcher.anyOf("*:")
                .trimFrom(WORDS.splitToStream(line).findFirst().orElse(""));
        int box = BOXES.indexIn(line);
        // Words before the first box may belong to it, or to none.
        boolean begins = WORDS.splitToStream(line.substring(0, box)).limit(2).count() == 1;
        boolean certain = begins && line.length() <= LONGEST && ID.matcher(id).matches();
        return new TickedBoxes(id, certain ? ticked(line.substring(box)) : Optional.empty());
    }

    /** The only status that is ticked; none if anything but boxes, each before a status, stands there. */
    private static Optional<String> ticked(String boxes) {
        // Either may mean yes in a form, but not both of them in one line.
        boolean bothMarks = boxes.indexOf('☑') >= 0 && boxes.indexOf('☒') >= 0;
        List<String> ticked = new ArrayList<>();
        int at = 0;
        while (at < boxes.length()) {
            int next = BOXES.indexIn(boxes, at + 1);
            int end = next < 0 ? boxes.length() : next;
            String said = Ascii.toLowerCase(boxes.substring(at + 1, end).strip());
            if (Status.of(said).isEmpty()) {
                return Optional.empty();
            }
            if (boxes.charAt(at) != '☐') {
                ticked.add(said);
            }
            at = end;
        }
        return ticked.size() == 1 && !bothMarks ? Optional.of(ticked.get(0)) : Optional.empty();
    }

    /** The line as it was probably meant. */
    Optional<String> written() {
        return status.map(ticked -> id + " " + ticked);
    }

    /** What to do about it. */
    String help() {
        return written()
                .map(line -> "write " + line)
                .orElseGet(() -> "write the one that is ticked, and what else there is to tell in quotes, as in: "
                        + (ID.matcher(id).matches() ? Excerpts.shortened(id) : "home-visits")
                        + " amber \"Two posts vacant.\"");
    }
}
