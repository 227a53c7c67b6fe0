package org.csplan.dsl.internal;

import com.google.common.base.Ascii;
import com.google.common.base.CharMatcher;
import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.antlr.v4.runtime.Token;
import org.csplan.core.diagnostic.Diagnostic;
import org.csplan.core.diagnostic.Mend;
import org.csplan.core.diagnostic.Place;
import org.csplan.core.source.Edit;
import org.csplan.core.source.SourceSpan;
import org.csplan.core.source.SourceText;
import org.csplan.dsl.syntax.Keyword;
import org.csplan.dsl.syntax.LanguageCode;
import org.csplan.dsl.syntax.LookAlikes;

/** Says what is wrong with the words of a line, or with a whole file, before it is known what they say. */
final class SpellingMessages {

    private static final String HEAD_OF_TABLE = "this is the head of a table, and only says what stands in its columns";

    private static final String LIKE_A_ROW = "this looks like a row of a table";

    private static final String LABELLED = "what a return tells of an action stands in one line, without labels";

    private static final CharMatcher BLANKS = CharMatcher.anyOf(" \t\u00A0");

    static final CharMatcher LETTERS_AND_DIGITS = CharMatcher.inRange('a', 'z').or(CharMatcher.inRange('0', '9'));

    private final SourceText source;

    SpellingMessages(SourceText source) {
        this.source = source;
    }

    // Files

    /** @param format what the file looks like */
    Diagnostic otherFormat(String format) {
        if (OtherFormat.isReturn(source.text())) {
            return Diagnostic.of(
                            LanguageCode.OTHER_FORMAT,
                            "this file looks like " + format
                                    + " with what an agency returns, and does not say whose it is")
                    .at(Place.of(source, new SourceSpan(0, 0)))
                    .help(
                            "write above it for what time it is and from whom, as in: update Q2 2026/27 from Police; csp check"
                                    + " --fix then makes lines of the plan language of what stands below");
        }
        return Diagnostic.of(LanguageCode.OTHER_FORMAT, "this file looks like " + format + ", not like a plan")
                .at(Place.of(source, new SourceSpan(0, 0)))
                .help("a plan is plain text, and begins with its title, as in: " + Keyword.PLAN.example());
    }

    // Words

    /** @param meant the words with which the line should begin */
    Diagnostic twoWords(Token first, Token second, String meant) {
        String colon = second.getText().endsWith(":") ? " and without a colon" : "";
        return Diagnostic.of(
                        LanguageCode.UNKNOWN_KEYWORD,
                        "the words that begin a line are written in small letters" + colon)
                .at(Place.of(source, new SourceSpan(first.getStartIndex(), second.getStopIndex() + 1)))
                .help("write " + meant)
                .mendedBy(meant);
    }

    Diagnostic misspelt(Token word, Keyword meant) {
        String found = word.getText();
        String bare = CharMatcher.anyOf(":;.").trimTrailingFrom(found);
        boolean marked = bare.length() < found.length();
        if (bare.equals(meant.word())) {
            String mark = found.endsWith(":") ? "colon" : found.endsWith(";") ? "semicolon" : "full stop";
            return unknown(word, "the word that begins a line stands without a " + mark, meant);
        }
        if (bare.toLowerCase(Locale.ROOT).equals(meant.word())) {
            return inSmallLetters(place(word), marked, meant);
        }
        String rest = bare.substring(Math.min(meant.word().length(), bare.length()));
        if (bare.startsWith(meant.word())
                && !rest.isEmpty()
                && CharMatcher.inRange('0', '9').matchesAllOf(rest)) {
            return Diagnostic.of(LanguageCode.UNKNOWN_KEYWORD, "no line begins with " + Excerpts.shortened(found))
                    .at(place(word))
                    .help("put a blank between them: " + meant.word() + " " + rest)
                    .mendedBy(meant.word() + " " + rest);
        }
        if (LookAlikes.plain(bare).equals(meant.word())) {
            return Diagnostic.of(
                            LanguageCode.UNKNOWN_KEYWORD,
                            "this looks like " + meant.word()
                                    + ", but not all of its letters are from the same alphabet")
                    .at(place(word))
                    .help("type the word again: " + meant.word())
                    .mendedBy(meant.word());
        }
        return Diagnostic.of(LanguageCode.UNKNOWN_KEYWORD, "no line begins with " + Excerpts.shortened(found))
                .at(place(word))
                .help("did you mean " + meant.word() + "?")
                .mendedBy(meant.word());
    }

