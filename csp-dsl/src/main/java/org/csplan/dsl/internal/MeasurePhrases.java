package org.csplan.dsl.internal;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.csplan.core.model.Quantity;
import org.csplan.core.model.QuantityParser;
import org.csplan.core.model.When;
import org.csplan.core.model.WhenParser;
import org.csplan.dsl.syntax.Keyword;
import org.jspecify.annotations.Nullable;

/** What measures are measured against in the words of officers, and in those of the language. */
final class MeasurePhrases {

    /**
     * Words that csp doesn't have.
     *
     * @param length of the words, from the beginning of those that were looked at
     * @param instead what they certainly mean, in those of the language; absent where a person has to say
     */
    record Phrase(int length, String message, String help, Optional<String> instead) {

        Phrase(int length, String message, String help) {
            this(length, message, help, Optional.empty());
        }

        /** @param more of the help, after what to write */
        static Phrase certain(int length, String message, String instead, String more) {
            return new Phrase(length, message, "write " + instead + more, Optional.of(instead));
        }
    }

    private static final String NUMBER = BoundWords.NUMBER;
    private static final String UNIT = BoundWords.UNIT;

    private static final String IN_WORDS = "a bound is written in words";
    private static final String ONE_CHANGE = "the baseline and the target are one change";
    private static final String TARGET = "target ";
    private static final String WHOLE = " of ";
    private static final Pattern TARGET_IS = Pattern.compile("(?i)target ?(?:=|is|of) ?(" + NUMBER + ")" + UNIT + ".*");
    private static final Pattern PART_OF = Pattern.compile(
            "(?i)(?:(target|at least|at most) )?(" + NUMBER + ") (?:out )?of (?:the )?([0-9][0-9,.]*).*");
    private static final Pattern SHARE_OF =
            Pattern.compile("(?i)(?:(target|at least|at most) )?(?:(" + NUMBER + ")|([a-z]+(?:[ -][a-z]+)?))"
                    + "(?: of(?= (?:the |all )?[\\p{L}])" + UNIT
                    + ")?(?: within [0-9]+ (?:working )?(?:minute|hour|day|week|month)s?)?"
                    + "(?: (?:by|during|lead|visible) .*)?");
    private static final Pattern NUMBER_FIRST = Pattern.compile("(" + NUMBER + "(?!\\S)" + UNIT + ").*");
    private static final Pattern TARGET_LAST = Pattern.compile(" target$");
    /** A unit after which the change may go on. */
    private static final String UNIT_BETWEEN = BoundWords.unitBefore("and", "or", "to", "from");

    private static final Pattern BY_FROM = Pattern.compile("(?i)(reduce|increase)(?: by)? (" + NUMBER + ") from ("
            + NUMBER + UNIT_BETWEEN + ")(?: to (" + NUMBER + UNIT + "))?.*");
    private static final Pattern UNIT_BY = Pattern.compile("(?i)(reduce|increase) (" + NUMBER + UNIT_BETWEEN + ") by ("
            + NUMBER + ")(?!\\S)(?: (?:by|during|lead|visible)\\b.*)?");
    private static final Pattern AFTER_TARGET =
            Pattern.compile("(?i)target (?:to )?((reduce|increase|maintain) (?:from|to|at)\\b.*)");
    private static final Pattern FROM_BY = Pattern.compile("(?i)from (" + NUMBER + ") by (" + NUMBER + ").*");
    private static final Pattern CHANGE = Pattern.compile("(?i)(?:an? )?(?:(" + NUMBER + ") )?(reduction|decrease|drop"
            + "|fall|increase|rise|(?:fewer|less|lower|more|higher)(?= than " + NUMBER + "))(?: of (" + NUMBER
            + "))?(?: (?:on|from|than) (" + NUMBER + UNIT_BETWEEN + "))?(?: .*)?");
    private static final Pattern CHANGE_TO = Pattern.compile("(?i)(?:an? )?(reduction|decrease|drop|fall|decline"
            + "|(?<=an )increase|rise|growth|improvement) from (" + NUMBER + ") to (" + NUMBER + UNIT + ").*");
    private static final Pattern BY_ONLY =
            Pattern.compile("(?i)(?:(reduce|decrease|cut|down)|increase|improve|raise|up)" + "(?: by)? (?:an? )?("
                    + NUMBER + "(?!\\S)|half|third|quarter)(?! (?:from|to)\\b).*");
    private static final Pattern FOLD = Pattern.compile("(?i)(?:to )?(halve|double|treble|triple)d?(?: .*)?");
    /** Signs that leave the number itself out. */
    private static final ImmutableSet<String> STRICT = ImmutableSet.of("<", ">");

