package org.csplan.dsl.internal;

import com.google.common.base.Ascii;
import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.Token;
import org.csplan.core.model.Status;
import org.csplan.core.source.SourceSpan;
import org.csplan.core.source.SourceText;
import org.csplan.dsl.syntax.Keyword;

/**
 * Lines of the e-mail in which a return came: its head, greeting, closing and signature, and what is quoted in it. They are
 * not read, and one message tells of all that stand together.
 */
final class MailLines {

    /** What heads no return, whatever time stands in it. */
    private static final Pattern HEAD_ALONE = Pattern.compile(
            "(?:Sent\\s?:(?!\\s*[£€$])|(?:To|Cc|CC|Bcc|Date|Subject|Reply-To|Attachments?|Importance)\\s?:).*");

    private static final String MONTH = "(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)";

    /** A day with its month, or with a weekday before it. */
    private static final String DAY = "\\s*(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*[,.]?\\s*)?"
            + "(?:\\d{1,2}(?:st|nd|rd|th)?[\\s./-]*(?:of\\s)?(?:\\d{1,2}[./-]|" + MONTH + ")|\\d{4}-\\d|" + MONTH
            + "[a-z]*\\s\\d).*";

    /** The head of an e-mail; one of them alone may be the label of something in a plan. */
    private static final Pattern HEAD = Pattern.compile(
            "(?i:(?:from|to|cc|bcc|subject|reply-to|attachments?|importance|sensitivity)\\s?:.*|(?:sent|date)\\s?:"
                    + DAY + ")");

    /** What is of an e-mail even among lines of a return, but not what else was sent, or that a date was moved. */
    private static final Pattern HEAD_IN_RETURN = Pattern.compile("(?:Sent|Date)\\s?:(?i:" + DAY + ")"
            + "|(?:To|Cc|CC|Bcc)\\s?:\\s*(?:[^a-z\\s].*|.*@.*)"
            + "|(?:Subject|Reply-To|Attachments?|Importance)\\s?:.*");

    private static final Pattern SUBJECT = Pattern.compile("(?i)subject\\s?:\\s*(?:(?:re|fwd?)\\s?:\\s*)*(.{1,200})");

    /** What is of an e-mail wherever it stands. */
    private static final Pattern CERTAIN = Pattern.compile(
            // Money may have been sent, and letters.
            "(?i:(?:cc|bcc|subject\\s?:\\s?(?:re|fwd?))\\s?:.*|sent\\s?:" + DAY + "|(?:from|to|reply-to)\\s?:.*@.*"
                    + "|sent (?:from|via|with) .*|get outlook for .*"
                    + "|(?:please|pls) (?:find|see) .*|(?:i|we) (?:have )?(?:attach|enclose)(?:d|ing)? .*"
                    + "|-+ ?(?:original|forwarded) message.*|begin forwarded message.*|on .* wrote:"
                    + "|(?:caution: )?this e-?mail .*|\\[?external(?: e-?mail)?]?:?)"
                    + "|(?:Hi|Hello|Hey|Dear|DEAR|Good (?:morning|afternoon|evening)|Morning|Afternoon)"
                    + "(?: (?:all|both|everyone|everybody|team|there|again|colleagues?|partners?|members?|sirs?|madam|or|and|\\p{Lu}[\\p{L}.'’-]*)){0,4} ?[,!.:]?"
                    // What says how something stands behind a greeting is of the return.
                    + "|(?:Hi|Hello|Hey|Dear) [^,=\"]{1,40},(?!(?i:.*\\b(?:green|amber|red|blue|done|complete|delayed|on track|at risk|late)\\b)).*"
                    + "|(?:(?i:with )?(?i:kind(?:est)?|best|warm(?:est)?|many|with) )?"
                    + "(?:[Rr]egards|[Ww]ishes|Thanks|thanks|Thank you|Cheers|KR|Yours (?:sincerely|faithfully)|Diolch|Cofion)"
                    + "(?:,? (?:again|all|everyone|in advance|very much|so much|(?i:and (?:kind |best )?regards)"
                    + "|\\p{Lu}\\p{L}*)){0,2} ?[,!.]?|>.*");