    /** @param marked whether it has a colon, too */
    static Diagnostic inSmallLetters(Place word, boolean marked, Keyword meant) {
        return unknown(
                word,
                "the word that begins a line is written in small letters" + (marked ? " and without a colon" : ""),
                meant);
    }

    private Diagnostic unknown(Token word, String message, Keyword meant) {
        return unknown(place(word), message, meant);
    }

    private static Diagnostic unknown(Place word, String message, Keyword meant) {
        return Diagnostic.of(LanguageCode.UNKNOWN_KEYWORD, message)
                .at(word)
                .help("write " + meant.word())
                .mendedBy(meant.word());
    }

    /** @param last the label's last word */
    Diagnostic label(Token first, Token last, Keyword meant) {
        SourceSpan span = new SourceSpan(first.getStartIndex(), last.getStopIndex() + 1);
        String written = meant == Keyword.DEPENDS ? meant.word() + " " + Keyword.ON.word() : meant.word();
        return Diagnostic.of(
                        LanguageCode.UNKNOWN_KEYWORD, "no line begins with " + Excerpts.shortened(source.slice(span)))
                .at(Place.of(source, span))
                .help("write " + written + ", as in: " + meant.example())
                .mendedBy(written);
    }

    /** @param last word of a label of who owns an action, before a telephone number or an e-mail address */
    Diagnostic contact(Token first, Token last) {
        return Diagnostic.of(LanguageCode.UNKNOWN_KEYWORD, "an owner is published, and this says how to reach a person")
                .at(Place.of(source, new SourceSpan(first.getStartIndex(), last.getStopIndex() + 1)))
                .help("write contact, which is not published below an action: contact \"Jo Bloggs, 01234 567 891\"")
                .mendedBy(Keyword.CONTACT.word());
    }

    /** @param last word of a label of who owns an action, before what may be the name of a person */
    Diagnostic personOrPost(Token first, Token last) {
        return Diagnostic.of(
                        LanguageCode.UNKNOWN_KEYWORD, "an owner is published, and this may be the name of a person")
                .at(Place.of(source, new SourceSpan(first.getStartIndex(), last.getStopIndex() + 1)))
                .help(
                        "write contact before the name of a person, which is not published below an action, and owner before that of a"
                                + " post, as in: " + Keyword.OWNER.example());
    }

    /** @param kind of a measure, which the label says */
    Diagnostic kindOfMeasure(Token label, String kind) {
        String written = Keyword.MEASURE.word() + " " + kind;
        return Diagnostic.of(LanguageCode.UNKNOWN_KEYWORD, "no line begins with " + Excerpts.shortened(label.getText()))
                .at(place(label))
                .help("write " + written + ", as in: " + written + " \"Home visits\" target 300 visits during 2026/27")
                .mendedBy(written);
    }

    /** @param first of the words for when an action is due */
    Diagnostic ongoing(Token first, Token ongoing) {
        SourceSpan span = new SourceSpan(first.getStartIndex(), ongoing.getStopIndex() + 1);
        return Diagnostic.of(LanguageCode.UNKNOWN_KEYWORD, "no line begins with " + Excerpts.shortened(first.getText()))
                .at(Place.of(source, span))
                .help("what goes on has a line of its own with that word alone: " + Keyword.ONGOING.word())
                .mendedBy(Keyword.ONGOING.word());
    }