    private static final Pattern SIGN = Pattern.compile(BoundWords.SIGN + " ?(" + NUMBER + UNIT + ").*");
    private static final Pattern AT = Pattern.compile("(?i)(?:stay |keep |remain )?at (" + NUMBER + UNIT + ").*");
    private static final Pattern TIME =
            Pattern.compile(" ?((?:by|during) [^\"#,=]+)(?: (?:lead|visible|within)\\b.*)?");
    private static final Pattern BASELINE =
            Pattern.compile("(?i)(?:(reduce|increase),? )?(?:baseline:? (?:of )?|(?<= )from )("
                    + NUMBER + "(?<!,)(?: (?!and\\b|to\\b|target\\b)[^ \",=]+){0,6}),?(?: and| to)? target:? (?:of )?("
                    + NUMBER
                    + UNIT
                    + ").*");
    private static final Pattern BASELINE_ALONE = Pattern.compile(
            "(?i)(?!.*\\b(?:target|reduce|increase)\\b)baseline:? (?:of |is )?(" + NUMBER + "(?<!,)" + UNIT + ").*");
    private static final Pattern FROM_TO = Pattern.compile("(?i)(?:(?:from )?(?<before>" + NUMBER + UNIT_BETWEEN
            + ") ?(?:->|=>|→) ?|from (?<from>" + NUMBER + UNIT_BETWEEN + ") to )(?<to>" + NUMBER + UNIT + ").*");
    /** {@code 32% baseline, 28% target}, in either order. */
    private static final Pattern NAMED_AFTER =
            Pattern.compile("(?i)\\(?(" + NUMBER + "(?: [\\p{L}]+){0,3}?) \\(?(baseline|target)\\)?,?"
                    + "(?: and)? \\(?(" + NUMBER + "(?: [\\p{L}]+){0,3}?) \\(?((baseline|target)\\)?)(?: .*)?");

    private static final Pattern THERE_OR_NOT =
            Pattern.compile("(?i)(y(?:es)? ?/ ?no?|yes or no|achieved|completed?|in place)(?: .*)?");
    private static final String OFTEN = "(week|month|quarter|half-year|year)";
    private static final Pattern EACH = Pattern.compile("(?i)(target|at least|at most) (" + NUMBER
            + "(?: [\\p{L}]+){0,12}?) (?:(?:every|each) " + OFTEN + "|" + OFTEN + "ly)(?![\\p{L}\\p{N}-]).*");
    private static final Pattern EACH_FIRST =
            Pattern.compile("(?i)" + OFTEN + "ly,? target (?:of )?" + NUMBER + "(?!\\S).*");

    private MeasurePhrases() {}

    /**
     * The phrase that the words begin with; none where they begin with no such phrase.
     *
     * @param words of a measure line after its text, or of a line below it, with single blanks between them
     * @param afterText whether they stand in the measure line itself
     */
    static Optional<Phrase> of(String words, boolean afterText) {
        return each(words)
                .or(() -> part(words))
                .or(() -> share(words))
                .or(() -> baseline(words))
                .or(() -> namedAfter(words))
                .or(() -> baselineAlone(words))
                .or(() -> changeTo(words))
                .or(() -> change(words))
                .or(() -> changeBy(words))
                .or(() -> fromTo(words))
                .or(() -> unitBy(words))
                .or(() -> byOnly(words))
                .or(() -> fold(words))
                .or(() -> sign(words))
                .or(() -> at(words, afterText))
                .or(() -> targetIs(words))
                .or(() -> bound(words))
                .or(() -> afterTarget(words))
                .or(() -> afterText ? numberFirst(words).or(() -> thereOrNot(words)) : Optional.empty());
    }

