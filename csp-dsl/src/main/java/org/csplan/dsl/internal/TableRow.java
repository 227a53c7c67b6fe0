package org.csplan.dsl.internal;

import com.google.common.base.Ascii;
import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.csplan.core.model.Status;
import org.csplan.core.model.When;
import org.csplan.core.model.WhenParser;

/**
 * The row of a table in a return, as the line of it that was probably meant.
 *
 * @param id as its first cell has it, which may hold none
 * @param told what there is to tell
 * @param written the line; none where a cell may say something else than it seems to
 * @param isAllTold whether the statuses and what is told are all that the cells hold, as far as anybody can tell
 * @param counts whether a cell holds a number alone, of which nothing says what it counts
 * @param statuses as their cells have them
 * @param who cells that say who tells it or may see it
 * @param mayHide whether a cell may say that something is not for everybody
 */
record TableRow(
        String id,
        Optional<String> told,
        boolean isAllTold,
        Optional<String> written,
        boolean counts,
        ImmutableList<String> statuses,
        ImmutableList<String> who,
        boolean mayHide) {

    private static final CharMatcher BLANKS = CharMatcher.anyOf(" \t\u00A0");

    private static final Splitter WORDS = Splitter.on(BLANKS).omitEmptyStrings();

    /** What is longer is no time, nor one with a word more. */
    private static final int MOST_WORDS_OF_A_TIME = 12;

    private static final CharMatcher DIGITS = CharMatcher.inRange('0', '9');

    private static final ImmutableSet<String> NOTHING = ImmutableSet.of("", "-", "–", "—");

    private static final String BOLD = "**";

    /** In one word, which every plan has. */
    private static final String NOT_STARTED = "not started";

    /** Of the words of a status at the beginning of a text. */
    private static final int MOST_WORDS_OF_A_STATUS = 3;

    private static final CharMatcher MARKS = CharMatcher.anyOf(".:;,!");

    private static final Pattern ID = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}.'’-]*");
    private static final Pattern WORDS_OF_STATUS = Pattern.compile("\\p{L}+(?: \\p{L}+){1,2}");

    private static final Pattern STATUS_BEFORE = Pattern.compile("(?i)(green|amber|red)(?:[.:;]| [-–—]) +(.+)");

    static final Pattern SHARE = Pattern.compile("[0-9]{1,3}%");
    private static final Pattern BARE_SHARE = Pattern.compile("[0-9]{1,2}|100");
    private static final Pattern FROM = Pattern.compile("from \\p{Lu}\\S*");
    private static final Pattern VISIBLE = Pattern.compile("visible (?:public|partners|restricted)");
    private static final Pattern READING = Pattern.compile("(?:milestone )?[\\p{L}\\p{N}][\\p{L}\\p{N}.-]* ?= ?"
            + "(?:done|[£€$]?[0-9][0-9.,]*%?(?: to date| [\\p{L}]+)?)");
    private static final Splitter READINGS_APART =
            Splitter.on(Pattern.compile(", |; ")).trimResults();

    /** What in quotes would no longer count. */
    private static final Pattern HIDES_NUMBER =
            Pattern.compile("= ?(?:[£€$]?[0-9]|done\\b)|(?i:^[\"“]?(?:spent|milestone) |\\bspent [£€$]?[0-9])");

    /** What is told to be done by a time to come may be a promise. */
    private static final Pattern PROMISE = Pattern.compile("(?i)[\"“]?by .*");

    /** Where what is told goes over lines of its own. */
    private static final String BELOW = "    ";

    private static final String BEGIN_OF_BLOCK = "\"\"\"";

    /** What stands in help for a text with quotes of both kinds. */
    private static final String IN_BLOCK = "and what is told in lines of its own, between \"\"\" and \"\"\"";

    /** Where it is said who may see it, which nobody but who wrote it knows. */
    private static final String HIDING =
            "; what not everybody may see ends in visible restricted or visible partners, behind the quotes";

    private static final Pattern QUOTED = Pattern.compile("\"[^\"]+\"|“[^”]+”");
    private static final CharMatcher QUOTES = CharMatcher.anyOf("\"“”");

    /**
     * The row with these cells.
     *
     * @param heads of the columns, in small letters; none if they are not known
     * @param whole whether nothing stands beside the cells, such as a remark
     */
    static TableRow of(List<String> cells, List<String> heads, boolean whole) {
        return of(cells, heads, whole, MeasureColumns.NONE);
    }

    /**
     * The same where columns may hold the numbers of measures.
     *
     * @param measures of the plan, as far as they are known
     */
    static TableRow of(List<String> cells, List<String> heads, boolean whole, MeasureColumns measures) {
        List<String> plain = cells.stream().map(TableRow::plain).toList();
        String id = plain.get(0);
        ImmutableList<String> statuses = plain.stream()
                .skip(1)
                .map(Ascii::toLowerCase)
                .filter(TableRow::isStatus)
                .collect(ImmutableList.toImmutableList());
        ImmutableList<String> who =
                plain.stream().skip(1).filter(TableRow::saysWho).collect(ImmutableList.toImmutableList());
        boolean certain = whole
                && ID.matcher(id).matches()
                && !ColumnHead.ID.isMeantBy(Ascii.toLowerCase(id))
                && IntStream.range(1, heads.size())
                        .noneMatch(at -> ColumnHead.ID.isMeantBy(heads.get(at)) && !ColumnHead.isTitle(heads, at));
        boolean counts = plain.stream().skip(1).anyMatch(cell -> !cell.isEmpty() && DIGITS.matchesAllOf(cell));
        return new TableRow(
                id,
                told(plain),
                isAllTold(plain, heads),
                certain ? written(plain, heads, measures) : Optional.empty(),
                counts,
                statuses,
                who,
                plain.stream()
                        .anyMatch(cell -> !VISIBLE.matcher(cell).matches()
                                && QuotedText.MAY_HIDE.matcher(cell).find()));
    }

    /** Whether one status and one text are all that the cells hold: advice that leaves a cell out would lose it. */
    private static boolean isAllTold(List<String> cells, List<String> heads) {
        List<String> others = cells.stream()
                .skip(1)
                .filter(cell -> !NOTHING.contains(cell) && !saysWho(cell) && !isStatus(Ascii.toLowerCase(cell)))
                .toList();
        return heads.isEmpty()
                && others.size() <= 1
                && others.stream().noneMatch(cell -> HIDES_NUMBER.matcher(cell).find());
    }

    /** A cell without blanks around it, and without marks that make it bold. */
    static String plain(String cell) {
        String trimmed = BLANKS.trimFrom(cell);
        boolean bold = trimmed.length() > 2 * BOLD.length() && trimmed.startsWith(BOLD) && trimmed.endsWith(BOLD);
        return bold ? BLANKS.trimFrom(trimmed.substring(BOLD.length(), trimmed.length() - BOLD.length())) : trimmed;
    }

    /** Whether a cell tells nothing. */
    static boolean isEmpty(String cell) {
        return NOTHING.contains(plain(cell));
    }

    /** What is told in words, in the last of the cells that have some. */
    private static Optional<String> told(List<String> cells) {
        Optional<String> told = Optional.empty();
        for (String cell : cells.subList(1, cells.size())) {
            if (QUOTED.matcher(cell).matches()) {
                told = Optional.of(cell.substring(1, cell.length() - 1));
            } else if (isProse(cell)) {
                told = Optional.of(cell);
            }
        }
        return told;
    }

    private static Optional<String> written(List<String> cells, List<String> heads, MeasureColumns measures) {
        boolean headed = !heads.isEmpty();
        // Empty cells may be missing at the end of a row.
        if (headed && (heads.size() < cells.size() || !ColumnHead.ID.isMeantBy(heads.get(0)))) {
            return Optional.empty();
        }
        int last = cells.size() - 1;
        while (last > 0
                && (NOTHING.contains(cells.get(last))
                        || VISIBLE.matcher(cells.get(last)).matches())) {
            last--;
        }
        List<String> status = new ArrayList<>();
        List<String> shares = new ArrayList<>();
        List<String> readings = new ArrayList<>();
        List<String> texts = new ArrayList<>();
        List<String> seen = new ArrayList<>();
        List<String> titles = new ArrayList<>();
        for (int i = 1; i < cells.size(); i++) {
            String cell = cells.get(i);
            String head = headed ? heads.get(i) : "";
            if (NOTHING.contains(cell)) {
                continue;
            }
            Optional<String> reading =
                    headed && !ColumnHead.heads(head) ? measures.reading(cells.get(0), head, cell) : Optional.empty();
            if (reading.isPresent()) {
                readings.add(reading.get());
            } else if (headed && ColumnHead.isTitle(heads, i)) {
                if (HIDES_NUMBER.matcher(cell).find()
                        || QuotedText.MAY_HIDE.matcher(cell).find()) {
                    return Optional.empty();
                }
                titles.add(cell);
            } else if (isOfReadings(cell)) {
                if (headed && !ColumnHead.TOLD.isMeantBy(head) && !ColumnHead.READING.isMeantBy(head)) {
                    return Optional.empty();
                }
                readings.add(cell);
            } else if (VISIBLE.matcher(cell).matches()) {
                seen.add(cell);
            } else if (isStatus(Ascii.toLowerCase(cell)) && (!headed || ColumnHead.STATUS.isMeantBy(head))) {
                status.add(inOneWord(Ascii.toLowerCase(cell)));
            } else if (headed
                    && ColumnHead.STATUS.isMeantBy(head)
                    && ((ID.matcher(cell).matches() && hasLetter(cell)) || isOwnStatus(cell))) {
                // A plan may have words of its own for how something stands.
                status.add(cell);
            } else if (headed
                    && ColumnHead.SHARE.isMeantBy(head)
                    && SHARE.matcher(inPerCent(cell, head)).matches()) {
                shares.add(inPerCent(cell, head));
            } else if (HIDES_NUMBER.matcher(cell).find()
                    || QuotedText.MAY_HIDE.matcher(cell).find()) {
                return Optional.empty();
            } else if (QUOTED.matcher(cell).matches()
                    && (headed ? ColumnHead.TOLD.isMeantBy(head) : i == last && !status.isEmpty())) {
                texts.add(cell);
            } else if (
            // Without heads the words beside an id may be its title, and in words there may be a status.
            !isStatus(Ascii.toLowerCase(cell))
                    && (headed
                            ? ColumnHead.TOLD.isMeantBy(head) && hasLetter(cell)
                            : i == last && !status.isEmpty() && isProse(cell))) {
                texts.add(QuotedText.of(cell, BELOW));
            } else {
                return Optional.empty();
            }
        }
        // "Green. 27 patrols." says how it stands, and then what happened.
        if (status.isEmpty() && texts.size() == 1) {
            statusBefore(texts.get(0)).ifPresent(split -> {
                status.add(split.status());
                texts.set(0, QuotedText.of(split.rest(), BELOW));
            });
        }
        boolean one =
                titles.size() <= 1 && status.size() <= 1 && shares.size() <= 1 && texts.size() <= 1 && seen.size() <= 1;
        // Of two numbers of one measure nobody knows which holds.
        boolean once = readings.stream()
                        .flatMap(READINGS_APART::splitToStream)
                        .map(reading ->
                                reading.substring(0, reading.indexOf('=')).strip())
                        .distinct()
                        .count()
                == readings.stream().flatMap(READINGS_APART::splitToStream).count();
        boolean tells = !(status.isEmpty() && shares.isEmpty() && readings.isEmpty() && texts.isEmpty());
        // How it stands may be told in the words.
        boolean hidden = status.isEmpty() && texts.stream().anyMatch(TableRow::beginsWithStatus);
        boolean promised = status.contains(Status.Meaning.DONE.word())
                && texts.stream().anyMatch(text -> PROMISE.matcher(text).matches());
        return one && once && tells && !hidden && !promised
                ? Optional.of(String.join(
                        " ",
                        Stream.of(
                                        Stream.of(cells.get(0)),
                                        status.stream(),
                                        shares.stream(),
                                        readings.isEmpty()
                                                ? Stream.<String>empty()
                                                : Stream.of(String.join(", ", readings)),
                                        texts.stream(),
                                        seen.stream(),
                                        // What the plan says itself: nobody may lose it, and nobody need read it.
                                        titles.stream().map(title -> "# " + title))
                                .flatMap(part -> part)
                                .toList()))
                : Optional.empty();
    }

    /** {@code 60} below {@code % complete}; spreadsheets write all of it as 1. */
    private static String inPerCent(String cell, String head) {
        boolean isNumber = !cell.equals("1") && BARE_SHARE.matcher(cell).matches();
        return isNumber && head.indexOf('%') >= 0 ? cell + "%" : cell;
    }

    /** Whether a cell holds readings alone, with commas between them. */
    private static boolean isOfReadings(String cell) {
        return cell.indexOf('=') > 0
                && READINGS_APART
                        .splitToStream(cell)
                        .allMatch(part -> READING.matcher(part).matches());
    }

    /** Without one it is a number, of which nothing says what it counts. */
    private static boolean hasLetter(String cell) {
        return cell.chars().anyMatch(Character::isLetter);
    }

    /** @param cell in small letters */
    static boolean isStatus(String cell) {
        // A letter alone may be the id of an aim.
        return Status.of(cell).isPresent()
                || (cell.length() > 1 && OtherStatuses.usual(cell).isPresent());
    }

    /** A text without the status that it begins with. */
    private record StatusAndText(String status, String rest) {}

    /** None where no sentence of its own says the status, or where the rest may say another one. */
    private static Optional<StatusAndText> statusBefore(String text) {
        Matcher matcher = STATUS_BEFORE.matcher(QUOTES.trimFrom(text));
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String status = Ascii.toLowerCase(matcher.group(1));
        String rest = matcher.group(2);
        boolean isOnly = QUOTES.matchesNoneOf(rest)
                && !beginsWithStatus(rest)
                && WORDS.splitToStream(Ascii.toLowerCase(rest))
                        .map(word -> CharMatcher.anyOf(".:;,!()").trimFrom(word))
                        .noneMatch(word -> Status.of(word).isPresent());
        return Optional.of(new StatusAndText(status, rest))
                .filter(split -> isOnly && hasLetter(rest) && Status.of(status).isPresent());
    }

    /** Whether some words may be one status, as a plan may call it. */
    private static boolean isOwnStatus(String cell) {
        return WORDS_OF_STATUS.matcher(cell).matches()
                && !QuotedText.MAY_HIDE.matcher(cell).find()
                && !beginsWithStatus(cell)
                && WORDS.splitToStream(Ascii.toLowerCase(cell)).noneMatch(TableRow::isStatus);
    }

    private static boolean beginsWithStatus(String text) {
        String told = Ascii.toLowerCase(QUOTES.trimFrom(text));
        List<String> words =
                WORDS.splitToStream(told).limit(MOST_WORDS_OF_A_STATUS).toList();
        return Status.USUAL_SCALE.stream().anyMatch(status -> told.startsWith(status.word()))
                || IntStream.rangeClosed(1, words.size()).anyMatch(most -> isStatusOfText(words.subList(0, most)));
    }

    /** Whether first words of a text say how something stands; a single one may only say what somebody did. */
    private static boolean isStatusOfText(List<String> words) {
        Optional<String> status = OtherStatuses.usual(MARKS.trimTrailingFrom(String.join("-", words)));
        return words.size() > 1
                ? status.isPresent()
                : status.filter(Status.Meaning.DONE.word()::equals).isPresent();
    }

    /** Whether a cell tells something in words, and is no time with a status or a share. */
    private static boolean isProse(String cell) {
        List<String> others = WORDS.splitToStream(cell)
                .filter(word -> Status.of(Ascii.toLowerCase(word)).isEmpty() && !word.endsWith("%"))
                .limit(MOST_WORDS_OF_A_TIME + 1)
                .toList();
        if (others.size() < 2 || saysWho(cell) || isStatus(Ascii.toLowerCase(cell))) {
            return false;
        }
        return others.size() > MOST_WORDS_OF_A_TIME
                || (!isTime(others)
                        && IntStream.range(0, others.size())
                                .noneMatch(at -> isTime(Stream.concat(
                                                others.subList(0, at).stream(),
                                                others.subList(at + 1, others.size()).stream())
                                        .toList())));
    }

    private static boolean isTime(List<String> words) {
        return WhenParser.isWhen(String.join(" ", words), When.USUAL_YEAR_START);
    }

    /** Whether a cell says who tells something, or who may see it. */
    private static boolean saysWho(String cell) {
        return VISIBLE.matcher(cell).matches() || FROM.matcher(cell).matches();
    }

    /** Whether it may head the columns of a table, or be a row of which nothing is understood. */
    boolean mayBeHead() {
        return written.isEmpty() && statuses.isEmpty() && !counts && DIGITS.matchesNoneOf(id);
    }

    /** What to do about a row of several lines of which not all is certain. */
    String helpOfLines() {
        String name = ID.matcher(id).matches() ? Excerpts.shortened(id) : "home-visits";
        return "write all that it tells in one line, as in: " + name
                + " amber \"Two posts vacant.\"; of cells over several lines put the words one after the other"
                + (mayHide ? HIDING : "");
    }

    /** What to do about it. */
    String help() {
        return helpForAll() + (mayHide ? HIDING : "");
    }

    private String helpForAll() {
        if (!ID.matcher(id).matches()) {
            return "write a line that begins with the id of what is told of, as in: home-visits amber \"Two posts vacant.\"";
        }
        if (written.isPresent()) {
            String line = written.get();
            int block = line.indexOf(BEGIN_OF_BLOCK);
            String told = block < 0 ? Excerpts.shortened(line) : line.substring(0, block) + IN_BLOCK;
            return "write " + told + whatItIsCalled();
        }
        String name = Excerpts.shortened(id);
        if (mayBeHead()) {
            return "if it heads the columns, put # before it; if not, write what it tells as in: " + name
                    + " amber \"Two posts vacant.\"";
        }
        String example = (statuses.size() > 1 ? "; of several statuses write the one that holds now" : "")
                + (counts ? "; a number names what it counts, as in: " + name + " visits = 31" : "");
        if (!isAllTold || (told.isEmpty() && statuses.isEmpty())) {
            return "write what there is to tell of it, as in: " + name + " amber \"Two posts vacant.\"" + example;
        }
        StringBuilder line = new StringBuilder(name);
        statuses.stream().limit(1).forEach(word -> line.append(' ').append(usual(word)));
        Optional<StatusAndText> split = statuses.isEmpty() ? told.flatMap(TableRow::statusBefore) : Optional.empty();
        split.ifPresent(both -> line.append(' ').append(both.status()));
        split.map(StatusAndText::rest)
                .or(() -> told)
                .map(text -> QuotedText.isPlain(text) ? QuotedText.of(Excerpts.shortened(text), "") : IN_BLOCK)
                .ifPresent(text -> line.append(' ').append(text));
        who.forEach(cell -> line.append(' ').append(cell));
        return "write " + line + orOwnWord() + example;
    }

    /** A plan may have a word of its own for what others call otherwise. */
    private String orOwnWord() {
        return statuses.stream()
                .limit(1)
                .filter(word -> !inOneWord(word).equals(usual(word)))
                .map(word -> ", or with the plan's own word for " + word)
                .collect(Collectors.joining());
    }

    /** The line has the words as they stand in the cell, for which the plan may have a status of its own. */
    private String whatItIsCalled() {
        return statuses.stream()
                .limit(1)
                .filter(word -> !inOneWord(word).equals(usual(word)))
                .map(word -> ", and in place of " + word + " the plan's status for it, such as " + usual(word))
                .collect(Collectors.joining());
    }

    private static String usual(String status) {
        return OtherStatuses.usual(status).orElse(status);
    }

    private static String inOneWord(String status) {
        return status.equals(NOT_STARTED) ? usual(status) : status;
    }
}
