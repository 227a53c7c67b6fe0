package org.csplan.core.check;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.csplan.core.diagnostic.Diagnostic;
import org.csplan.core.diagnostic.Severity;
import org.csplan.core.model.Measure;
import org.csplan.core.model.Quantity;
import org.csplan.core.model.Timing;

/**
 * A count is to come to a number that is no total to reach: to a level such as an average of 10 minutes, of which readings of 9 and
 * 11 would make 20; to so many complaints that 30 of 20 would be a triumph; or to none at all.
 */
final class LimitAsTarget implements MeasureCheck {

    /** What nobody wants more of, with how one would say what is wanted of it. */
    private static final ImmutableMap<String, String> UNWANTED = ImmutableMap.<String, String>builder()
            .put("complaint", "complaints resolved")
            .put("complaints", "complaints resolved")
            .put("burglary", "burglaries solved")
            .put("burglaries", "burglaries solved")
            .put("theft", "thefts solved")
            .put("thefts", "thefts solved")
            .put("robbery", "robberies solved")
            .put("robberies", "robberies solved")
            .put("offence", "offences solved")
            .put("offences", "offences solved")
            .put("crime", "crimes solved")
            .put("crimes", "crimes solved")
            .put("death", "deaths prevented")
            .put("deaths", "deaths prevented")
            .put("casualty", "casualties prevented")
            .put("casualties", "casualties prevented")
            .put("collision", "collisions prevented")
            .put("collisions", "collisions prevented")
            .put("assault", "assaults solved")
            .put("assaults", "assaults solved")
            .put("murder", "murders solved")
            .put("murders", "murders solved")
            .put("homicide", "homicides solved")
            .put("homicides", "homicides solved")
            .put("reoffender", "reoffenders supported")
            .put("reoffenders", "reoffenders supported")
            .put("re-offender", "re-offenders supported")
            .put("re-offenders", "re-offenders supported")
            .put("fire", "fires prevented")
            .put("fires", "fires prevented")
            .put("overdose", "overdoses prevented")
            .put("overdoses", "overdoses prevented")
            .put("fly-tip", "fly-tips cleared")
            .put("fly-tips", "fly-tips cleared")
            .put("accident", "accidents prevented")
            .put("accidents", "accidents prevented")
            .buildOrThrow();

    /** What somebody does about such things, so that more of them are wanted. */
    private static final Pattern DEALT_WITH = Pattern.compile(
            "(?i)\\b(?:(?:re)?solv|detect|prevent|avoid|avert|answer|handl"
                    + "|report|record|investigat|clos(?:e|ed|es|ing|ure|ures)\\b|deal|review|attend|clear|remov|support|bring|brought"
                    + "|disrupt|log(?:s|ged|ging)?\\b|follow|tackl|stopp|charg|visit(?:s|ed|ing)?\\b|assess|respon[ds])");

    /** Before them stands what a unit counts: visits after burglaries are visits, and complaints about fires are complaints. */
    private static final ImmutableSet<String> PREPOSITIONS = ImmutableSet.of(
            "about",
            "after",
            "against",
            "among",
            "at",
            "between",
            "by",
            "during",
            "following",
            "for",
            "from",
            "in",
            "involving",
            "of",
            "on",
            "to",
            "under",
            "where",
            "who",
            "with",
            "without");

    private static final ImmutableSet<String> SHORT_TIMES =
            ImmutableSet.of("second", "seconds", "sec", "secs", "minute", "minutes", "min", "mins");

    private static final ImmutableSet<String> LONG_TIMES =
            ImmutableSet.of("hour", "hours", "hr", "hrs", "day", "days", "week", "weeks", "month", "months");

    /** Of less than so many minutes or seconds nobody makes a total of a year. */
    private static final BigDecimal MANY_SHORT_TIMES = BigDecimal.valueOf(100);

    /** What is published may be minutes, too, and a text that names them says what is added up. */
    private static final Pattern COUNTED_TIME =
            Pattern.compile("(?i)\\b(?:sec(?:ond)?|min(?:ute)?)s?\\b(?! (?:to|until)\\b)");

    private static final Pattern LEVEL = Pattern.compile("(?i)(?<!\\b(?:above|below|than|the national) )(?<!-)\\b"
            + "(?:average|median)\\b|(?:^|\\bthe )mean\\b|\\bmean\\W*$"
            + "|(?<!\\bat (?:(?:a|the) )?\\w{1,12} )(?<!-)\\brates?\\b"
            + "(?=\\W*$|,|:| ?\\(| (?:of|per|for|among|in|at|by|within|on|across)\\b)");