    Diagnostic bullet(Token mark) {
        boolean numbers =
                mark.getText().length() > 1 && LETTERS_AND_DIGITS.matchesAnyOf(Ascii.toLowerCase(mark.getText()));
        Diagnostic found = Diagnostic.of(
                        LanguageCode.UNKNOWN_KEYWORD,
                        "a line begins with its word, without a " + (numbers ? "number" : "bullet") + " before it")
                .at(place(mark))
                .help("take " + Excerpts.quoted(mark.getText()) + " away"
                        + (numbers
                                ? "; an action's own number stands after the word, as in: action 1 \"Deliver talks\""
                                : ""));
        // A number may be the only place where the plan says it.
        return numbers ? found : found.mendedBy(takenAway(mark));
    }

    /** @param bare the id without a colon */
    Diagnostic kindOfEntry(Token kind, Token id, String bare) {
        SourceSpan span = new SourceSpan(kind.getStartIndex(), id.getStopIndex() + 1);
        return Diagnostic.of(LanguageCode.UNEXPECTED_WORD, "in a return a line begins with the id alone")
                .at(Place.of(source, span))
                .help("write " + Excerpts.shortened(bare))
                .mendedBy(bare);
    }

    /** @param marks what is to be taken away before what remains of the words, and after it */
    Diagnostic bold(SourceSpan words, List<SourceSpan> marks) {
        return Diagnostic.of(
                        LanguageCode.UNEXPECTED_WORD,
                        "the words of a line are not made bold, and begin with an id alone")
                .at(Place.of(source, words))
                .help("write "
                        + Excerpts.shortened(source.slice(
                                new SourceSpan(marks.get(0).end(), marks.get(1).start()))))
                .mendedBy(new Mend.Edits(marks.stream()
                        .map(mark -> new Edit(source, mark, ""))
                        .collect(ImmutableList.toImmutableList())));
    }

    /** @param stars around labels in a line of a return */
    Diagnostic boldLabels(SourceSpan line, List<SourceSpan> stars) {
        return Diagnostic.of(LanguageCode.UNEXPECTED_WORD, "the words of a line are not made bold")
                .at(Place.of(source, line))
                .help("take the stars away")
                .mendedBy(new Mend.Edits(
                        stars.stream().map(star -> new Edit(source, star, "")).collect(ImmutableList.toImmutableList()),
                        Optional.of(line)));
    }

    Diagnostic declaredInUpdate(Token keyword) {
        String kind = keyword.getText();
        return Diagnostic.of(LanguageCode.UNEXPECTED_WORD, "a new " + kind + " stands here as if the update told of it")
                .at(place(keyword))
                .help(
                        "what is told of one that there is begins with its id, as in: home-visits green; what is new begins at"
                                + " the margin");
    }

    /** @param line with nothing but what heads a part of a document, such as {@code Actions:} */
    Diagnostic heading(SourceSpan line) {
        return Diagnostic.of(LanguageCode.UNKNOWN_LINE, "this line is a heading, and says nothing of the plan")
                .at(Place.of(source, line))
                .help("put # before it, or take it away")
                .mendedBy(remarks(ImmutableList.of(line)));
    }

    /**
     * @param lines with what heads the columns of a table, and a rule below it if there is one
     * @param unsure the first row of which nobody knows without them what it says
     */
    Diagnostic columns(List<SourceSpan> lines, Optional<SourceSpan> unsure, Optional<String> unknown) {
        String help = unknown.map(label -> "only you can tell what becomes of the column " + Excerpts.quoted(label)
                        + "; first write what the rows tell in lines of their own, each with its word before it, and then take"
                        + " this one away")
                .orElse(
                        unsure.isPresent()
                                ? "write a line of its own in place of each row of which that is so, each thing with its word before"
                                        + " it; the others can be mended then, and this line with them"
                                : "take it away, or put # before it; what stands below gets lines of its own, each with its word"
                                        + " before it");
        Diagnostic found = Diagnostic.of(LanguageCode.UNEXPECTED_WORD, HEAD_OF_TABLE)
                .at(Place.of(source, lines.get(0)))
                .help(help);
        if (unsure.isPresent()) {
            return found.with(Place.of(source, unsure.get()).labelled("what this row says is not certain"));
        }
        return unknown.isPresent() ? found : found.mendedBy(remarks(lines));
    }