    /** What stands before the rest of a line. */
    private static final Pattern GREETING =
            Pattern.compile("(?:Hi|Hello|Hey|Dear|DEAR|Good (?:morning|afternoon|evening)|Morning"
                    + "|Afternoon)(?: [^,!:=\"]{1,40}?)?(?:[,!:]|\\.(?= )| [-–](?= ))");

    private static final Pattern CLOSING = Pattern.compile("(?i).*(?:regards|wishes|thanks|thank you|cheers|\\bkr|yours"
            + " \\w+|diolch|cofion|sent (?:from|via|with) .*)[^:@]{0,20}");

    private static final int LONGEST_CLOSING = 80;

    /** Words with which a return, or something new, begins, however they are written. */
    private static final ImmutableSet<String> BEGINNINGS = ImmutableSet.of(
            "update", "action", "aim", "priority", "progress", "agency", "return", "report", "milestone", "measure");

    /** Words with which the head of a return begins. */
    private static final ImmutableSet<String> RETURNS = ImmutableSet.of("update", "return", "report", "progress");

    private static final ImmutableSet<String> GREETS =
            ImmutableSet.of("Hi", "Hello", "Hey", "Dear", "DEAR", "Good", "Morning", "Afternoon");

    private static final Pattern TIME = Pattern.compile("(?i).*\\b(?:[qh][1-4]|(?:19|20)[0-9]{2}[/-][0-9]{2,4})\\b.*");

    /** An id as officers number their actions, or several with a mark between them. */
    private static final Pattern REF = Pattern.compile("\\(?[A-Za-z]{0,3}[0-9]{1,3}(?:\\.[0-9]{1,3})*"
            + "(?:[-–—/][A-Za-z]{0,3}[0-9]{1,3}(?:\\.[0-9]{1,3})*){0,8}[.):,;]?");

    /** What stands between several ids and how all of them stand. */
    private static final ImmutableSet<String> OF_ALL = ImmutableSet.of("all", "both", "each", "are");

    /** {@code 22 High Street} in a signature. */
    private static final Pattern ADDRESS = Pattern.compile("[0-9]+[A-Za-z]? \\p{Lu}\\p{L}+ \\p{Lu}.*");

    /** Of who signs; indented, any other line may be one of the return above it. */
    private static final Pattern NAME = Pattern.compile("\\p{Lu}[\\p{L}.'’-]*(?: \\p{Lu}[\\p{L}.'’-]*){1,3}");

    /** A name, a post, an office or a street, alone or with commas between. */
    private static final Pattern NAMES = Pattern.compile(
            "\\p{Lu}[\\p{L}.'’&-]*(?:(?:,| [|–-])? (?:of|and|the|for|&|[0-9]{1,4}|\\p{Lu}[\\p{L}.'’&-]*)){0,7}");

    private static final int FEWEST_OF_TELEPHONE = 6;

    private static final Pattern SENTENCE = Pattern.compile("\\p{Lu}.*[.?!]");

    /** Of a sentence; fewer may be what somebody tells of an action. */
    private static final int FEWEST_WORDS = 4;

    private static final Pattern AGENCY = Pattern.compile(
            "(?i:agency|organisation|partner)(?:\\s?[:;,]|\\t)\\s*(\\p{L}[\\p{L}\\p{N}&'’.-]*(?: [\\p{L}\\p{N}&'’.-]+){0,4})[;,\\t]*");

    private static final Pattern PERIOD = Pattern.compile(
            "(?i:(?:quarter|period|reporting period|time)(?:\\s?[:;,]|\\t)|(?:return|update|report)(?: for)?\\s?:?)\\s*(\\S.{0,40}?)[;,\\t]*");

    /** Where prose of several lines begins, which are not of an e-mail alone. */
    private static final String FENCE = "'''";

    private static final Pattern LABEL = Pattern.compile("\\p{Lu}[\\p{L} /-]{0,40}\\s?:\\s*\\S");

    private static final ImmutableSet<String> TELLING = ImmutableSet.of(
            "status",
            "rag",
            "rating",
            "progress",
            "spent",
            "spend",
            "budget",
            "cost",
            "risk",
            "risks",
            "lead",
            "owner",
            "note",
            "notes",
            "comment",
            "comments",
            "commentary",
            "milestone",
            "milestones",
            "measure",
            "measures",
            "due",
            "moved",
            "done",
            "closed",
            "actual",
            "actuals",
            "reading",
            "readings");