    /** How long something takes; {@code volunteer time} and {@code response training} are what is given. */
    private static final Pattern HOW_LONG = Pattern.compile("(?i)\\bresponse(?= times?\\b| to\\b| by\\b| in\\b|\\W*$)"
            + "|\\bwait(?:s|ing)?\\b(?! (?:list|room)s?\\b)|\\bturnaround\\b|\\bdelays?\\b"
            + "|\\btimes? (?:to|between|taken|until)\\b|\\b(?:minute|hour|day|week|month)s (?:to|until)\\b(?! be\\b)");

    @Override
    public String id() {
        return "limit-as-target";
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public void find(CheckedMeasure checked, CheckedPlan plan, Consumer<Diagnostic> findings) {
        if (checked.measure() instanceof Measure.Count count) {
            // Percentages are asked about by a rule of their own; what is below zero is a change.
            count.target()
                    .known()
                    .filter(target -> !target.isPercentage() && target.amount().signum() >= 0)
                    .flatMap(target -> found(checked, count, target))
                    .ifPresent(findings);
        }
    }

    private Optional<Diagnostic> found(CheckedMeasure checked, Measure.Count count, Quantity target) {
        if (target.amount().signum() == 0) {
            return Optional.of(nothing(checked, count, target));
        }
        String counted = counted(
                target.unit().isEmpty() ? count.text() : target.unit(),
                target.unit().isEmpty());
        if (isLevel(count.text(), target, counted)) {
            return Optional.of(level(checked, count, target));
        }
        String wanted = UNWANTED.get(counted);
        return wanted == null || isDealtWith(count.text()) || isDealtWith(target.unit())
                ? Optional.empty()
                : Optional.of(unwanted(checked, count, target, wanted));
    }

    /**
     * In small letters the word for what is counted.
     *
     * @param isWhole whether the words are that word or nothing, as a text that is more may be about anything
     */
    private static String counted(String words, boolean isWhole) {
        if (isWhole) {
            return Ascii.toLowerCase(words);
        }
        String counted = "";
        int start = 0;
        while (start < words.length()) {
            int blank = words.indexOf(' ', start);
            int end = blank < 0 ? words.length() : blank;
            String word = Ascii.toLowerCase(words.substring(start, end));
            if (start > 0 && PREPOSITIONS.contains(word)) {
                return counted;
            }
            counted = word;
            start = end + 1;
        }
        return counted;
    }

    private static boolean isLevel(String text, Quantity target, String counted) {
        if (mayTellLevel(text) && LEVEL.matcher(text).find()) {
            return true;
        }
        if (SHORT_TIMES.contains(counted)) {
            boolean isFew = target.amount().compareTo(MANY_SHORT_TIMES) < 0;
            return (isFew && !COUNTED_TIME.matcher(text).find())
                    || HOW_LONG.matcher(text).find();
        }
        return LONG_TIMES.contains(counted) && HOW_LONG.matcher(text).find();
    }

    /** Most texts have no such letters, and to look for them takes less than to look for the words. */
    private static boolean mayTellLevel(String text) {
        return text.contains("verage") || text.contains("edian") || text.contains("ean") || text.contains("ate");
    }

    private static boolean isDealtWith(String words) {
        return DEALT_WITH.matcher(words).find();
    }

    private Diagnostic nothing(CheckedMeasure checked, Measure.Count count, Quantity target) {
        return found(
                checked.subject(),
                "the measure " + count.id() + " counts up to " + target.words()
                        + ", which it has reached before it begins",
                "where none is to happen, write at most " + level(count, target) + " instead of target");
    }

    private Diagnostic level(CheckedMeasure checked, Measure.Count count, Quantity target) {
        String level = level(count, target);
        return found(
                checked.subject(),
                "the measure " + count.id() + " counts up to " + target.words()
                        + ", so readings are added up, and this reads like an average, a rate or how long something takes",
                "where the latest reading counts, write at most " + level + " if less is better, or at least " + level
                        + " if more is, instead of target");
    }

    private Diagnostic unwanted(CheckedMeasure checked, Measure.Count count, Quantity target, String wanted) {
        return found(
                checked.subject(),
                "the measure " + count.id() + " counts up to " + target.words() + ", so more than that is better still",
                "if fewer are wanted, write at most " + level(count, target)
                        + " instead of target; if more of them are, say so in the text, as in " + wanted);
    }

    private static String level(Measure.Count count, Quantity target) {
        return target.words()
                + count.timing().map(Timing::words).map(time -> " " + time).orElse("");
    }
}
