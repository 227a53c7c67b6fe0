package org.csplan.dsl.format;

import com.google.common.base.Ascii;
import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableRangeSet;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Range;
import com.google.common.collect.RangeSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.csplan.core.diagnostic.Diagnostic;
import org.csplan.core.source.SourceSpan;
import org.csplan.core.source.SourceText;
import org.csplan.dsl.compiler.Limits;
import org.csplan.dsl.internal.BlockText;
import org.csplan.dsl.internal.Lexeme;
import org.csplan.dsl.internal.PlanReader;
import org.csplan.dsl.syntax.Keyword;

/**
 * Lays a plan out: statements at the margin, clauses two blanks in, what belongs to a measure four, names and texts of
 * neighbours under each other, one blank between words, commas between references, straight quotes where they can be.
 * What the plan says stays the same, every comment stays at its line, and formatting twice changes nothing more.
 */
public final class PlanFormatter {

    private static final String CLAUSE = "  ";
    private static final String DETAIL = "    ";

    /** Longer lists go on in the next line. Texts are never broken. */
    private static final int WIDTH = 100;

    /** An id, or a text before {@code is}, that is longer than this does not push its neighbours aside. */
    private static final int WIDEST_ID = 24;

    private static final int WIDEST_TEXT = 48;

    private static final CharMatcher FIGURES = CharMatcher.inRange('0', '9');
    private static final CharMatcher JOINING = CharMatcher.anyOf("/&+");
    private static final CharMatcher BRACKETS = CharMatcher.anyOf("()");

    /** Besides words of the language what stands between names in a list and is none. */
    private static final ImmutableSet<String> NO_NAMES = ImmutableSet.of(
            "and",
            "aim",
            "aims",
            "priority",
            "priorities",
            "agency",
            "agencies",
            "action",
            "actions",
            "the",
            "supported",
            "assisted",
            "helped",
            "through",
            "-",
            "–",
            "—");

    private static final ImmutableSet<Keyword> LISTS = ImmutableSet.of(
            Keyword.FOR,
            Keyword.LEAD,
            Keyword.WITH,
            Keyword.SUPPORTS,
            Keyword.CONTINUES,
            Keyword.REPLACES,
            Keyword.TAG);

    private static final ImmutableSet<Keyword> SHORT = ImmutableSet.of(Keyword.FOR, Keyword.DUE);
    private static final ImmutableSet<Keyword> ALIGNED =
            ImmutableSet.of(Keyword.AGENCY, Keyword.AIM, Keyword.PRIORITY, Keyword.STATUS, Keyword.TERM);
    private static final ImmutableSet<Keyword> OF_MEASURES =
            ImmutableSet.of(Keyword.SOURCE, Keyword.AT, Keyword.TARGET, Keyword.PART, Keyword.REPORTED);

    private final StringBuilder out = new StringBuilder();
    private final SourceText source;
    private final RangeSet<Integer> strange;
    private final List<Line> lines;

    /**
     * A line of the plan, which may stand on several lines of the text.
     *
     * @param above the blank lines (as empty texts) and comments before it
     * @param parts its pieces; a continuation only where a comment stands at it
     * @param comment at its end
     */
    private record Line(List<String> above, List<Lexeme> parts, Optional<String> comment) {

        /** From its first piece to its last. */
        SourceSpan span() {
            return parts.get(0).span().to(parts.get(parts.size() - 1).span());
        }

        Optional<Keyword> keyword() {
            return parts.get(0).keyword().filter(Keyword::beginsLine);
        }

        boolean isStatement() {
            return keyword()
                    .filter(word -> word.role() == Keyword.Role.STATEMENT)
                    .isPresent();
        }
    }

    private PlanFormatter(SourceText source, RangeSet<Integer> strange, List<Line> lines) {
        this.source = source;
        this.strange = strange;
        this.lines = lines;
    }