    /** Words between stars at the beginning of a line, and the colon after them; a bullet has a blank behind it. */
    private static final Pattern BOLD = Pattern.compile(
            "(?<stars>\\*{1,2})(?<words>[^\\s*](?:[^*\\r\\n]{0,200}[^\\s*])?)\\k<stars>(?!\\*)(?<rest>.*)",
            Pattern.DOTALL);

    private static final CharMatcher CELLS_APART = CharMatcher.anyOf("\t|");

    private static final Splitter ROW = Splitter.on(CELLS_APART).trimResults().omitEmptyStrings();

    private static final Splitter CELLS = Splitter.on('|').trimResults().omitEmptyStrings();

    /** What stands before a line that is quoted. */
    private static final CharMatcher QUOTING = CharMatcher.anyOf("> \u00A0\t");

    private static final Splitter WORDS = Splitter.on(CharMatcher.whitespace()).omitEmptyStrings();

    private final SourceText source;
    private final MeasureColumns measures;
    private final MendedTokens tokens;

    /** Where sentences end after which no line is of an e-mail, so that none is looked at twice. */
    private int noneBefore;

    MailLines(SourceText source, CommonTokenStream tokens, MeasureColumns measures) {
        this.measures = measures;
        this.source = source;
        this.tokens = new MendedTokens(tokens);
    }

    /**
     * Where the line begins that follows those of an e-mail; the same place if the line is none.
     *
     * @param inReturn whether lines of a return stand here, among which no part of a plan has a label such as {@code Date:}
     */
    int after(int first, boolean inReturn) {
        int at = first;
        while (inReturn
                && tokens.get(at).getType() == PlanLexer.WORD
                && isOpen(at)
                && (at == first ? HEAD_IN_RETURN : HEAD).matcher(line(at)).matches()) {
            at = nextLine(at);
        }
        return after(at);
    }

    private int after(int first) {
        int type = tokens.get(first).getType();
        // Most lines begin with a keyword, and those of a return with an id.
        if ((type != PlanLexer.WORD && type != PlanLexer.STRAY) || first < noneBefore) {
            return first;
        }
        // Right above the name of an agency it is one of the labels that head a return.
        if (subject(first).isPresent() && agency(nextLine(first)).isPresent()) {
            return first;
        }
        int start = first;
        while (!isCertain(start)) {
            if (!isSentence(start) || nextLine(start) == start) {
                noneBefore = Math.max(noneBefore, start);
                return first;
            }
            start = nextLine(start);
        }
        boolean closing = false;
        int at = start;
        while (isCertain(at) || isBeside(at, closing)) {
            String line = line(at);
            closing |= line.length() <= LONGEST_CLOSING && CLOSING.matcher(line).matches();
            at = nextLine(at);
        }
        return at;
    }

    /** The line that begins at a token, without blanks around it. */
    SourceSpan span(int first) {
        return new SourceSpan(
                tokens.get(first).getStartIndex(),
                tokens.get(tokens.paperEnd(first) - 1).getStopIndex() + 1);
    }

    /** Where in the line something of a return begins after a greeting; the same place where nothing does. */
    int afterGreeting(int first) {
        Token greets = tokens.get(first);
        if (greets.getType() != PlanLexer.WORD
                || !GREETS.contains(CharMatcher.anyOf(",!:.").trimTrailingFrom(greets.getText()))) {
            return first;
        }
        Matcher greeting = GREETING.matcher(line(first));
        if (!greeting.lookingAt()) {
            return first;
        }
        int from = greets.getStartIndex() + greeting.end();
        int end = tokens.paperEnd(first);
        int begin = first + 1;
        while (begin < end
                && (tokens.get(begin).getStartIndex() < from
                        || tokens.get(begin).getType() == PlanLexer.COMMA
                        || tokens.get(begin).getChannel() != Token.DEFAULT_CHANNEL)) {
            begin++;
        }
        return begin < end && isOfReturn(begin, end) ? begin : first;
    }