    /** The words of a time that follow what was looked at, for it must not get lost; nothing where none follow. */
    private static String timeAfter(String words, int end) {
        Matcher time = TIME.matcher(words.substring(end));
        return time.matches() ? " " + time.group(1).strip() : "";
    }

    /** {@code reduction from 240 to 200}. */
    private static Optional<Phrase> changeTo(String words) {
        Matcher said = CHANGE_TO.matcher(words);
        if (!said.matches() || !isNumber(said.group(2)) || !isNumber(said.group(3))) {
            return Optional.empty();
        }
        return Optional.of(new Phrase(
                said.end(3),
                "a change begins with reduce or increase",
                "write " + ChangeBy.direction(said.group(1)).word() + " from " + said.group(2)
                        + " to " + withoutWhole(said.group(3)) + timeAfter(words, said.end(3))
                        + ofWhat(said.group(3))));
    }

    /** {@code increase by 20%}, of nobody knows what. */
    private static Optional<Phrase> byOnly(String words) {
        Matcher said = BY_ONLY.matcher(words);
        Keyword direction = said.matches() && said.group(1) == null ? Keyword.INCREASE : Keyword.REDUCE;
        return said.matches()
                ? Optional.of(
                        new Phrase(said.end(2), "a change says from what to what", "as in: " + direction.example()))
                : Optional.empty();
    }

    private static Optional<Phrase> fold(String words) {
        Matcher said = FOLD.matcher(words);
        if (!said.matches()) {
            return Optional.empty();
        }
        Keyword direction = Ascii.equalsIgnoreCase(said.group(1), "halve") ? Keyword.REDUCE : Keyword.INCREASE;
        return Optional.of(new Phrase(said.end(1), "a change says from what to what", "as in: " + direction.example()));
    }

    /** {@code > 95%}; the language's bounds take the number itself in. */
    private static Optional<Phrase> sign(String words) {
        Matcher said = SIGN.matcher(words);
        if (!said.matches() || !isNumber(said.group(2))) {
            return Optional.empty();
        }
        String number = withoutWhole(said.group(2));
        return BoundWords.ofSign(said.group(1), number).map(bound -> {
            String time = timeAfter(words, said.end(2));
            String more = time + ofWhat(said.group(2)) + bound.question();
            // Only a person can tell whether numbers add up, or the latest counts.
            String added = bound.addsUp() ? ", or, where numbers add up over the time, target " + number + time : "";
            boolean isCertain =
                    !STRICT.contains(said.group(1)) && ofWhat(said.group(2)).isEmpty() && added.isEmpty();
            return isCertain
                    ? Phrase.certain(said.end(2), IN_WORDS, bound.instead(), more)
                    : new Phrase(said.end(2), IN_WORDS, "write " + bound.instead() + more + added);
        });
    }

    private static Optional<Phrase> at(String words, boolean afterText) {
        Matcher said = AT.matcher(words);
        if (!said.matches() || !isNumber(said.group(1))) {
            return Optional.empty();
        }
        String number = withoutWhole(said.group(1)) + timeAfter(words, said.end(1));
        return Optional.of(new Phrase(
                said.end(1),
                "\"at\" does not say whether more would be better",
                afterText
                        ? "write at least " + number + ", or maintain at " + number + ofWhat(said.group(1))
                        : "write at least or at most, and when, as in: at least 75% during Q4 2026/27"));
    }

    /** {@code 95%} for {@code 95% of homes}. */
    private static String withoutWhole(String number) {
        int of = number.indexOf(WHOLE);
        return of < 0 ? number : number.substring(0, of);
    }

    private static String ofWhat(String number) {
        return number.contains(WHOLE) ? ", and of what it is in the measure's text" : "";
    }