    /**
     * The plan laid out, with {@code \n} line ends, or {@code \r\n} if all of its lines end so, and without a byte-order
     * mark; nothing if a line of it could not be read, for then what belongs together is not known.
     */
    public static Optional<String> format(SourceText source) {
        return format(source, Limits.standard());
    }

    /**
     * The same for a plan whose lines may be as long as these limits say.
     *
     * @param limits of which only that of a line matters
     */
    public static Optional<String> format(SourceText source, Limits limits) {
        return format(source, limits, ImmutableRangeSet.of());
    }

    /**
     * The same where some of its lines say nothing that is understood: only how far they are indented is laid out.
     *
     * @param strange what of the text is not understood
     */
    static Optional<String> format(SourceText source, Limits limits, RangeSet<Integer> strange) {
        if (PlanReader.read(source, limits.line()).found().stream().anyMatch(Diagnostic::isError)) {
            return Optional.empty();
        }
        ImmutableList<Lexeme> lexemes = PlanReader.lexemes(source);
        // A quote without a partner is hidden from the reader, who says so of the words; laid out, it would stand
        // apart.
        if (lexemes.stream().anyMatch(lexeme -> lexeme.kind() == Lexeme.Kind.OPEN)) {
            return Optional.empty();
        }
        List<Line> lines = new ArrayList<>();
        List<String> below = split(lexemes, lines);
        PlanFormatter formatter = new PlanFormatter(source, strange, lines);
        formatter.write();
        formatter.end(below);
        return Optional.of(withLineEnds(formatter.out.toString(), source.lineEnd()));
    }

    /**
     * A text made from another one.
     *
     * @param end what the lines of that one end with, as {@link SourceText#lineEnd} says
     */
    private static String withLineEnds(String text, String end) {
        // What was copied from it has its ends already.
        return end.equals("\n") ? text : text.replace(end, "\n").replace("\n", end);
    }

    // Taking the text apart

    /** Sorts the pieces into lines; returns the comments and blank lines after the last one. */
    private static List<String> split(ImmutableList<Lexeme> lexemes, List<Line> lines) {
        List<String> above = new ArrayList<>();
        List<Lexeme> parts = new ArrayList<>();
        for (Lexeme lexeme : lexemes) {
            switch (lexeme.kind()) {
                case LINE_END -> {
                    List<String> gap = gap(lexeme.text());
                    if (parts.isEmpty()) {
                        // The text begins with comments or blank lines.
                        above.addAll(gap);
                    } else {
                        String trailing = gap.remove(0);
                        lines.add(new Line(above, parts, Optional.of(trailing).filter(text -> !text.isEmpty())));
                        above = gap;
                        parts = new ArrayList<>();
                    }
                }
                case CONTINUATION -> {
                    if (lexeme.text().indexOf('#') >= 0) {
                        parts.add(lexeme);
                    }
                }
                case COMMENT -> {
                    if (parts.isEmpty()) {
                        above.add(lexeme.text().stripTrailing());
                    } else {
                        lines.add(
                                new Line(above, parts, Optional.of(lexeme.text().stripTrailing())));
                        above = new ArrayList<>();
                        parts = new ArrayList<>();
                    }
                }
                default -> parts.add(lexeme);
            }
        }
        if (!parts.isEmpty()) {
            lines.add(new Line(above, parts, Optional.empty()));
            return List.of();
        }
        return above;
    }

    /** What stands at the end of a line, then each whole line before the next: a comment, or nothing. */
    private static List<String> gap(String lineEnd) {
        List<String> gap = new ArrayList<>();
        for (String line : lineEnd.lines().toList()) {
            gap.add(line.strip());
        }
        return gap;
    }

    // Writing