    /** Whether these words, if they began a line, would be the head of a return or tell of something by its id. */
    private boolean isOfReturn(int begin, int end) {
        Token first = tokens.get(begin);
        String rest = line(begin);
        String word = Ascii.toLowerCase(CharMatcher.is(':').trimTrailingFrom(first.getText()));
        if (RETURNS.contains(word)) {
            return ReturnHead.of(rest).filter(ReturnHead::dated).isPresent();
        }
        boolean tells = begin + 1 < end && tells(tokens.get(begin + 1).getText());
        for (int i = begin + 1; i < end && !tells; i++) {
            int type = tokens.get(i).getType();
            tells = type == PlanLexer.TEXT || type == PlanLexer.EQUALS;
        }
        return first.getType() == PlanLexer.WORD && REF.matcher(first.getText()).matches() && tells;
    }

    /** Where the line after this one begins. */
    int nextLine(int first) {
        int end = tokens.paperEnd(first);
        return tokens.get(end).getType() == Token.EOF ? end : end + 1;
    }

    /** Whether nothing stands between two lines, such as a remark or a line of its own. */
    boolean isRightBelow(int above, int below) {
        String between =
                source.slice(new SourceSpan(span(above).end(), tokens.get(below).getStartIndex()));
        return CharMatcher.whitespace().matchesAllOf(between)
                && CharMatcher.is('\n').countIn(between) <= 1
                && CharMatcher.is('\r').countIn(between) <= 1;
    }

    /** The line that begins at a token as it is written, and nothing at the end of the text. */
    String lineOrNone(int first) {
        return tokens.paperEnd(first) > first ? line(first) : "";
    }

    /** All that is read. */
    String text() {
        return source.text();
    }

    String text(SourceSpan span) {
        return source.slice(span);
    }

    /** The line that begins at a token, as it is written, but for what makes its first words bold. */
    String line(int first) {
        return plain(source.slice(span(first)));
    }

    /** The line, if it begins with words, and not with one of the language, and ends where it ends on paper; else nothing. */
    String lineOfWords(int first) {
        return tokens.get(first).getType() == PlanLexer.WORD && isOnOneLine(first) ? line(first) : "";
    }

    boolean isEnd(int first) {
        return tokens.get(first).getType() == Token.EOF;
    }

    boolean beginsStatement(int first) {
        return KeywordTokens.isStatement(tokens.get(first));
    }

    /** Whether a remark stands in the line or ends it, which a line written in its place would lose. */
    boolean hasRemark(int first) {
        int end = tokens.paperEnd(first);
        return tokens.get(end).getText().startsWith("#")
                || tokens.between(first, end).stream().anyMatch(token -> token.getType() == PlanLexer.COMMENT);
    }

    /** Whether words are an id, as officers number their actions. */
    static boolean isRef(String words) {
        return REF.matcher(words).matches();
    }

    /** The measures of the plan, as far as they are known. */
    MeasureColumns measures() {
        return measures;
    }

    /** {@code Agency: Police} of {@code **Agency:** Police}, as an e-mail that was made plain text has it. */
    private static String plain(String line) {
        if (line.isEmpty() || line.charAt(0) != '*') {
            return line;
        }
        Matcher bold = BOLD.matcher(line);
        return bold.matches() ? bold.group("words") + bold.group("rest") : line;
    }

    /** The line as the head of a return; none if it says something else. */
    Optional<ReturnHead> head(int first) {
        int end = tokens.paperEnd(first);
        int commas = 0;
        for (int i = first; i < end; i++) {
            int type = tokens.get(i).getType();
            if (type == PlanLexer.EQUALS || type == PlanLexer.TEXT) {
                return Optional.empty();
            }
            commas += type == PlanLexer.COMMA ? 1 : 0;
        }
        if (!isOnOneLine(first) || isHeadAlone(first)) {
            return Optional.empty();
        }
        String line = line(first);
        boolean timed = commas == 1
                && isReturn(line)
                && ReturnHead.time(line.substring(line.indexOf(',') + 1)).isPresent();
        return commas == 0 || timed ? ReturnHead.of(line) : Optional.empty();
    }

    /** Whether a line begins with a word for what an agency sends back, and so can be nothing else than its head. */
    static boolean isReturn(String line) {
        return RETURNS.contains(Ascii.toLowerCase(CharMatcher.is(':').trimTrailingFrom(firstWord(line))));
    }

    /** What the subject of an e-mail says of the return in it. */
    Optional<ReturnHead> subject(int first) {
        return wordsOfSubject(first).flatMap(ReturnHead::ofSubject);
    }

    /** Whether a line is the subject of an e-mail, be it of a return or of something else. */
    boolean isSubject(int first) {
        return wordsOfSubject(first).isPresent();
    }

