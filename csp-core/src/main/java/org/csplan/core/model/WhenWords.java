package org.csplan.core.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The words of a time: its numbers, words and marks one by one, and what stands at which place. Places beyond the last
 * may be asked for, too, and hold nothing.
 */
final class WhenWords {

    enum Kind {
        NUMBER,
        ORDINAL,
        WORD,
        SLASH,
        DASH,
        DOT,
        OTHER
    }

    /**
     * A number, a word or a mark.
     *
     * @param text the digits of a number, a word in lower case, or the mark
     * @param number what the digits say, at most {@value #MOST}; 0 for words and marks
     */
    record Token(Kind kind, String text, int number, int from, int to) {

        private static final int MOST = 999_999_999;
        private static final int MOST_DIGITS = 9;

        /** Since 6/3 may be many things, years have two digits or four. */
        boolean isYear() {
            return kind == Kind.NUMBER && (digits() == 2 || digits() == 4);
        }

        boolean isMonth() {
            return kind == Kind.NUMBER && digits() <= 2 && number >= 1 && number <= 12;
        }

        /** Whether this may be meant for a day of a month, one that there is or not. */
        boolean isDay() {
            return (kind == Kind.NUMBER || kind == Kind.ORDINAL) && digits() <= 2;
        }

        int digits() {
            return text.length();
        }

        int fullYear() {
            return digits() <= 2 ? 2000 + number : number;
        }

        boolean isBeyondReason() {
            return fullYear() < WhenPhrase.Year.EARLIEST || fullYear() > WhenPhrase.Year.LATEST;
        }

        /** Whether this is a year of this century in full. */
        boolean isOfCentury() {
            return digits() == 4 && number / 100 == 20;
        }

        /** Some of the digits of a number. */
        Token part(int begin, int end) {
            String part = text.substring(begin, end);
            return new Token(Kind.NUMBER, part, Integer.parseInt(part), from + begin, from + end);
        }

        /** Whether a year of the plan can be written with these two numbers: 2019/20, 2019/2020, 24/25, 1999/00. */
        boolean follows(Token first) {
            return digits() <= first.digits() && number == (first.number + 1) % (digits() == 2 ? 100 : 10_000);
        }

        private boolean isWideDash() {
            return kind == Kind.DASH && text.charAt(0) > '\u2011';
        }

        private static List<Token> allOf(String text) {
            List<Token> tokens = new ArrayList<>();
            int at = 0;
            while (at < text.length()) {
                if (isSilent(text, at)) {
                    at++;
                } else {
                    Token token = startingAt(at, text);
                    tokens.add(token);
                    at = token.to();
                }
            }
            return tokens;
        }

        private static Token startingAt(int at, String text) {
            char first = text.charAt(at);
            if (isDigit(first)) {
                return number(at, endOfDigits(text, at), text);
            }
            if (Character.isLetter(first)) {
                int end = endOfLetters(text, at);
                return new Token(Kind.WORD, text.substring(at, end).toLowerCase(Locale.ROOT), 0, at, end);
            }
            return new Token(kindOfMark(first), text.substring(at, at + 1), 0, at, at + 1);
        }

        private static Token number(int from, int to, String text) {
            String digits = text.substring(from, to);
            int number = digits.length() <= MOST_DIGITS ? Integer.parseInt(digits) : MOST;
            int end = endOfLetters(text, to);
            boolean isOrdinal = switch (text.substring(to, end).toLowerCase(Locale.ROOT)) {
                case "st", "nd", "rd", "th" -> true;
                default -> false;
            };
            return isOrdinal
                    ? new Token(Kind.ORDINAL, digits, number, from, end)
                    : new Token(Kind.NUMBER, digits, number, from, to);
        }

        private static Kind kindOfMark(char mark) {
            // The word processor's dashes, from the hyphen to the bar, and the minus sign.
            if (mark == '-' || (mark >= '\u2010' && mark <= '\u2015') || mark == '\u2212') {
                return Kind.DASH;
            }
            return switch (mark) {
                case '/' -> Kind.SLASH;
                case '.' -> Kind.DOT;
                default -> Kind.OTHER;
            };
        }