    /** Whether it is of a table or a form of which something is not certain. */
    static boolean isOfUncertainTable(Diagnostic found) {
        return (found.message().equals(HEAD_OF_TABLE) || found.message().equals(LABELLED))
                && found.edits().isEmpty();
    }

    private Mend remarks(List<SourceSpan> lines) {
        return new Mend.Edits(remarkEdits(lines).collect(ImmutableList.toImmutableList()));
    }

    private Stream<Edit> remarkEdits(List<SourceSpan> lines) {
        return lines.stream().map(line -> new Edit(source, new SourceSpan(line.start(), line.start()), "# "));
    }

    /** @param line with a row of a table below an update */
    Diagnostic rowOfReturn(SourceSpan line, TableRow row) {
        return row(LIKE_A_ROW, line, row);
    }

    /** @param line with labels behind its id */
    Diagnostic labelledLine(SourceSpan line, TableRow row) {
        return row(LABELLED, line, row);
    }

    private Diagnostic row(String message, SourceSpan line, TableRow row) {
        Diagnostic found = Diagnostic.of(LanguageCode.UNEXPECTED_WORD, message)
                .at(Place.of(source, line))
                .help(row.help());
        return row.written()
                .map(written -> found.mendedBy(
                        new Mend.Edits(ImmutableList.of(new Edit(source, line, written)), Optional.of(line))))
                .orElse(found);
    }

    /** @param line with which the form begins */
    Diagnostic formOfAction(SourceSpan line, ActionForm form) {
        Diagnostic found = Diagnostic.of(LanguageCode.UNEXPECTED_WORD, LABELLED).at(Place.of(source, line));
        TableRow row = form.row();
        return row.written()
                .map(written -> found.help(row.help())
                        .mendedBy(new Mend.Edits(
                                ImmutableList.of(new Edit(source, form.lines(), written + remarksWithin(form.lines()))),
                                Optional.of(form.lines()))))
                .orElseGet(() -> form.unknown()
                        .filter(label -> !row.mayHide())
                        .map(
                                label -> found.with(Place.of(source, label).labelled("this label is not understood"))
                                        .help(
                                                "only you can tell what becomes of the line “"
                                                        + Excerpts.onOneLine(source, label)
                                                        + "”: put # before it, or its words into the comment; then the rest can be mended"))
                        .orElseGet(() -> found.help(row.helpOfLines())));
    }

    /** Lines between others that are remarks, which nobody may lose. */
    private String remarksWithin(SourceSpan lines) {
        return source.slice(lines)
                .lines()
                .map(String::strip)
                .filter(line -> line.startsWith("#"))
                .map(line -> "\n" + line)
                .collect(Collectors.joining());
    }

    /**
     * @param line with which the row begins
     * @param lines all that it goes over
     */
    Diagnostic rowOfLines(SourceSpan line, SourceSpan lines, TableRow row) {
        Diagnostic found = Diagnostic.of(
                        LanguageCode.UNEXPECTED_WORD, LIKE_A_ROW + " that goes on with its cells in the lines below it")
                .at(Place.of(source, line));
        return row.written()
                .map(written -> found.help(row.help())
                        .mendedBy(
                                new Mend.Edits(ImmutableList.of(new Edit(source, lines, written)), Optional.of(lines))))
                .orElseGet(() -> found.help(row.helpOfLines()));
    }