    /** The same of a line that nobody has read yet. */
    static Optional<ReturnHead> subject(String line) {
        return wordsOfSubject(line).flatMap(ReturnHead::ofSubject);
    }

    private Optional<String> wordsOfSubject(int first) {
        return wordsOfSubject(lineOfWords(first));
    }

    private static Optional<String> wordsOfSubject(String line) {
        Matcher subject = SUBJECT.matcher(line);
        return subject.matches() ? Optional.of(subject.group(1)) : Optional.empty();
    }

    private boolean isHeadAlone(int first) {
        return HEAD_ALONE.matcher(line(first)).matches();
    }

    /** What agency a line such as {@code Agency: Police} names. */
    Optional<String> agency(int first) {
        Matcher label = AGENCY.matcher(lineOfWords(first));
        return label.matches() ? Optional.of(label.group(1)) : Optional.empty();
    }

    /** What time a line such as {@code Quarter: Q2 2026/27} or {@code 2nd quarter 2026/27} says. */
    Optional<String> time(int first) {
        if (tokens.get(first).getType() != PlanLexer.WORD || !isOnOneLine(first)) {
            return Optional.empty();
        }
        Matcher label = PERIOD.matcher(line(first));
        Optional<ReturnHead> quarter = ReturnHead.ofQuarter(line(first));
        return quarter.isPresent()
                ? quarter.get().time()
                : label.matches() ? ReturnHead.time(label.group(1)) : Optional.empty();
    }

    /** Whether below a head the line can only be one of a return: a row, or a word, after a bullet too, and how it stands. */
    boolean tellsBelowHead(int first) {
        int type = tokens.get(first).getType();
        if ((type != PlanLexer.WORD && type != PlanLexer.STRAY) || !isOnOneLine(first)) {
            return false;
        }
        String line = line(first);
        return line.startsWith("|")
                || Headings.isRuleOfGrid(line)
                || LabelledLine.of(line, true).isPresent()
                || WORDS.splitToStream(line)
                        .filter(word -> !LineSpelling.BULLETS.matchesAllOf(word))
                        .skip(1)
                        .limit(1)
                        .anyMatch(MailLines::tells);
    }

    /** As {@link #tellsBelowHead}, or an id and anything else, where a form says above it whose return it is and for when. */
    boolean tellsBelowForm(int first) {
        return tellsBelowHead(first)
                || (tokens.get(first).getType() == PlanLexer.WORD
                        && isOnOneLine(first)
                        && tokens.paperEnd(first) > first + 1
                        && REF.matcher(firstWord(line(first))).matches()
                        // The next return may begin with its quarter.
                        && !PartOfYear.isOne(firstWord(line(first)))
                        && head(first).isEmpty()
                        && time(first).isEmpty());
    }

    /** Whether the line can be nothing else than one of a return: the row of a table, or an id and what is told of it. */
    boolean tells(int first) {
        if (tokens.get(first).getType() != PlanLexer.WORD || !isOnOneLine(first)) {
            return false;
        }
        String line = line(first);
        return line.startsWith("|") ? isRow(line) : tellsById(line);
    }

    private boolean isCertain(int first) {
        if (!isOpen(first)) {
            return false;
        }
        String line = line(first);
        if (CERTAIN.matcher(line).matches() || subject(first).isPresent()) {
            return true;
        }
        if (!HEAD.matcher(line).matches()) {
            return false;
        }
        int next = nextLine(first);
        return (isOpen(next) && HEAD.matcher(line(next)).matches()) || beginsUpdate(next);
    }

    /** Whether the next line that holds anything is the first one of a return. */
    private boolean beginsUpdate(int line) {
        int begins = line;
        while (tokens.get(begins).getType() == PlanLexer.NEWLINE) {
            begins++;
        }
        return tokens.get(begins).getType() == PlanLexer.UPDATE;
    }

    /**
     * Whether it is a line of words that begins with none of the language, also after a greeting, and ends where it ends
     * on paper.
     */
    private boolean isOpen(int first) {
        Token token = tokens.get(first);
        if (token.getType() != PlanLexer.WORD && token.getType() != PlanLexer.STRAY) {
            return false;
        }
        return isOnOneLine(first)
                && afterGreeting(first) == first
                && !line(first).contains(FENCE);
    }

