package org.csplan.dsl.internal;

import com.google.common.base.Ascii;
import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.csplan.dsl.syntax.Keyword;

/** Tells a file that was given by mistake from a plan with mistakes: one message for all of it. */
final class OtherFormat {

    /** What such files begin with, in small letters. */
    private static final ImmutableMap<String, String> BEGINNINGS = ImmutableMap.<String, String>builder()
            .put("<!doctype html", "a web page (HTML)")
            .put("<html", "a web page (HTML)")
            .put("<?xml", "an XML file")
            .put("{\\rtf", "a word processor's file (RTF)")
            .buildOrThrow();

    private static final Pattern JSON = Pattern.compile("[{\\[]\\s*[\"{\\[].*", Pattern.DOTALL);
    private static final Pattern MAIL = Pattern.compile("(From|To|Cc|Sent|Date|Subject): .*");
    private static final Pattern MARKDOWN = Pattern.compile("##+ .*|[-*] .*|\\|.*\\||\\*\\*.*");
    private static final Pattern STATEMENT = Pattern.compile(List.of(Keyword.values()).stream()
            .filter(keyword -> keyword.role() == Keyword.Role.STATEMENT)
            .map(Keyword::word)
            .collect(Collectors.joining("|", "(", ")(\\s.*)?")));

    private static final CharMatcher SEPARATORS = CharMatcher.anyOf(",;\t");

    /** A table of fewer columns may be anything. */
    private static final int FEWEST_SEPARATORS = 2;

    /** Lines enough to know what a file is. */
    private static final int LOOKED_AT = 50;

    /** Characters enough to know how a file begins. */
    private static final int BEGINNING = 200;

    private OtherFormat() {}

    /** What a text that is no plan looks like, as messages say it; none for a plan, however broken. */
    static Optional<String> of(String text) {
        int start = CharMatcher.whitespace().negate().indexIn(text);
        if (start < 0) {
            return Optional.empty();
        }
        String beginning = text.substring(start, Math.min(text.length(), start + BEGINNING));
        String small = beginning.toLowerCase(Locale.ROOT);
        Optional<String> begun = BEGINNINGS.entrySet().stream()
                .filter(known -> small.startsWith(known.getKey()))
                .map(known -> known.getValue())
                .findFirst();
        if (begun.isPresent()) {
            return begun;
        }
        if (JSON.matcher(beginning).matches()) {
            return Optional.of("a data file (JSON)");
        }
        // One statement that can be read makes it a plan with mistakes.
        boolean isPlan =
                text.lines().anyMatch(line -> STATEMENT.matcher(line.strip()).matches() || isSubject(line));
        return isPlan ? Optional.empty() : ofLines(text);
    }

    /** Whether an e-mail says of its return for what time it is and from whom, so that it can be read. */
    private static boolean isSubject(String line) {
        return line.startsWith("Subject")
                && MailLines.subject(line).flatMap(ReturnHead::line).isPresent();
    }

    /** Whether what is no plan holds rows or lines of a return; the table of a plan has other columns besides. */
    static boolean isReturn(String text) {
        List<String> lines =
                text.lines().filter(line -> !line.isBlank()).limit(LOOKED_AT).toList();
        boolean isTable = lines.size() > 1 && isTable(lines.get(0), lines.get(1));
        return isTable
                ? isRowOfReturn(lines.get(0))
                : lines.stream().anyMatch(line -> MailLines.tellsById(line.strip()));
    }

    /** Whether the first row of a table names columns of a return alone, or tells how something stands. */
    private static boolean isRowOfReturn(String row) {
        List<String> cells = Splitter.on(row.charAt(SEPARATORS.indexIn(row)))
                .trimResults(CharMatcher.anyOf(" \"\r\uFEFF"))
                .splitToList(Ascii.toLowerCase(row));
        boolean heads = ColumnHead.ID.isMeantBy(cells.get(0))
                && cells.stream().allMatch(ColumnHead::isOfReturn)
                && cells.stream().anyMatch(ColumnHead::isTold);
        return heads || (MailLines.isRef(cells.get(0)) && TableRow.isStatus(cells.get(1)));
    }

    private static Optional<String> ofLines(String text) {
        ImmutableList<String> lines = text.lines()
                .map(CharMatcher.anyOf(" \r\uFEFF")::trimTrailingFrom)
                .filter(line -> !line.isBlank())
                .limit(LOOKED_AT)
                .collect(ImmutableList.toImmutableList());
        if (lines.size() > 1 && isTable(lines.get(0), lines.get(1))) {
            return Optional.of("a table from a spreadsheet (CSV)");
        }
        if (lines.stream().filter(line -> MAIL.matcher(line).matches()).count() > 1) {
            return Optional.of("an e-mail");
        }
        boolean marked =
                lines.stream().filter(line -> MARKDOWN.matcher(line).matches()).count() > 1;
        return marked && lines.get(0).startsWith("# ")
                ? Optional.of("a page of headings and lists (Markdown)")
                : Optional.empty();
    }

    /** Whether the line's parts are as many as those of the line below. */
    private static boolean isTable(String head, String row) {
        int at = SEPARATORS.indexIn(head);
        if (at < 0) {
            return false;
        }
        int columns = separators(head, head.charAt(at));
        return columns >= FEWEST_SEPARATORS && columns == separators(row, head.charAt(at));
    }

    private static int separators(String line, char separator) {
        int count = 0;
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            quoted ^= c == '"';
            count += c == separator && !quoted ? 1 : 0;
        }
        return count;
    }
}