    /**
     * @param line with boxes to tick, below an update
     * @param hasRemark whether a remark stands in it, which the line as it was meant would lose
     */
    Diagnostic boxes(SourceSpan line, TickedBoxes boxes, boolean hasRemark) {
        Diagnostic found = Diagnostic.of(
                        LanguageCode.UNEXPECTED_WORD, "this line has boxes to tick, and a return says the status alone")
                .at(Place.of(source, line))
                .help(boxes.help());
        return boxes.written()
                .filter(written -> !hasRemark)
                .map(written -> found.mendedBy(
                        new Mend.Edits(ImmutableList.of(new Edit(source, line, written)), Optional.of(line))))
                .orElse(found);
    }

    /** @param line of dashes between the rows of a table */
    Diagnostic ruleOfTable(SourceSpan line) {
        return Diagnostic.of(
                        LanguageCode.UNEXPECTED_WORD,
                        "this line is drawn between the rows of a table, and says nothing")
                .at(Place.of(source, line))
                .help("put # before it, or take it away")
                .mendedBy(remarks(ImmutableList.of(line)));
    }

    /** @param meant the word for what the line says */
    Diagnostic misused(Token word, Keyword meant) {
        String does = switch (word.getType()) {
            case PlanLexer.UPDATE -> "begins what an agency returns, and is followed by a time, from and the agency";
            case PlanLexer.SUPPORTS ->
                "says which aims a priority is for; "
                        + (meant == Keyword.FOR ? "what an action is for" : "who supports an action")
                        + " is said otherwise";
            case PlanLexer.AIM, PlanLexer.PRIORITY ->
                "begins a new one; what " + (meant == Keyword.FOR ? "an action" : "a priority")
                        + " is for is said otherwise";
            default -> "adds a word to the plan's scale; how an action stands is told otherwise";
        };
        return Diagnostic.of(LanguageCode.UNEXPECTED_WORD, "\"" + word.getText() + "\" " + does)
                .at(place(word))
                .help("did you mean " + meant.word() + ", as in: " + meant.example())
                .mendedBy(meant.word());
    }

    Diagnostic wordAsId(Token word) {
        String id = "`" + word.getText() + "`";
        return Diagnostic.of(
                        LanguageCode.UNEXPECTED_WORD,
                        "\"" + word.getText() + "\" is a word of the plan language, and the id of what is told of here")
                .at(place(word))
                .help("write " + id)
                .mendedBy(id);
    }

    Diagnostic brace(Token word) {
        return Diagnostic.of(
                        LanguageCode.UNEXPECTED_WORD,
                        "the plan language has no braces: what follows a line belongs to it")
                .at(place(word))
                .help("take \"" + word.getText() + "\" away")
                .mendedBy("");
    }

    Diagnostic semicolon(Token word) {
        int at = word.getStopIndex();
        return Diagnostic.of(LanguageCode.UNEXPECTED_WORD, "a line ends without a semicolon")
                .at(Place.of(source, new SourceSpan(at, at + 1)))
                .help("take \";\" away")
                .mendedBy("");
    }

    /**
     * @param words with a semicolon at their ends
     * @param ends whether the last of them ends the line
     */
    Diagnostic semicolons(List<Token> words, boolean ends) {
        ImmutableList.Builder<Edit> edits = ImmutableList.builder();
        for (int i = 0; i < words.size(); i++) {
            int at = words.get(i).getStopIndex();
            boolean last = ends && i == words.size() - 1;
            edits.add(new Edit(source, new SourceSpan(at, at + 1), last ? "" : ","));
        }
        int first = words.get(0).getStopIndex();
        boolean one = words.size() == 1;
        return Diagnostic.of(LanguageCode.UNEXPECTED_WORD, "between the parts of an entry stand commas, not semicolons")
                .at(Place.of(source, new SourceSpan(first, first + 1)))
                .help(
                        one
                                ? ends ? "take \";\" away" : "write a comma instead of the semicolon"
                                : "write commas instead of all " + words.size() + (ends ? ", and none at the end" : ""))
                .mendedBy(new Mend.Edits(edits.build()));
    }