    /** Whether no text is begun in the line. */
    boolean isOnOneLine(int first) {
        int end = tokens.paperEnd(first);
        for (int i = first; i < end; i++) {
            switch (tokens.get(i).getType()) {
                case PlanLexer.BLOCK, PlanLexer.OPEN_BLOCK, PlanLexer.OPEN_TEXT -> {
                    return false;
                }
                default -> {}
            }
        }
        return true;
    }

    private boolean isSentence(int first) {
        // What most lines of a return fail is asked first.
        return isOpen(first)
                && SENTENCE.matcher(line(first)).matches()
                && isProse(first, false)
                && WORDS.splitToList(line(first)).size() >= FEWEST_WORDS;
    }

    /** Whether a line after one of an e-mail goes on with it: a sentence, or a name and a number below the closing words. */
    private boolean isBeside(int first, boolean closing) {
        if (!isOpen(first)) {
            return false;
        }
        if (isHeadAlone(first)) {
            return true;
        }
        if (!isProse(first, closing)) {
            return false;
        }
        String line = line(first);
        boolean marked = line.indexOf('@') >= 0 || line.indexOf('|') >= 0 || line.indexOf(':') >= 0;
        if (!closing && CELLS_APART.matchesAnyOf(line)) {
            // Of a table.
            return false;
        }
        return HEAD.matcher(line).matches()
                || Character.isUpperCase(line.charAt(0))
                || WORDS.splitToList(line).size() >= FEWEST_WORDS
                || (closing && (marked || Character.isDigit(line.charAt(0)) || line.startsWith("+")));
    }

    /**
     * Whether the line can be no part of a return, however it is misspelt.
     *
     * @param closing whether it stands below closing words, where an address may follow
     */
    private boolean isProse(int first, boolean closing) {
        if (tokens.get(first).getCharPositionInLine() > 0
                && !(closing && NAME.matcher(line(first)).matches())) {
            return false;
        }
        int end = tokens.paperEnd(first);
        for (int i = first; i < end; i++) {
            int type = tokens.get(i).getType();
            if (type == PlanLexer.EQUALS || type == PlanLexer.TEXT) {
                return false;
            }
        }
        List<String> words = WORDS.splitToList(line(first));
        if (words.isEmpty()) {
            // A character that looks blank, and is a word to the lexer.
            return false;
        }
        String begins = Ascii.toLowerCase(CharMatcher.anyOf(":,-").trimTrailingFrom(words.get(0)));
        boolean address = closing && ADDRESS.matcher(line(first)).matches();
        boolean head = TIME.matcher(line(first)).matches() && words.size() <= 2 * FEWEST_WORDS;
        return !head
                && !BEGINNINGS.contains(begins)
                // Of a table.
                && !words.get(0).startsWith("|")
                && (address || !REF.matcher(words.get(0)).matches())
                && words.stream().limit(FEWEST_WORDS).noneMatch(MailLines::tells);
    }

    /** Whether a word tells how something stands. */
    private static boolean tells(String word) {
        String bare = CharMatcher.anyOf(":,;.").trimFrom(Ascii.toLowerCase(word));
        return Status.of(bare).isPresent() || bare.endsWith("%") || bare.equals(Keyword.DONE.word());
    }

    /** Whether the line holds what a return may say, which must not be lost: quoted, or its head at the end of a sentence. */
    boolean holdsReturn(int first) {
        return isQuotedReturn(first) || endsInHead(first);
    }

    /** {@code please find our update Q4 2026/27 from Police}. */
    private boolean endsInHead(int first) {
        int end = tokens.paperEnd(first);
        for (int i = first + 1; i < end; i++) {
            if (tokens.get(i).getType() == PlanLexer.UPDATE) {
                return ReturnHead.of(line(i)).filter(ReturnHead::dated).isPresent();
            }
        }
        return false;
    }

    /**
     * A return that is quoted in lines of an e-mail.
     *
     * @param marks that stand before its lines
     * @param others the lines that are not of it
     */
    record Quoted(ImmutableList<SourceSpan> marks, ImmutableList<SourceSpan> others) {}