    private void write() {
        List<Columns> columns = columns();
        boolean measureAbove = false;
        int updateWidth = 0;
        Optional<Keyword> statement = Optional.empty();
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            if (line.isStatement()) {
                measureAbove = false;
                updateWidth = line.keyword().get() == Keyword.UPDATE ? widestEntry(i + 1) : 0;
            }
            boolean detail =
                    measureAbove && line.keyword().filter(OF_MEASURES::contains).isPresent();
            boolean beginsWithTarget = line.parts()
                    .get(0)
                    .keyword()
                    .filter(word -> word == Keyword.AT || word == Keyword.TARGET)
                    .isPresent();
            boolean atMargin = line.isStatement() || statement.isEmpty();
            String indent = atMargin ? "" : detail || beginsWithTarget ? DETAIL : CLAUSE;
            gap(line, indent, statement);
            content(line, indent, columns.get(i), updateWidth);
            if (line.isStatement()) {
                statement = line.keyword();
            }
            measureAbove |=
                    line.keyword().filter(word -> word == Keyword.MEASURE).isPresent();
        }
    }

    /** The blank lines and comments above a line. */
    private void gap(Line line, String indent, Optional<Keyword> statementBefore) {
        List<String> above = withoutEdges(line.above());
        boolean blankFirst = !line.above().isEmpty() && line.above().get(0).isEmpty();
        boolean blankLast = endsBlank(line.above());
        boolean separate = line.isStatement()
                && (!statementBefore.equals(line.keyword())
                        || line.keyword()
                                .filter(word -> word == Keyword.ACTION || word == Keyword.UPDATE)
                                .isPresent());
        if (above.isEmpty()) {
            if (out.length() > 0 && (separate || blankFirst)) {
                out.append('\n');
            }
            return;
        }
        // Comments right below a line and apart from the next one belong to the line above.
        boolean belongsAbove = out.length() > 0 && !blankFirst && blankLast;
        if (out.length() > 0 && !belongsAbove && (separate || blankFirst)) {
            out.append('\n');
        }
        comments(above, belongsAbove && line.isStatement() ? CLAUSE : indent);
        if (blankLast) {
            out.append('\n');
        }
    }

    /** The comments below the last line, which stand apart from it as they did. */
    private void end(List<String> below) {
        List<String> comments = withoutEdges(below);
        if (out.length() > 0 && !comments.isEmpty() && below.get(0).isEmpty()) {
            out.append('\n');
        }
        comments(comments, "");
    }

    private void comments(List<String> comments, String indent) {
        for (String comment : comments) {
            out.append(comment.isEmpty() ? "" : indent + comment).append('\n');
        }
    }

    /** Without blank lines at the ends, and with no two in a row. */
    private static List<String> withoutEdges(List<String> gap) {
        List<String> kept = new ArrayList<>();
        for (String line : gap) {
            boolean repeats = line.isEmpty() && (kept.isEmpty() || endsBlank(kept));
            if (!repeats) {
                kept.add(line);
            }
        }
        if (endsBlank(kept)) {
            kept.remove(kept.size() - 1);
        }
        return kept;
    }

    private static boolean endsBlank(List<String> gap) {
        return !gap.isEmpty() && gap.get(gap.size() - 1).isEmpty();
    }

    /** Whether it may say something of the names beside it, rather than name one itself. */
    private static boolean joins(Lexeme part) {
        return part.kind() == Lexeme.Kind.WORD
                && (part.keyword().isPresent()
                        || NO_NAMES.contains(Ascii.toLowerCase(part.text()))
                        || JOINING.matchesAllOf(part.text())
                        || BRACKETS.matchesAnyOf(part.text()));
    }

    private void content(Line line, String indent, Columns columns, int updateWidth) {
        List<Lexeme> parts = line.parts();
        Optional<Keyword> keyword = line.keyword();
        out.append(indent);
        if (isStrange(line)) {
            out.append(source.slice(line.span()));
            line.comment().ifPresent(comment -> out.append(CLAUSE).append(comment));
            out.append('\n');
            return;
        }
        int lineStart = out.length() - indent.length();
        int listIndent = 0;
        boolean list = keyword.filter(LISTS::contains).isPresent() || isDependency(parts);
        // What "and" or "/" joins may be one name, brackets hold who helps, and "with" leads to them: commas would
        // make each a name by itself, which was not written.
        boolean joined =
                list && parts.stream().skip(isDependency(parts) ? 2 : 1).anyMatch(PlanFormatter::joins);
        for (int i = 0; i < parts.size(); i++) {
            Lexeme part = parts.get(i);
            Lexeme before = i == 0 ? part : parts.get(i - 1);
            if (part.kind() == Lexeme.Kind.CONTINUATION) {
                continued(part, indent, listIndent);
                lineStart = out.lastIndexOf("\n") + 1;
                continue;
            }
            boolean item = list && isItem(parts, i);
            if (item && listIndent == 0) {
                listIndent = out.length() - lineStart + 1;
            }
            if (item && !joined && isItem(parts, i - 1) && before.kind() != Lexeme.Kind.COMMA) {
                out.append(',');
            }
            boolean first = i == 0 || before.kind() == Lexeme.Kind.CONTINUATION;
            boolean tight = !list && i > 2 && isWithinNumber(parts.get(i - 2), before, part);
            if (!first && !tight && part.kind() != Lexeme.Kind.COMMA) {
                int width = written(part, indent).length();
                boolean breaks = item
                        && out.charAt(out.length() - 1) == ','
                        && out.length() - lineStart + 1 + width > WIDTH
                        && part.keyword().filter(Keyword::beginsLine).isEmpty();
                if (breaks) {
                    out.append('\n').append(" ".repeat(listIndent));
                    lineStart = out.length() - listIndent;
                } else {
                    out.append(' ');
                }
            }
            pad(part, i, columns, lineStart);
            out.append(item ? splitReferences(part) : written(part, indent));
            if (i == 0 && keyword.filter(SHORT::contains).isPresent()) {
                out.append(' ');
            }
            if (i == 0 && keyword.isEmpty() && updateWidth > 0 && parts.size() > 1 && !isReading(parts)) {
                out.append(" ".repeat(Math.max(0, updateWidth - part.text().length()) + 1));
            }
        }
        line.comment().ifPresent(comment -> out.append(CLAUSE).append(comment));
        out.append('\n');
    }

    private boolean isStrange(Line line) {
        return !strange.isEmpty()
                && strange.intersects(
                        Range.closed(line.span().start(), line.span().end()));
    }

    /** Whether a comma joins two parts to what looks like one number, as in {@code 1,2k}. */
    private static boolean isWithinNumber(Lexeme before, Lexeme comma, Lexeme after) {
        return comma.kind() == Lexeme.Kind.COMMA
                && before.span().end() == comma.span().start()
                && comma.span().end() == after.span().start()
                && FIGURES.matches(before.text().charAt(before.text().length() - 1))
                && FIGURES.matches(after.text().charAt(0));
    }

    /** Whether the line of an update is one reading by its full id: {@code safe-and-well.visits = 12}. */
    private static boolean isReading(List<Lexeme> parts) {
        return parts.get(1).text().equals("=");
    }

    /** A line end within a list, kept for the comment that stands at it. */
    private void continued(Lexeme continuation, String indent, int listIndent) {
        List<String> gap = gap(continuation.text());
        String at = gap.remove(0);
        String deeper = " ".repeat(Math.max(listIndent, indent.length() + CLAUSE.length()));
        out.append(at.isEmpty() ? "" : CLAUSE + at).append('\n');
        for (String comment : gap) {
            if (!comment.isEmpty()) {
                out.append(deeper).append(comment).append('\n');
            }
        }
        out.append(deeper);
    }

    private static boolean isDependency(List<Lexeme> parts) {
        return parts.size() > 2
                && parts.get(0)
                        .keyword()
                        .filter(word -> word == Keyword.DEPENDS)
                        .isPresent();
    }

    /** Whether the part is something that a list names. */
    private static boolean isItem(List<Lexeme> parts, int index) {
        int first = isDependency(parts) ? 2 : 1;
        return index >= first
                && switch (parts.get(index).kind()) {
                    case WORD, GROUPED, TEXT, BLOCK -> true;
                    default -> false;
                };
    }

    private static String splitReferences(Lexeme part) {
        return part.kind() == Lexeme.Kind.GROUPED ? part.text().replace(",", ", ") : written(part, CLAUSE);
    }

    /** The part as it is to be written. */
    private static String written(Lexeme part, String indent) {
        return switch (part.kind()) {
            case TEXT -> straight(part.text());
            case BLOCK -> block(part.text(), indent);
            default -> part.text();
        };
    }

    private static String straight(String text) {
        return text.charAt(0) == '“' && text.indexOf('"') < 0 ? '"' + text.substring(1, text.length() - 1) + '"' : text;
    }

    private static String block(String written, String indent) {
        int quotes = CharMatcher.is('"').negate().indexIn(written);
        String fence = written.substring(0, Math.max(3, Math.min(quotes < 0 ? 3 : quotes, written.length() / 2)));
        String inner = indent + CLAUSE;
        StringBuilder block = new StringBuilder(fence).append('\n');
        for (String line : Splitter.on('\n').split(BlockText.of(written))) {
            block.append(line.isEmpty() ? "" : inner + line).append('\n');
        }
        return block.append(inner).append(fence).toString();
    }

    // Columns

    /**
     * Where the text and {@code is} of a heading begin, so that they stand below those of its neighbours; 0 where
     * nothing is aligned.
     */
    private record Columns(int text, int kind) {

        static final Columns NONE = new Columns(0, 0);
    }

    private List<Columns> columns() {
        List<Columns> columns = new ArrayList<>();
        for (int i = 0; i < lines.size(); ) {
            int end = i + 1;
            if (isAligned(lines.get(i))) {
                while (end < lines.size()
                        && isAligned(lines.get(end))
                        && lines.get(end).keyword().equals(lines.get(i).keyword())) {
                    end++;
                }
            }
            Columns common = columns(lines.subList(i, end));
            for (; i < end; i++) {
                columns.add(common);
            }
        }
        return columns;
    }

    /** A heading with an id and a text. */
    private static boolean isAligned(Line line) {
        List<Lexeme> parts = line.parts();
        return line.keyword().filter(ALIGNED::contains).isPresent()
                && parts.size() >= 3
                && parts.get(1).kind() == Lexeme.Kind.WORD
                && parts.get(2).kind() == Lexeme.Kind.TEXT;
    }

    private static Columns columns(List<Line> group) {
        if (!isAligned(group.get(0))) {
            return Columns.NONE;
        }
        int id = 0;
        int text = 0;
        for (Line line : group) {
            int length = line.parts().get(1).text().length();
            id = Math.max(id, length <= WIDEST_ID ? length : 0);
            if (line.parts().size() > 3) {
                int written = written(line.parts().get(2), "").length();
                text = Math.max(text, written <= WIDEST_TEXT ? written : 0);
            }
        }
        int textColumn = group.get(0).parts().get(0).text().length() + 1 + id + 1;
        return new Columns(textColumn, textColumn + text + 1);
    }

    private void pad(Lexeme part, int index, Columns columns, int lineStart) {
        if (columns.equals(Columns.NONE)) {
            return;
        }
        int column = index == 2 ? columns.text() : index == 3 ? columns.kind() : 0;
        int missing = column - (out.length() - lineStart);
        boolean aligns = index == 2
                || (index == 3
                        && part.keyword().filter(word -> word == Keyword.IS).isPresent());
        if (aligns && missing > 0) {
            out.append(" ".repeat(missing));
        }
    }

    private int widestEntry(int from) {
        int widest = 0;
        for (int i = from; i < lines.size() && !lines.get(i).isStatement(); i++) {
            Line line = lines.get(i);
            int length = line.parts().get(0).text().length();
            boolean followed = line.parts().size() > 1 && !isReading(line.parts());
            if (line.keyword().isEmpty() && followed && length <= WIDEST_ID) {
                widest = Math.max(widest, length);
            }
        }
        return widest;
    }
}