    /** @param seen what of the word can be seen */
    Diagnostic hiddenCharacter(Token word, String seen) {
        return Diagnostic.of(
                        LanguageCode.HIDDEN_CHARACTER,
                        Excerpts.quoted(seen) + " holds " + hidden(word.getText()) + ", which nobody sees")
                .at(place(word))
                .help("type the word again; it is read as " + Excerpts.quoted(seen))
                .mendedBy(seen);
    }

    /** The mark goes, and the blanks that set it apart: how far a line is indented says nothing, but reads badly. */
    private Mend takenAway(Token mark) {
        int end = mark.getStopIndex() + 1;
        while (end < source.text().length() && BLANKS.matches(source.text().charAt(end))) {
            end++;
        }
        return new Mend.Edits(ImmutableList.of(new Edit(source, new SourceSpan(mark.getStartIndex(), end), "")));
    }

    private static String hidden(String word) {
        int first = CharMatcher.forPredicate(c -> Character.getType(c) == Character.FORMAT)
                .indexIn(word);
        char c = word.charAt(first);
        boolean turns =
                c == '\u200E' || c == '\u200F' || (c >= '\u202A' && c <= '\u202E') || (c >= '\u2066' && c <= '\u2069');
        return turns
                ? "a mark for the direction of writing"
                : c == '\u00AD' ? "a soft hyphen" : "a character without width";
    }

    Diagnostic remarkAfterSign(SourceSpan sign) {
        return Diagnostic.of(LanguageCode.UNCLEAR_TEXT, "from # on, a line is a remark that no reader of the plan sees")
                .at(Place.of(source, sign))
                .help(
                        "if it tells what has happened, put quotes around it; if it is a remark, put a blank after the #");
    }

    Diagnostic belowPart(Token first, Keyword part) {
        return Diagnostic.of(
                        LanguageCode.UNCLEAR_SUBJECT,
                        "this line is about the action, though it stands below a " + part.word())
                .at(Place.of(source, new SourceSpan(first.getStartIndex(), first.getStopIndex() + 1)))
                .help(
                        part == Keyword.MILESTONE && first.getType() == PlanLexer.DONE
                                ? "that a milestone is reached stands on its own line: " + part.example()
                                        + " done 12 June 2026"
                                : "if that is meant, begin it below the word " + part.word() + "; a " + part.word()
                                        + " has no such line of its own");
    }

    // Returns and e-mails

    /**
     * @param labels of the head besides its line, such as that of its time
     * @param below the lines of the return
     */
    Diagnostic returnHead(SourceSpan line, List<SourceSpan> labels, SourceSpan below, ReturnHead head) {
        Diagnostic found = returnHead(line, head.help());
        return head.line()
                .map(meant -> found.mendedBy(new Mend.Edits(
                        Stream.concat(Stream.of(new Edit(source, line, meant)), remarkEdits(labels))
                                .collect(ImmutableList.toImmutableList()),
                        Optional.of(line.to(below)))))
                .orElse(found);
    }

    /**
     * @param line with which the return begins
     * @param lines all of it
     * @param head which the e-mail around it says
     */
    Diagnostic returnWithoutHead(SourceSpan line, SourceSpan lines, ReturnHead head) {
        SourceSpan before = new SourceSpan(line.start(), line.start());
        return returnHead(line, head.help() + ", above this line")
                .mendedBy(new Mend.Edits(
                        ImmutableList.of(new Edit(source, before, head.line().orElseThrow() + "\n")),
                        Optional.of(lines)));
    }

    /** @param telling a label of the head that tells something of no action that is named */
    Diagnostic returnHeadTelling(SourceSpan line, SourceSpan telling, ReturnHead head) {
        String told = Excerpts.shortened(Excerpts.onOneLine(source, telling));
        return returnHead(
                line, head.help() + "; what " + told + " tells stands below it, in a line of the action that it is of");
    }

    private Diagnostic returnHead(SourceSpan line, String help) {
        return Diagnostic.of(
                        LanguageCode.UNKNOWN_LINE,
                        "a return begins with the word update, its time, from and the agency")
                .at(Place.of(source, line).labelled("the lines below it are not read"))
                .help(help);
    }

