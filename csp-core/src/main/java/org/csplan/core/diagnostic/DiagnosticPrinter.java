package org.csplan.core.diagnostic;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.csplan.core.source.SourcePosition;
import org.csplan.core.source.SourceSpan;
import org.csplan.core.source.SourceText;

/**
 * Writes findings for people, each with its line and the place underlined:
 *
 * <pre>
 * error[unknown-agency]: no agency is called Polcie
 *   plan.csp:31:13
 *    31 |   lead EDC, Polcie
 *       |             ^^^^^^ agencies are EDC, Police, Fire
 * help: did you mean Police?
 * </pre>
 */
public final class DiagnosticPrinter {

    /** A line of prose may be a page long: of it, this much is shown around the place. */
    private static final int EXCERPT = 100;

    private static final int TAB = 4;
    private static final String RESET = "\u001B[0m";
    private static final String BOLD = "\u001B[1m";
    private static final String BLUE = "\u001B[34m";

    private final boolean coloured;

    private DiagnosticPrinter(boolean coloured) {
        this.coloured = coloured;
    }

    public static DiagnosticPrinter plain() {
        return new DiagnosticPrinter(false);
    }

    /** With the colour codes of ANSI terminals. */
    public static DiagnosticPrinter coloured() {
        return new DiagnosticPrinter(true);
    }

    /** The finding on lines of its own, the last one ended by {@code \n}. */
    public String print(Diagnostic found) {
        StringBuilder out = new StringBuilder();
        String head = found.severity().word() + "[" + found.code().id() + "]";
        out.append(paint(colour(found.severity()), head))
                .append(paint(BOLD, ": " + harmless(found.message())))
                .append('\n');
        found.place().ifPresent(place -> printPlace(out, place, colour(found.severity())));
        found.related().forEach(place -> printPlace(out, place, BLUE));
        found.help()
                .ifPresent(help -> out.append(paint(BOLD, "help"))
                        .append(": ")
                        .append(harmless(help))
                        .append('\n'));
        return out.toString();
    }

    private void printPlace(StringBuilder out, Place place, String colour) {
        SourceText source = place.source();
        SourcePosition start = place.start();
        SourceSpan line = source.lineSpan(start.line());
        int from = Math.min(place.span().start(), line.end());
        int to = Math.max(from, Math.min(place.span().end(), line.end()));
        int shownFrom = Math.max(line.start(), Math.min(from - EXCERPT / 3, line.end() - EXCERPT));
        int shownTo = Math.min(line.end(), shownFrom + EXCERPT);
        shownFrom -= isWithinPair(source.text(), shownFrom) ? 1 : 0;
        shownTo -= isWithinPair(source.text(), shownTo) ? 1 : 0;
        to = Math.min(to, Math.max(from, shownTo));
        String before = (shownFrom > line.start() ? "…" : "") + shown(source, shownFrom, from);
        String within = shown(source, from, to);
        String after = shown(source, to, shownTo) + (shownTo < line.end() ? "…" : "");

        String number = Integer.toString(start.line());
        String margin = " ".repeat(Math.max(0, 4 - number.length()));
        out.append("  ")
                .append(harmless(source.name()))
                .append(':')
                .append(start)
                .append('\n');
        out.append(' ').append(paint(BLUE, margin + number + " |")).append(' ');
        out.append((before + within + after).stripTrailing()).append('\n');
        out.append(' ')
                .append(paint(BLUE, " ".repeat(margin.length() + number.length()) + " |"))
                .append(' ');
        out.append(" ".repeat(width(before)));
        out.append(paint(
                colour,
                "^".repeat(Math.max(1, width(within)))
                        + place.label().map(label -> " " + harmless(label)).orElse("")));
        out.append('\n');
    }

    private static boolean isWithinPair(String text, int at) {
        return at > 0
                && at < text.length()
                && Character.isLowSurrogate(text.charAt(at))
                && Character.isHighSurrogate(text.charAt(at - 1));
    }

    /**
     * Words that may hold anything, such as those of a plan or the name of a file, on one line and with nothing that a
     * terminal would obey: a tab becomes a blank, other control characters and marks of direction U+FFFD.
     */
    public static String harmless(String words) {
        StringBuilder harmless = new StringBuilder(words.length());
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i) == '\t' ? ' ' : words.charAt(i);
            harmless.append(Character.isISOControl(c) || isDirectionMark(c) ? '\uFFFD' : c);
        }
        return harmless.toString();
    }

    /** Tabs as blanks and other control characters as a mark, so that what is underlined stands above its line. */
    private static String shown(SourceText source, int from, int to) {
        StringBuilder shown = new StringBuilder(to - from);
        for (int i = from; i < to; i++) {
            char c = source.text().charAt(i);
            if (c == '\t') {
                shown.append(" ".repeat(TAB));
            } else {
                shown.append(Character.isISOControl(c) || isDirectionMark(c) ? '\uFFFD' : c);
            }
        }
        return shown.toString();
    }

    /** Characters that would make a terminal show the rest of the line in another order. */
    private static boolean isDirectionMark(char c) {
        return (c >= '\u202A' && c <= '\u202E') || (c >= '\u2066' && c <= '\u2069') || c == '\u200E' || c == '\u200F';
    }

    private static int width(String text) {
        int width = 0;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            int type = Character.getType(c);
            boolean takesNoRoom =
                    type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.FORMAT;
            width += takesNoRoom ? 0 : isWide(c) ? 2 : 1;
        }
        return width;
    }

    /** Letters and pictures that terminals show two columns wide. */
    private static boolean isWide(int c) {
        if (c < 0x1100) {
            return false;
        }
        boolean pictures = c >= 0x1F300 && c <= 0x1FAFF;
        boolean fullWidth = c >= 0xFF01 && c <= 0xFF60;
        return pictures
                || fullWidth
                || switch (Character.UnicodeScript.of(c)) {
                    case HAN, HIRAGANA, KATAKANA, HANGUL -> true;
                    default -> false;
                };
    }

    private String paint(String colour, String text) {
        return coloured ? colour + text + RESET : text;
    }

    private static String colour(Severity severity) {
        return switch (severity) {
            case ERROR -> "\u001B[1;31m";
            case WARNING -> "\u001B[1;33m";
            case INFO -> "\u001B[1;36m";
        };
    }

    /** A count such as {@code 2 errors, 1 warning}, or empty if there is nothing to count. */
    public static Optional<String> summary(Iterable<Diagnostic> found) {
        Map<Severity, Integer> counts = new EnumMap<>(Severity.class);
        found.forEach(diagnostic -> counts.merge(diagnostic.severity(), 1, Integer::sum));
        return summary(counts);
    }

    /** The same of findings that are counted already; what there is none of has no count. */
    public static Optional<String> summary(Map<Severity, Integer> counts) {
        StringBuilder summary = new StringBuilder();
        new TreeMap<>(counts).forEach((severity, count) -> {
            summary.append(summary.length() == 0 ? "" : ", ").append(count).append(' ');
            summary.append(severity == Severity.INFO ? "remark" : severity.word())
                    .append(count == 1 ? "" : "s");
        });
        return summary.length() == 0 ? Optional.empty() : Optional.of(summary.toString());
    }
}
