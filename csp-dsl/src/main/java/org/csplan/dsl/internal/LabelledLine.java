package org.csplan.dsl.internal;

import com.google.common.base.Ascii;
import com.google.common.base.CharMatcher;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line of a return that has labels behind its id, as a form has in lines of their own: {@code 1.1 Status: amber Comment: 12
 * patrols held}. It is as a row of a table, whose heads are the labels.
 */
final class LabelledLine {

    private static final String ID = "ref";

    /** Labels are few, and a longer line is prose. */
    private static final int LONGEST = 2_000;

    private static final Pattern FIRST =
            Pattern.compile("([\\p{L}\\p{N}][\\p{L}\\p{N}.'’-]*)[:,;)]?(?:\\s+[-–—|])?\\s+");

    /** Up to three words before a colon, which may be bold, with what parts them from the words before. */
    private static final Pattern LABEL = Pattern.compile(
            "(?<![^\\s;,|–—-])(\\*{0,2})((?:\\p{Lu}|%)\\p{L}*(?: \\p{L}+| %){0,2})(?::\\1|\\1\\s?:)(?=\\s|$)");

    private static final int STARS = 1;
    private static final int WORDS = 2;

    private static final CharMatcher MARKS = CharMatcher.whitespace().or(CharMatcher.anyOf(";,|"));

    private static final CharMatcher DASHES = CharMatcher.anyOf("–—-");

    private LabelledLine() {}

    /**
     * What such a line tells; none where fewer than two labels stand in it, or other words before them.
     *
     * @param whole whether nothing stands beside it, such as a remark
     */
    static Optional<TableRow> of(String line, boolean whole) {
        // What most lines fail is asked first.
        if (line.length() > LONGEST || line.indexOf(':') == line.lastIndexOf(':')) {
            return Optional.empty();
        }
        Matcher id = FIRST.matcher(line);
        Matcher label = LABEL.matcher(line);
        if (!id.lookingAt() || !label.find(id.end()) || label.start() != id.end() || !isLabel(label.group(WORDS))) {
            return Optional.empty();
        }
        List<String> heads = new ArrayList<>(List.of(ID, head(label)));
        List<String> cells = new ArrayList<>(List.of(id.group(1)));
        int from = label.end();
        boolean bold = !label.group(STARS).isEmpty();
        while (label.find()) {
            // Of those that are not bold among bold ones nothing is a label.
            Optional<String> words =
                    bold == !label.group(STARS).isEmpty() ? labelAtEnd(label.group(WORDS), bold) : Optional.empty();
            if (words.isPresent()) {
                int begin =
                        bold ? label.start() : label.end(WORDS) - words.get().length();
                cells.add(before(line.substring(from, begin)));
                heads.add(Ascii.toLowerCase(words.get()));
                from = label.end();
            }
        }
        cells.add(line.substring(from));
        boolean filled = cells.stream().noneMatch(String::isBlank) && sayStatus(heads, cells);
        return heads.size() > 2 ? Optional.of(TableRow.of(cells, heads, whole && filled)) : Optional.empty();
    }

    /** Whether behind each label of a status stands one, for within words it may be one of them. */
    private static boolean sayStatus(List<String> heads, List<String> cells) {
        for (int i = 1; i < heads.size(); i++) {
            if (ColumnHead.STATUS.isMeantBy(heads.get(i))
                    && !TableRow.isStatus(Ascii.toLowerCase(TableRow.plain(cells.get(i))))) {
                return false;
            }
        }
        return true;
    }

    /** Without what parts a cell from the next label; a dash alone says that there is nothing to tell. */
    private static String before(String cell) {
        String said = MARKS.trimTrailingFrom(cell);
        String bare = MARKS.trimTrailingFrom(DASHES.trimTrailingFrom(said));
        return bare.isEmpty() ? said : bare;
    }

    private static String head(Matcher label) {
        return Ascii.toLowerCase(label.group(WORDS));
    }

    /** The most of these words that are a label; those before may be what is told behind another one: {@code Amber Comment:}. */
    private static Optional<String> labelAtEnd(String words, boolean bold) {
        for (int from = 0; from >= 0; from = words.indexOf(' ', from) + 1) {
            if (isLabel(words.substring(from))) {
                return Optional.of(words.substring(from));
            }
            if (bold || words.indexOf(' ', from) < 0) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static boolean isLabel(String words) {
        return ColumnHead.isTold(Ascii.toLowerCase(words));
    }
}