    /**
     * What becomes of lines of an e-mail in which a return is quoted; none where it can't be told which lines are of it.
     *
     * @param isBelowHead whether the first stands right below the head of a return that is not quoted
     */
    Optional<Quoted> quoted(int first, int after, boolean isBelowHead) {
        if (tokens.get(after).getText().startsWith(">")) {
            return Optional.empty();
        }
        ImmutableList.Builder<SourceSpan> marks = ImmutableList.builder();
        ImmutableList.Builder<SourceSpan> others = ImmutableList.builder();
        String top = source.slice(span(first));
        boolean begun = isBelowHead && tellsById(QUOTING.trimLeadingFrom(top));
        // How often what stands here is quoted, in a return; 0 outside of one.
        int within = begun ? depth(top) : 0;
        for (int at = first; at < after; at = nextLine(at)) {
            SourceSpan span = span(at);
            String written = source.slice(span);
            int depth = depth(written);
            String told = QUOTING.trimLeadingFrom(written);
            boolean head = depth > 0 && isQuotedHead(told);
            begun |= head;
            within = head ? depth : depth == within && !isProse(told) ? within : 0;
            boolean declares = !head && depth > 0 && beginsLine(told);
            if (within == 0 ? tellsById(told) || (declares && told.indexOf('"') >= 0) : declares) {
                return Optional.empty();
            }
            if (within > 0) {
                marks.add(new SourceSpan(span.start(), span.start() + marksBefore(written)));
            } else {
                others.add(span);
            }
        }
        return begun ? Optional.of(new Quoted(marks.build(), others.build())) : Optional.empty();
    }

    /** How often a line is quoted. */
    private static int depth(String line) {
        int end = QUOTING.negate().indexIn(line);
        return CharMatcher.is('>').countIn(end < 0 ? line : line.substring(0, end));
    }

    /** How many characters quote a line; what is indented further stays so. */
    private static int marksBefore(String line) {
        int end = QUOTING.negate().indexIn(line);
        int last = line.lastIndexOf('>', end < 0 ? line.length() : end);
        return last + 1 < line.length() && line.charAt(last + 1) == ' ' ? last + 2 : last + 1;
    }

    private static boolean isQuotedHead(String line) {
        Matcher subject = SUBJECT.matcher(line);
        return AGENCY.matcher(line).matches()
                || (subject.matches() && ReturnHead.ofSubject(subject.group(1)).isPresent())
                || isDatedHead(line);
    }

    private static boolean isDatedHead(String line) {
        return isReturn(line)
                && ReturnHead.of(CharMatcher.anyOf("\"“”").removeFrom(line))
                        .filter(ReturnHead::dated)
                        .isPresent();
    }

    private static boolean isProse(String line) {
        return CERTAIN.matcher(line).matches()
                || (SENTENCE.matcher(line).matches()
                        && CharMatcher.anyOf("=\"“|\t").matchesNoneOf(line)
                        && !REF.matcher(firstWord(line)).matches()
                        && WORDS.splitToStream(line).limit(FEWEST_WORDS).count() == FEWEST_WORDS
                        && WORDS.splitToStream(line).limit(FEWEST_WORDS).noneMatch(MailLines::tells));
    }

    /** Whether a line of words is the row of a table with tabs or upright lines, whatever its cells say. */
    boolean isRow(int first) {
        String line = lineOfWords(first);
        return CELLS_APART.matchesAnyOf(line)
                && ROW.splitToStream(line).limit(2).count() == 2;
    }

    /** Whether something is told in a cell; other tables have upright lines, too. */
    private static boolean isRow(String line) {
        List<String> cells = CELLS.splitToList(line);
        return (!cells.isEmpty() && REF.matcher(cells.get(0)).matches())
                || cells.stream()
                        .anyMatch(cell -> Status.of(Ascii.toLowerCase(cell)).isPresent());
    }

    /** Whether the line is one of a form, such as {@code Completed by: Jo Bloggs}. */
    boolean isLabel(int first) {
        return tokens.get(first).getCharPositionInLine() == 0
                && isOnOneLine(first)
                && LABEL.matcher(line(first)).lookingAt();
    }

    static boolean tellsById(String line) {
        return SeparatedRow.separator(line).isPresent()
                || (REF.matcher(firstWord(line)).matches()
                        && (LabelledLine.of(line, true).isPresent()
                                || CharMatcher.anyOf("=\"“|").matchesAnyOf(line)
                                || WORDS.splitToStream(line)
                                        .skip(1)
                                        .dropWhile(word -> OF_ALL.contains(Ascii.toLowerCase(word)))
                                        .limit(1)
                                        .anyMatch(MailLines::tells)));
    }