    private static Optional<Phrase> bound(String words) {
        boolean target = words.startsWith(TARGET);
        int start = target ? TARGET.length() : 0;
        return BoundWords.of(words.substring(start))
                // "at least" on its own is as it should be; what is wrong comes later.
                .filter(said -> target || !said.isOfLanguage())
                .map(said -> new Phrase(
                        start + said.length(),
                        target
                                ? "\"" + said.written() + "\" does not follow \"target\""
                                : "\"" + said.written() + "\" is not understood here",
                        bound(said, target, timeAfter(words, start + said.length()))));
    }

    private static String bound(BoundWords said, boolean target, String time) {
        String write = "write " + said.instead() + time;
        return target && said.addsUp()
                ? write + ", or, where numbers add up over the time, target "
                        + said.number().words() + time + said.question()
                : write + said.question();
    }

    private static Optional<Phrase> targetIs(String words) {
        Matcher said = TARGET_IS.matcher(words);
        return said.matches()
                ? QuantityParser.parse(said.group(1) + said.group(2))
                        .toOptional()
                        .map(number -> new Phrase(
                                said.end(2),
                                "a target stands right after its word",
                                number.isPercentage()
                                        ? eitherBound(number.words(), timeAfter(words, said.end(2)))
                                        : "write target " + number.words() + timeAfter(words, said.end(2))))
                : Optional.empty();
    }

    private static Optional<Phrase> part(String words) {
        Matcher said = PART_OF.matcher(words);
        NumberUse use = said.matches() && isBound(said.group(1)) ? NumberUse.LEVEL : NumberUse.COUNT;
        return said.matches()
                ? PartOfWhole.of(said.group(2), said.group(3))
                        .map(share -> new Phrase(
                                said.end(3),
                                said.group(2) + " of " + said.group(3) + " are two numbers",
                                share.help(use)))
                : Optional.empty();
    }

    private static Optional<Phrase> share(String words) {
        Matcher said = SHARE_OF.matcher(words);
        if (!said.matches() || (said.group(2) != null && said.group(4) == null)) {
            return Optional.empty();
        }
        Optional<String> number = said.group(2) == null ? SpelledShares.of(said.group(3)) : Optional.of(said.group(2));
        boolean isOf = said.group(4) != null;
        String time = timeAfter(words, isOf ? said.end(4) : said.end(3));
        return number.filter(MeasurePhrases::isNumber)
                .map(figure -> new Phrase(
                        said.group(2) == null ? said.end(3) : said.end(2),
                        isOf ? "what a share is of stands in the measure's text" : "a share is written in figures",
                        (isBound(said.group(1))
                                        ? "write " + Ascii.toLowerCase(said.group(1)) + " " + figure + time
                                        : eitherBound(figure, time))
                                + (isOf ? ", and the words after \"of\" in the measure's text" : "")));
    }

    private static boolean isBound(@Nullable String word) {
        return word != null && !Ascii.equalsIgnoreCase(word, Keyword.TARGET.word());
    }

    /** {@code 80% by March 2027} and {@code 300 visits}, without the word that says what the number is. */
    private static Optional<Phrase> numberFirst(String words) {
        Matcher said = NUMBER_FIRST.matcher(words);
        Optional<Quantity> written = said.matches()
                ? QuantityParser.parse(TARGET_LAST.matcher(said.group(1)).replaceFirst(""))
                        .toOptional()
                : Optional.empty();
        if (written.isEmpty()) {
            return Optional.empty();
        }
        Optional<UnitAdvice.Wrong> wrong = UnitAdvice.of(written.get(), NumberUse.LEVEL, When.USUAL_YEAR_START);
        Optional<Quantity> number = wrong.isEmpty()
                ? written
                : wrong.get()
                        .instead()
                        .flatMap(other -> QuantityParser.parse(other).toOptional());
        if (number.isEmpty()) {
            return Optional.of(
                    new Phrase(said.end(1), wrong.get().message(), wrong.get().help()));
        }
        String figure = number.get().words();
        String time = timeAfter(words, said.end(1));
        return Optional.of(new Phrase(
                said.end(1),
                "before a number stands a word that says what it is",
                BoundWords.addsUp(number.get())
                        ? "write target " + figure + time + " if numbers add up; if the latest one counts, at least or"
                                + " at most " + figure + time
                        : eitherBound(figure, time)));
    }