        /** Blanks, the comma of "30 September, 2019", the point of "Sept. 2019" and the apostrophe of "Apr '25". */
        private static boolean isSilent(String text, int at) {
            return switch (text.charAt(at)) {
                case ' ' -> true;
                case ',' ->
                    at > 0
                            && Character.isLetterOrDigit(text.charAt(at - 1))
                            && at + 1 < text.length()
                            && text.charAt(at + 1) == ' ';
                case '.' -> at > 0 && Character.isLetter(text.charAt(at - 1));
                case '\'', '’', '‘' -> at + 1 < text.length() && isDigit(text.charAt(at + 1));
                default -> false;
            };
        }

        private static int endOfDigits(String text, int at) {
            int end = at;
            while (end < text.length() && isDigit(text.charAt(end))) {
                end++;
            }
            return end;
        }

        private static int endOfLetters(String text, int at) {
            int end = at;
            while (end < text.length() && Character.isLetter(text.charAt(end))) {
                end++;
            }
            return end;
        }

        private static boolean isDigit(char letter) {
            return letter >= '0' && letter <= '9';
        }
    }

    private final String text;
    private final List<Token> tokens;

    private WhenWords(String text) {
        this.text = text;
        this.tokens = Token.allOf(text);
    }

    /** @param text blanks folded, nothing invisible in it */
    static WhenWords of(String text) {
        return new WhenWords(text);
    }

    /** All of it, as written. */
    String text() {
        return text;
    }

    /** From the one place to before the other, as written; all of it where that is nothing. */
    String text(int from, int to) {
        return from < to ? text(tokens.get(from), tokens.get(to - 1)) : text;
    }

    /** Both of them and what stands between. */
    String text(Token first, Token last) {
        return text.substring(first.from(), last.to());
    }

    int count() {
        return tokens.size();
    }

    Token get(int at) {
        return tokens.get(at);
    }

    boolean isA(int at, Kind kind) {
        return at >= 0 && at < tokens.size() && tokens.get(at).kind() == kind;
    }

    boolean isWord(int at, String word) {
        return isA(at, Kind.WORD) && tokens.get(at).text().equals(word);
    }

    boolean isDay(int at) {
        return at < tokens.size() && tokens.get(at).isDay();
    }

    /** What the word at this place stands for. */
    <V> Optional<V> lookUp(Map<String, V> meanings, int at) {
        return isA(at, Kind.WORD)
                ? Optional.ofNullable(meanings.get(tokens.get(at).text()))
                : Optional.empty();
    }

    /** The place itself, or the next one if a dash, a slash or "of" stands here. */
    int afterLink(int at) {
        return isA(at, Kind.DASH) || isA(at, Kind.SLASH) || isWord(at, "of") ? at + 1 : at;
    }

    /** Whether only numbers stand there, joined by dashes or slashes, and three of them by points, too. */
    boolean areNumbers(int from, int to) {
        for (int at = from; at < to; at++) {
            boolean expected = (at - from) % 2 == 0
                    ? isA(at, Kind.NUMBER)
                    : isA(at, Kind.DASH) || isA(at, Kind.SLASH) || (isA(at, Kind.DOT) && to - from == 5);
            if (!expected) {
                return false;
            }
        }
        return true;
    }

    boolean isSpaced(int at) {
        Token token = tokens.get(at);
        return token.from() > 0
                && text.charAt(token.from() - 1) == ' '
                && token.to() < text.length()
                && text.charAt(token.to()) == ' ';
    }

    /** Where the first "to" stands. */
    Optional<Integer> wordTo() {
        for (int at = 0; at < tokens.size(); at++) {
            if (isWord(at, "to")) {
                return Optional.of(at);
            }
        }
        return Optional.empty();
    }

    /** The only dash there is, or else the only one between blanks, or else the only long one. */
    Optional<Integer> dividingDash() {
        return onlyDash(false, false).or(() -> onlyDash(true, false)).or(() -> onlyDash(false, true));
    }

    private Optional<Integer> onlyDash(boolean spaced, boolean wide) {
        Optional<Integer> found = Optional.empty();
        for (int at = 0; at < tokens.size(); at++) {
            if (isA(at, Kind.DASH)
                    && (!spaced || isSpaced(at))
                    && (!wide || tokens.get(at).isWideDash())) {
                if (found.isPresent()) {
                    return Optional.empty();
                }
                found = Optional.of(at);
            }
        }
        return found;
    }

    int dashes() {
        return (int) tokens.stream().filter(token -> token.kind() == Kind.DASH).count();
    }
}