    /** Whether a line begins with a word of the language, and so would change the plan. */
    private static boolean beginsLine(String line) {
        return Keyword.of(Ascii.toLowerCase(CharMatcher.is(':').trimTrailingFrom(firstWord(line))))
                .filter(Keyword::beginsLine)
                .isPresent();
    }

    /**
     * Whether a line that stands right below words of a form goes on with them: words that begin no statement, are no label
     * and nobody's name, and tell of nothing by its id.
     */
    boolean goesOnWithWords(int above, int first) {
        if (isEnd(first)
                || !isRightBelow(above, first)
                || beginsStatement(first)
                || !isOnOneLine(first)
                || tokens.lineHas(first, PlanLexer.EQUALS)
                || after(first, true) != first
                || tells(first)
                || agency(first).isPresent()
                || time(first).isPresent()) {
            return false;
        }
        String line = text(span(first));
        if (QuotedText.MAY_HIDE.matcher(line).lookingAt()) {
            return false;
        }
        List<String> words = WORDS.splitToList(line);
        if (isRef(words.get(0))) {
            // "3 more planned"
            return words.size() > 1
                    && CharMatcher.inRange('0', '9').matchesAllOf(words.get(0))
                    && Character.isLowerCase(words.get(1).codePointAt(0));
        }
        return Character.isUpperCase(line.codePointAt(0))
                ? !NAMES.matcher(line).matches()
                        && (words.size() >= FEWEST_WORDS
                                || SENTENCE.matcher(line).matches())
                : Character.isLetterOrDigit(line.codePointAt(0));
    }

    /** Whether a label says that something is told behind it, which must not become a remark. */
    boolean tellsBehindLabel(int first) {
        String line = line(first);
        return WORDS.splitToStream(Ascii.toLowerCase(line.substring(0, line.indexOf(':'))))
                .anyMatch(TELLING::contains);
    }

    private static String firstWord(String line) {
        return WORDS.splitToStream(line).findFirst().orElse("");
    }

    /**
     * Where the line begins that follows the signature of an e-mail, which is set off by a line of two dashes; the same
     * place if none begins there.
     */
    int afterSignature(int first) {
        Token dashes = tokens.get(first);
        if (!dashes.getText().equals("--")
                || dashes.getCharPositionInLine() > 0
                || tokens.paperEnd(first) != first + 1) {
            return first;
        }
        int begins = nextLine(first);
        int at = begins;
        while (isOfSignature(at)) {
            at = nextLine(at);
        }
        return at > begins || tokens.get(at).getType() == Token.EOF ? at : first;
    }

    private boolean isOfSignature(int first) {
        if (!isOpen(first) || tokens.get(first).getText().startsWith(">")) {
            return false;
        }
        String line = line(first);
        // Any other line may tell of an action, and nobody would see that it is a remark.
        boolean named = NAMES.matcher(line).matches();
        boolean personal = named
                || line.indexOf('@') >= 0
                || line.contains("www.")
                || CharMatcher.inRange('0', '9').countIn(line) >= FEWEST_OF_TELEPHONE;
        boolean plain = CharMatcher.anyOf("=\"“\t").matchesNoneOf(line) && line.charAt(0) != '|';
        boolean begins =
                BEGINNINGS.contains(Ascii.toLowerCase(CharMatcher.is(':').trimTrailingFrom(firstWord(line))));
        boolean head = TIME.matcher(line).matches()
                && WORDS.splitToStream(line).limit(2 * FEWEST_WORDS + 1).count() <= 2 * FEWEST_WORDS;
        boolean tells = WORDS.splitToStream(line).skip(1).limit(1).anyMatch(MailLines::tells);
        return personal && plain && !begins && !head && (!tells || named);
    }

    private boolean isQuotedReturn(int first) {
        String line = CharMatcher.anyOf("> ").trimLeadingFrom(line(first));
        String word = WORDS.splitToStream(line).findFirst().orElse("");
        return tokens.get(first).getText().startsWith(">")
                && (BEGINNINGS.contains(Ascii.toLowerCase(word))
                        || REF.matcher(word).matches()
                        || line.indexOf('=') >= 0);
    }
}