    /** {@code yes/no}, of what a number does not tell. */
    private static Optional<Phrase> thereOrNot(String words) {
        Matcher said = THERE_OR_NOT.matcher(words);
        return said.matches()
                ? Optional.of(new Phrase(
                        said.end(1),
                        "what is there or isn't has a word of its own",
                        "write " + Keyword.DELIVERED.word() + timeAfter(words, said.end(1))))
                : Optional.empty();
    }

    /** Of a percentage the latest counts, and whether less would be better nobody can tell. */
    private static String eitherBound(String number, String time) {
        return "write at least " + number + time + ", or at most " + number + time + " if less is better";
    }

    private static Optional<Phrase> changeBy(String words) {
        Matcher first = BY_FROM.matcher(words);
        if (first.matches()) {
            Keyword direction = Keyword.of(Ascii.toLowerCase(first.group(1))).orElseThrow();
            if (first.group(5) != null && isNumber(first.group(5))) {
                return Optional.of(new Phrase(
                        first.end(5),
                        "a change says from what to what, and not by how much as well",
                        "write " + direction.word() + " from " + first.group(3) + " to " + first.group(5)
                                + timeAfter(words, first.end(5))));
            }
            return ChangeBy.fromTo(direction, first.group(3), first.group(2))
                    .map(instead -> new Phrase(
                            first.end(3),
                            "a change says from what to what",
                            "write " + instead + timeAfter(words, first.end(3))));
        }
        Matcher last = FROM_BY.matcher(words);
        if (!last.matches()) {
            return Optional.empty();
        }
        String time = timeAfter(words, last.end(2));
        return ChangeBy.fromTo(Keyword.REDUCE, last.group(1), last.group(2))
                .flatMap(less -> ChangeBy.fromTo(Keyword.INCREASE, last.group(1), last.group(2))
                        .map(more -> new Phrase(
                                last.end(2),
                                "a change says from what to what",
                                "write " + less + time + ", or " + more + time)));
    }

    /** {@code reduce 410 incidents by 5%}. */
    private static Optional<Phrase> unitBy(String words) {
        Matcher said = UNIT_BY.matcher(words);
        if (!said.matches() || WhenParser.isWhen(said.group(4), When.USUAL_YEAR_START)) {
            return Optional.empty();
        }
        Keyword direction = Keyword.of(Ascii.toLowerCase(said.group(1))).orElseThrow();
        return ChangeBy.fromTo(direction, said.group(2), said.group(4))
                .map(instead -> new Phrase(
                        said.end(4),
                        "a change says from what to what",
                        "write " + instead + timeAfter(words, said.end(4))));
    }

    /** {@code target increase to 95%} and {@code target reduction of 5% from 410}. */
    private static Optional<Phrase> afterTarget(String words) {
        if (!words.startsWith(TARGET)) {
            return Optional.empty();
        }
        Matcher level = AFTER_TARGET.matcher(words);
        if (level.matches()) {
            return Optional.of(new Phrase(
                    level.end(2),
                    "\"" + level.group(2) + "\" does not follow \"target\"",
                    "write " + Excerpts.shortened(level.group(1))));
        }
        String change = words.substring(TARGET.length());
        return changeTo(change)
                .or(() -> change(change))
                .or(() -> changeBy(change))
                .or(() -> unitBy(change))
                .map(said -> new Phrase(
                        TARGET.length() + said.length(), said.message(), said.help() + " instead of the target"));
    }

    private static Optional<Phrase> change(String words) {
        Matcher said = CHANGE.matcher(words);
        if (!said.matches() || (said.group(1) == null) == (said.group(3) == null)) {
            return Optional.empty();
        }
        Keyword direction = ChangeBy.direction(said.group(2));
        String by = said.group(1) == null ? said.group(3) : said.group(1);
        int end = said.group(3) == null ? said.end(2) : said.end(3);
        return Optional.of(new Phrase(
                end,
                "a change says from what to what",
                Optional.ofNullable(said.group(4))
                        .flatMap(from -> ChangeBy.fromTo(direction, from, by))
                        .map(instead -> "write " + instead + timeAfter(words, said.end(4)))
                        .orElse("as in: " + direction.example())));
    }