    /**
     * @param line with the second of two times that stand in its head
     * @param help which names both
     */
    Diagnostic returnHeadOfTimes(SourceSpan line, String help) {
        return Diagnostic.of(LanguageCode.UNKNOWN_LINE, "the head of this return says two times")
                .at(Place.of(source, line).labelled("this is another one than above"))
                .help(help);
    }

    /**
     * @param line with the agency, among labels below which no line tells anything
     * @param below the line of words right below them, which tells of nothing by its id
     */
    Diagnostic headAlone(SourceSpan line, Optional<SourceSpan> below, ReturnHead head) {
        Diagnostic found = Diagnostic.of(
                        LanguageCode.UNKNOWN_LINE,
                        "this is the head of a return, and the line below it is none that tells of an action")
                .at(Place.of(source, line))
                .help(head.help()
                        + "; below it stands a line for each action, as in: home-visits green \"Nothing new.\""
                        + (below.isPresent()
                                ? "; to a line that tells something give the id of its action, and put # before any other"
                                : ""));
        return below.map(words -> found.with(Place.of(source, words).labelled("this line begins with no id")))
                .orElse(found);
    }

    /**
     * @param lines of an e-mail, one below the other
     * @param returned whether what is quoted in them may be the return
     */
    Diagnostic mail(List<SourceSpan> lines, boolean returned) {
        Diagnostic found = mail(lines);
        if (returned) {
            return found.help(
                    "if they hold the return, begin it on a line of its own, without a > before its lines; delete the others");
        }
        return found.help(
                        lines.size() > 1
                                ? "delete them, or put # before each of the " + lines.size()
                                : "delete it, or put # before it")
                .mendedBy(remarks(lines));
    }

    /** @param lines of an e-mail, one below the other, in which a return is quoted */
    Diagnostic quotedReturn(List<SourceSpan> lines, MailLines.Quoted quoted) {
        ImmutableList.Builder<Edit> edits = ImmutableList.builder();
        quoted.marks().forEach(mark -> edits.add(new Edit(source, mark, "")));
        remarkEdits(quoted.others()).forEach(edits::add);
        return mail(lines)
                .help("take the > away before each line of the return"
                        + (quoted.others().isEmpty() ? "" : "; delete the others, or put # before them"))
                .mendedBy(new Mend.Edits(edits.build(), Optional.of(lines.get(0).to(lines.get(lines.size() - 1)))));
    }

    private Diagnostic mail(List<SourceSpan> lines) {
        boolean several = lines.size() > 1;
        Place first = Place.of(source, lines.get(0));
        Diagnostic mail = Diagnostic.of(
                        LanguageCode.UNKNOWN_LINE,
                        several
                                ? "these lines are of an e-mail, and not of the plan"
                                : "this line is of an e-mail, and not of the plan")
                .at(several ? first.labelled("they begin here") : first);
        return several ? mail.with(Place.of(source, lines.get(lines.size() - 1)).labelled("and end here")) : mail;
    }

    /**
     * @param greeting with which the line of an e-mail begins
     * @param told what follows it, which is of a return
     */
    Diagnostic greeting(SourceSpan greeting, SourceSpan told) {
        return Diagnostic.of(
                        LanguageCode.UNKNOWN_LINE,
                        "the greeting of an e-mail stands before what the line says of the plan")
                .at(Place.of(source, greeting))
                .help("take it away, or put # before it and begin a new line with "
                        + Excerpts.shortened(Excerpts.onOneLine(source, told)))
                .mendedBy(new Mend.Edits(ImmutableList.of(
                        new Edit(source, new SourceSpan(greeting.start(), greeting.start()), "# "),
                        new Edit(source, new SourceSpan(greeting.end(), told.start()), "\n"))));
    }

    private Place place(Token token) {
        return Place.of(source, new SourceSpan(token.getStartIndex(), token.getStopIndex() + 1));
    }
}
