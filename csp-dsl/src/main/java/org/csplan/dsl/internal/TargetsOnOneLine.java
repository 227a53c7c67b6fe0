package org.csplan.dsl.internal;

import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.csplan.core.diagnostic.Diagnostic;
import org.csplan.core.diagnostic.Place;
import org.csplan.core.model.QuantityParser;
import org.csplan.core.model.When;
import org.csplan.core.model.WhenParser;
import org.csplan.core.source.SourceSpan;
import org.csplan.core.source.SourceText;
import org.csplan.dsl.syntax.Keyword;
import org.csplan.dsl.syntax.LanguageCode;

/** What is said of lines below a measure of which each gives several targets on the way. */
public final class TargetsOnOneLine {

    private static final int LONGEST_LINE = 1000;

    /** A comma between figures is part of a number. */
    private static final Splitter BETWEEN = Splitter.on(
                    Pattern.compile("(?:,(?: and)?|;| and) (?=(?:target )?[£€$]?[0-9])"))
            .trimResults();

    private static final Pattern NUMBER_AND_TIME = Pattern.compile("(?:target )?(.+?) (by|during) (.+)");

    private static final Pattern YEAR = Pattern.compile("(.+)( [0-9]{4}(?:/[0-9]{2,4})?)");

    private TargetsOnOneLine() {}

    /**
     * {@code target 20 by Q1 2026/27, 40 by Q2 2026/27}; none where a part of the line is no target with its time.
     *
     * @param line of one line
     */
    public static Optional<Diagnostic> of(SourceText source, SourceSpan line) {
        if (line.length() > LONGEST_LINE) {
            return Optional.empty();
        }
        List<String> parts = BETWEEN.splitToList(CharMatcher.whitespace().trimAndCollapseFrom(source.slice(line), ' '));
        if (parts.size() < 2) {
            return Optional.empty();
        }
        String year = yearOfAll(parts.get(parts.size() - 1));
        ImmutableList.Builder<String> lines = ImmutableList.builder();
        boolean isWhole = true;
        for (String part : parts) {
            Matcher target = NUMBER_AND_TIME.matcher(part);
            if (!target.matches()
                    || QuantityParser.parse(target.group(1)).toOptional().isEmpty()) {
                return Optional.empty();
            }
            String time = PartOfYear.isOne(target.group(3)) ? target.group(3) + year : target.group(3);
            isWhole &= WhenParser.isWhen(time, When.USUAL_YEAR_START);
            lines.add(Keyword.TARGET.word() + " " + target.group(1) + " " + target.group(2) + " " + time);
        }
        String message = "a target on the way has a line of its own, and these are " + parts.size();
        return Optional.of(
                isWhole
                        ? lineForEach(source, line, message, lines.build())
                        : found(source, line, message, lines.build()));
    }

    /** That of the last time, where that is a quarter or a half: of months and days the others may be in the year before. */
    private static String yearOfAll(String last) {
        Matcher target = NUMBER_AND_TIME.matcher(last);
        Matcher time = YEAR.matcher(target.matches() ? target.group(3) : "");
        return time.matches() && PartOfYear.isOne(time.group(1)) ? time.group(2) : "";
    }

    /**
     * Advises to write lines in place of one, and does so where it stands alone.
     *
     * @param lines at least one
     */
    public static Diagnostic lineForEach(
            SourceText source, SourceSpan line, String message, ImmutableList<String> lines) {
        return found(source, line, message, lines).mendedByLines(lines);
    }

    private static Diagnostic found(SourceText source, SourceSpan line, String message, ImmutableList<String> lines) {
        return Diagnostic.of(LanguageCode.INCOMPLETE_LINE, message)
                .at(Place.of(source, line))
                .help(
                        lines.size() == 1
                                ? "write " + lines.get(0)
                                : "write " + lines.get(0) + ", then " + lines.get(1) + " on the next line"
                                        + (lines.size() > 2 ? ", and so on" : ""));
    }
}