    private static Phrase oneChange(int length, String instead, String words) {
        String time = timeAfter(words, length);
        // Whether what stays the same is to be held or was forgotten, a person has to say.
        return instead.startsWith(Keyword.MAINTAIN.word())
                ? new Phrase(length, ONE_CHANGE, "write " + instead + time)
                : Phrase.certain(length, ONE_CHANGE, instead, time);
    }

    private static Optional<Phrase> baseline(String words) {
        Matcher said = BASELINE.matcher(words);
        return said.matches()
                ? ChangeBy.between(said.group(2), said.group(3))
                        // A change the other way than it says is for its writer to mend.
                        .filter(instead ->
                                said.group(1) == null || instead.startsWith(Ascii.toLowerCase(said.group(1))))
                        .map(instead -> oneChange(said.end(3), instead, words))
                : Optional.empty();
    }

    /** {@code 32% baseline, 28% target}. */
    private static Optional<Phrase> namedAfter(String words) {
        Matcher said = NAMED_AFTER.matcher(words);
        if (!said.matches() || Ascii.equalsIgnoreCase(said.group(2), said.group(5))) {
            return Optional.empty();
        }
        boolean isBaselineFirst = Ascii.equalsIgnoreCase(said.group(2), "baseline");
        return ChangeBy.between(said.group(isBaselineFirst ? 1 : 3), said.group(isBaselineFirst ? 3 : 1))
                .map(instead -> oneChange(said.end(4), instead, words));
    }

    /** {@code from 40 to 20} and {@code 40 -> 20}, without the word that says which way is better. */
    private static Optional<Phrase> fromTo(String words) {
        Matcher said = FROM_TO.matcher(words);
        return said.matches()
                ? ChangeBy.between(said.group(said.group("from") == null ? "before" : "from"), said.group("to"))
                        .map(instead -> new Phrase(
                                said.end("to"),
                                "a change begins with reduce or increase",
                                "write " + instead + timeAfter(words, said.end("to"))))
                : Optional.empty();
    }

    private static Optional<Phrase> baselineAlone(String words) {
        Matcher said = BASELINE_ALONE.matcher(words);
        return said.matches()
                ? Optional.of(new Phrase(
                        said.end(1),
                        "a baseline has its target on the same line",
                        "as in: " + Keyword.REDUCE.example() + "; to watch a number without a target, write "
                                + Keyword.TRACKED.word()))
                : Optional.empty();
    }

    /** {@code target 10 every quarter} and {@code at least 10 quarterly}. */
    private static Optional<Phrase> each(String words) {
        Matcher first = EACH_FIRST.matcher(words);
        if (first.matches()) {
            return Optional.of(totalOfAll(first.end(1) + "ly".length(), first.group(1)));
        }
        Matcher said = EACH.matcher(words);
        if (!said.matches()) {
            return Optional.empty();
        }
        boolean after = said.group(3) == null;
        String often = Ascii.toLowerCase(said.group(after ? 4 : 3));
        int end = after ? said.end(4) + "ly".length() : said.end(3);
        return Optional.of(
                Ascii.equalsIgnoreCase(said.group(1), Keyword.TARGET.word())
                        ? totalOfAll(end, often)
                        : new Phrase(
                                end,
                                "how often a bound is looked at is a part of its number",
                                "write " + Ascii.toLowerCase(said.group(1)) + " " + said.group(2) + " per " + often
                                        + timeAfter(words, end)
                                        + ", against which the latest number is held; if numbers"
                                        + " add up write their total, as in: " + Keyword.TARGET.example()));
    }

    private static Phrase totalOfAll(int length, String often) {
        return new Phrase(
                length,
                "a target is the total of all its time",
                "write the total, as in: " + Keyword.TARGET.example()
                        + "; or how often something is held, as in: "
                        + Keyword.of(Ascii.toLowerCase(often) + "ly")
                                .orElseThrow()
                                .example());
    }

    private static boolean isNumber(String words) {
        return QuantityParser.parse(words).toOptional().isPresent();
    }
}
