package org.csplan.dsl.internal;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableMap;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How often, in words that csp doesn't have: some mean one of its own, and some two different things. */
public final class OtherFrequencies {

    private static final String WHAT_THERE_IS =
            "csp has weekly, monthly, quarterly, half-yearly, yearly, and every November";

    /** Those of csp that are meant. */
    private static final ImmutableMap<String, String> MEANT = ImmutableMap.<String, String>builder()
            .put("twice a year", "half-yearly")
            .put("half yearly", "half-yearly")
            .put("twice yearly", "half-yearly")
            .put("twice per year", "half-yearly")
            .put("every six months", "half-yearly")
            .put("every 6 months", "half-yearly")
            .put("six-monthly", "half-yearly")
            .put("six monthly", "half-yearly")
            .put("6 monthly", "half-yearly")
            .put("6-monthly", "half-yearly")
            .put("every 12 months", "yearly")
            .put("every twelve months", "yearly")
            .put("once a year", "yearly")
            .put("once a month", "monthly")
            .put("once a week", "weekly")
            .put("once a quarter", "quarterly")
            .put("every three months", "quarterly")
            .put("every 3 months", "quarterly")
            .put("four times a year", "quarterly")
            .buildOrThrow();

    /** Those that csp doesn't have, with what is to be asked of them, which may be nothing. */
    private static final ImmutableMap<String, String> QUESTIONS = ImmutableMap.<String, String>builder()
            .put("bimonthly", "is it twice a month or every two months?")
            .put("biweekly", "is it twice a week or every two weeks?")
            .put("biannual", "if it is twice a year, write half-yearly;")
            .put("biannually", "if it is twice a year, write half-yearly;")
            .put("biyearly", "if it is twice a year, write half-yearly;")
            .put("biennial", "")
            .put("biennially", "")
            .put("fortnightly", "")
            .put("termly", "")
            .put("daily", "")
            .put("nightly", "")
            .put("twice a month", "")
            .put("twice a week", "")
            .put("twice monthly", "")
            .put("twice weekly", "")
            .put("every two months", "")
            .put("every two weeks", "")
            .put("every fortnight", "")
            .put("every term", "")
            .buildOrThrow();

    private static final Pattern WORDS = Pattern.compile("([^ ]+)((?: [^ ]+){0,3}).*");

    /**
     * A frequency that csp doesn't have.
     *
     * @param words as they were written
     * @param meant the one of csp's own that they mean; none where nobody can say
     * @param help what to do
     */
    public record Found(String words, Optional<String> meant, String help) {

        private static Found meant(String words, String frequency) {
            return new Found(words, Optional.of(frequency), "write " + frequency);
        }
    }

    private static final String MONTH =
            "(january|february|march|april|may|june|july|august|september|october|november|december)";
    private static final Pattern EVERY_MONTH = Pattern.compile(
            "(?i)((?:annually|annual|yearly|once (?:a|every) year|(?:every|each) year),? (?:(?:in|each|every) )?\\(?"
                    + MONTH + "\\)?|each " + MONTH + "|" + MONTH
                    + " (?:(?:each|every) year|annually))(?! ?[0-9])(?:[ ,].*)?");

    private OtherFrequencies() {}

    /** {@code annually in November}, which recurs in that month; none where the words don't begin so. */
    static Optional<Found> everyMonth(String words) {
        Matcher said = EVERY_MONTH.matcher(words);
        if (!said.matches()) {
            return Optional.empty();
        }
        int group = said.group(2) != null ? 2 : said.group(3) != null ? 3 : 4;
        String month = Ascii.toLowerCase(said.group(group));
        String written = Ascii.toUpperCase(month.charAt(0)) + month.substring(1);
        return Optional.of(Found.meant(said.group(1), "every " + written));
    }

    /** The one that the words begin with, the longest of several; none where they begin with none of these. */
    public static Optional<Found> of(String words) {
        Matcher begin = WORDS.matcher(words);
        if (!begin.matches()) {
            return Optional.empty();
        }
        String phrase = begin.group(1) + begin.group(2);
        while (true) {
            String frequency = MEANT.get(folded(phrase));
            if (frequency != null) {
                return Optional.of(Found.meant(phrase, frequency));
            }
            String question = QUESTIONS.get(folded(phrase));
            if (question != null) {
                return Optional.of(new Found(phrase, Optional.empty(), (question + " " + WHAT_THERE_IS).strip()));
            }
            int blank = phrase.lastIndexOf(' ');
            if (blank < 0) {
                return Optional.empty();
            }
            phrase = phrase.substring(0, blank);
        }
    }

    /** The frequency of csp's own that all of the words mean; none where they say more, or may mean several. */
    static Optional<String> exactly(String words) {
        return Optional.ofNullable(MEANT.get(folded(words)))
                .or(() -> everyMonth(words)
                        .filter(found -> found.words().equals(words))
                        .flatMap(Found::meant));
    }

    /** Whether "bi" is joined to its word or not makes no difference. */
    private static String folded(String phrase) {
        String small = Ascii.toLowerCase(phrase);
        return small.startsWith("bi-") ? "bi" + small.substring(3) : small;
    }
}
