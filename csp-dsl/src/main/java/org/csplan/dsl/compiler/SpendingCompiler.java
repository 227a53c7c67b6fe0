package org.csplan.dsl.compiler;

import com.google.common.base.Ascii;
import com.google.common.base.CharMatcher;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.csplan.core.diagnostic.Diagnostic;
import org.csplan.core.model.ActionId;
import org.csplan.core.model.QuantityParser;
import org.csplan.core.model.Spending;
import org.csplan.core.model.When;
import org.csplan.core.source.SourceSpan;
import org.csplan.dsl.internal.ShortNumbers;
import org.csplan.dsl.internal.SumAdvice;
import org.csplan.dsl.internal.UnitAdvice;
import org.csplan.dsl.syntax.EntrySyntax;
import org.csplan.dsl.syntax.Keyword;
import org.csplan.dsl.syntax.LanguageCode;
import org.csplan.dsl.syntax.QuantitySyntax;
import org.csplan.dsl.syntax.ReadingSyntax;
import org.csplan.dsl.syntax.WordSyntax;
import org.csplan.dsl.syntax.WordsSyntax;

/** From what a progress entry says of money, as in {@code spent £500}, to what was spent. */
final class SpendingCompiler {

    private static final String SPENT = Keyword.SPENT.word() + " ";
    private static final String DATE = "date";
    private static final String TO_DATE = " to " + DATE;

    /** What people put after a word or a sum. */
    private static final CharMatcher MARKS = CharMatcher.anyOf(".:;=-–—");

    private static final CharMatcher SUM_ENDS = CharMatcher.anyOf(".:;");

    /** How people begin, or end, what was spent. */
    private static final ImmutableSet<String> SPENDING = ImmutableSet.of("spent", "spend", "spending", "expenditure");

    private static final ImmutableSet<String> NOTHING = ImmutableSet.of("nil", "none", "nothing", "zero");

    private static final String NO_MONEY = "£0";
    private static final String ACTUAL = "actual";
    private static final String POUNDS = "gbp";

    private static final ImmutableSet<String> FOR = ImmutableSet.of("for", "towards", "in");

    /** How people put after a sum that it was spent again and again. */
    private static final Pattern OFTEN =
            Pattern.compile("(?i)daily|weekly|fortnightly|monthly|quarterly|termly|yearly|annually");

    private static final CharMatcher QUOTES = CharMatcher.anyOf("`\"");

    private static final Pattern RATE =
            Pattern.compile("(?i)([£€$][0-9][0-9,.]*k?)(?:/(?:day|week|month|quarter|year)|p\\.?(?:c\\.?)?[awm])[.;]?");

    private final StatusScale scale;
    private final TimeCompiler times;
    private final NumberCompiler numbers;
    private final Findings findings;

    SpendingCompiler(StatusScale scale, TimeCompiler times, NumberCompiler numbers, Findings findings) {
        this.scale = scale;
        this.times = times;
        this.numbers = numbers;
        this.findings = findings;
    }

    /** The entry as if {@code Spend to date: £500} and {@code £500 spent} stood there as they should; that is reported. */
    EntrySyntax mended(EntrySyntax entry) {
        List<WordSyntax> words = entry.words();
        if (!entry.spent().isEmpty()) {
            return withHowOften(entry);
        }
        if (words.size() < 2) {
            return entry;
        }
        for (int from = 0; from < words.size(); from++) {
            Optional<Told> told = told(words, from);
            // What begins otherwise, or goes on, may be a sentence.
            if (told.filter(found -> found.end() == words.size()).isPresent()
                    && tellsOfNothingElse(words.subList(0, from))
                    && isAlone(words.subList(from, words.size()))) {
                return reported(entry, from, told.get());
            }
        }
        return entry;
    }

    /** The entry as if {@code monthly} after a sum belonged to it, and were no time. */
    private EntrySyntax withHowOften(EntrySyntax entry) {
        ReadingSyntax told = entry.spent().get(0);
        Optional<WordSyntax> often = entry.words().stream()
                .filter(word -> OFTEN.matcher(word.text()).matches()
                        && word.text().equals(findings.source().slice(word.span()))
                        && !scale.has(word.text())
                        && told.relation().isEmpty()
                        && findings.isFollowedBy(told.span(), word.span()))
                .findFirst();
        if (often.isEmpty()) {
            return entry;
        }
        QuantitySyntax sum = told.number().orElseThrow();
        SourceSpan span = told.span().to(often.get().span());
        ImmutableList<WordSyntax> words = ImmutableList.<WordSyntax>builder()
                .addAll(sum.words())
                .add(often.get())
                .build();
        ReadingSyntax whole = new ReadingSyntax(
                span,
                told.measure(),
                Optional.of(new QuantitySyntax(sum.span().to(often.get().span()), words, Optional.empty())),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        List<WordSyntax> others = new ArrayList<>(entry.words());
        others.remove(often.get());
        return entry.withWords(others).withSpent(told, whole);
    }

    /** Whether these are a time, a status and a share, or some of them. */
    private boolean tellsOfNothingElse(List<WordSyntax> words) {
        List<WordSyntax> others = words.stream()
                .filter(word -> !scale.has(word.text()) && !word.text().endsWith("%"))
                .toList();
        return others.isEmpty() || times.isWhen(WordsSyntax.of(others));
    }

    /**
     * @param isAbout whether people say that it is not exact
     * @param end of its words
     */
    private record Told(String sum, boolean isAbout, boolean isToDate, int end) {}

    /** The sum that is told from that word on: it stands before the word for spending, or after it. */
    private static Optional<Told> told(List<WordSyntax> words, int from) {
        if (SPENDING.contains(plain(words, from + 1)) && isSum(bare(words.get(from)))) {
            int end = afterSoFar(words, from + 2);
            return Optional.of(new Told(bare(words.get(from)), false, end > from + 2, end));
        }
        int spent = plain(words, from).equals(ACTUAL) ? from + 1 : from;
        if (!SPENDING.contains(plain(words, spent))) {
            return Optional.empty();
        }
        int at = afterSoFar(words, spent + 1);
        boolean toDate = at > spent + 1;
        at = at < words.size() && plain(words, at).isEmpty() ? at + 1 : at;
        boolean isPounds = plain(words, at).equals(POUNDS);
        Optional<Told> about = about(words, at, toDate);
        if (about.isPresent()) {
            return about;
        }
        String sum = NOTHING.contains(plain(words, at))
                ? NO_MONEY
                : isPounds ? "£" + plain(words, at + 1) : at < words.size() ? bare(words.get(at)) : "";
        if (!isSum(sum)) {
            return Optional.empty();
        }
        int after = at + (isPounds ? 2 : 1);
        int end = afterSoFar(words, after);
        return Optional.of(new Told(sum, false, toDate || end > after, end));
    }

    /** {@code spent approx £500}. */
    private static Optional<Told> about(List<WordSyntax> words, int at, boolean isToDate) {
        for (int after = at + 1; after <= Math.min(at + 2, words.size()); after++) {
            Optional<String> sum = SumAdvice.about(SUM_ENDS.trimTrailingFrom(
                            WordsSyntax.of(words.subList(at, after)).text()))
                    .filter(SpendingCompiler::isSum);
            if (sum.isPresent()) {
                int end = afterSoFar(words, after);
                return Optional.of(new Told(sum.get(), true, isToDate || end > after, end));
            }
        }
        return Optional.empty();
    }

    private EntrySyntax reported(EntrySyntax entry, int from, Told told) {
        SourceSpan span = entry.words()
                .get(from)
                .span()
                .to(entry.words().get(told.end() - 1).span());
        String written = SPENT + told.sum() + (told.isToDate() ? TO_DATE : "");
        if (told.isAbout()) {
            findings.add(
                    LanguageCode.BAD_NUMBER,
                    span,
                    "what was spent is a sum, with nothing between it and the word spent",
                    "write " + written + "; that it is not exact stands in quotes after it, as in: " + written
                            + " \"About.\"");
        } else {
            Diagnostic found = Diagnostic.of(LanguageCode.UNEXPECTED_WORD, "what was spent begins with the word spent")
                    .at(findings.place(span))
                    .help("write " + written);
            // In which currency it is nothing, nobody said.
            findings.add(told.sum().equals(NO_MONEY) ? found : found.mendedBy(written));
        }
        WordSyntax number = new WordSyntax(told.sum(), span);
        List<WordSyntax> others = new ArrayList<>(entry.words());
        others.subList(from, told.end()).clear();
        return entry.withWords(others)
                .withSpent(new ReadingSyntax(
                        span,
                        entry.words().get(from),
                        Optional.of(new QuantitySyntax(number.span(), ImmutableList.of(number), Optional.empty())),
                        told.isToDate() ? Optional.of(Keyword.TO) : Optional.empty(),
                        Optional.empty(),
                        told.isToDate() ? Optional.of(new WordSyntax(DATE, span)) : Optional.empty()));
    }

    /** Whether nothing else stands between the words, which would be lost with them. */
    private boolean isAlone(List<WordSyntax> words) {
        for (int i = 1; i < words.size(); i++) {
            if (!findings.isFollowedBy(words.get(i - 1).span(), words.get(i).span())) {
                return false;
            }
        }
        return true;
    }

    private static int afterSoFar(List<WordSyntax> words, int from) {
        String two = plain(words, from) + " " + plain(words, from + 1);
        return SumAdvice.SO_FAR_WORDS.contains(two)
                ? from + 2
                : SumAdvice.SO_FAR_WORDS.contains(plain(words, from)) ? from + 1 : from;
    }

    private static String plain(List<WordSyntax> words, int at) {
        return at < words.size()
                ? Ascii.toLowerCase(MARKS.trimFrom(words.get(at).text()))
                : "";
    }

    /** In figures, as {@code £2,400} for {@code £2.4k.} */
    private static String bare(WordSyntax sum) {
        String written = SUM_ENDS.trimTrailingFrom(sum.text());
        return ShortNumbers.inFull(written).orElse(written);
    }

    private static boolean isEachTime(String words) {
        return OFTEN.matcher(words).matches() || (!words.isEmpty() && UnitAdvice.isRate(words));
    }

    /** Of money, and not below zero. */
    static boolean isSum(String word) {
        return QuantityParser.parse(SUM_ENDS.trimTrailingFrom(word))
                .toOptional()
                .filter(number -> number.isMoney() && number.amount().signum() >= 0)
                .isPresent();
    }

    /** {@code spent £500 so far}, {@code spent £500 to date.} and {@code spent £500 for signs}. */
    private boolean reportedMore(ReadingSyntax told, When when) {
        List<WordSyntax> words = told.number().orElseThrow().words();
        String sum = words.get(0).text();
        String rest = words.size() == 1
                ? ""
                : WordsSyntax.of(words.subList(1, words.size())).text();
        boolean marked = told.toWhat()
                .filter(word ->
                        !word.text().equals(DATE) && MARKS.trimFrom(word.text()).equals(DATE))
                .isPresent();
        if (marked
                || (told.relation().isEmpty()
                        && SumAdvice.SO_FAR_WORDS.contains(Ascii.toLowerCase(MARKS.trimFrom(rest))))) {
            String written = SPENT + (marked ? told.number().get().text() : sum) + TO_DATE;
            findings.add(Diagnostic.of(
                            LanguageCode.UNEXPECTED_WORD, "all that was spent so far is told by the words to date")
                    .at(findings.place(told.span()))
                    .help("write " + written)
                    .mendedBy(written));
            return true;
        }
        // In backquotes the words are a unit that somebody wanted.
        if (told.relation().isEmpty()
                && QUOTES.matchesNoneOf(findings.source().slice(told.span()))
                && (isEachTime(SUM_ENDS.trimTrailingFrom(rest))
                        || (words.size() == 1 && RATE.matcher(sum).matches()))) {
            findings.add(
                    LanguageCode.BAD_NUMBER,
                    told.span(),
                    "what was spent is a sum, and not how much each time",
                    "write all that was spent in " + when.words() + ", as in: " + Keyword.SPENT.example());
            return true;
        }
        String bare = SUM_ENDS.trimTrailingFrom(sum);
        if (words.size() == 1 && told.relation().isEmpty() && !bare.equals(sum) && isSum(bare)) {
            findings.add(Diagnostic.of(LanguageCode.BAD_NUMBER, "a sum ends without a mark")
                    .at(findings.place(told.span()))
                    .help("write " + SPENT + bare)
                    .mendedBy(SPENT + bare));
            return true;
        }
        boolean isFor = words.size() > 2 && FOR.contains(words.get(1).text());
        if (isFor && CharMatcher.anyOf("£€$").matchesAnyOf(rest)) {
            findings.add(
                    LanguageCode.BAD_NUMBER,
                    told.span(),
                    "one sum is told here, and these are several",
                    "write a line for each; where one is for another time, that stands first, as in: Q1 2026/27 spent £500");
        } else if (isFor) {
            findings.add(
                    LanguageCode.MISSING_QUOTES,
                    told.span(),
                    "what the money was for stands in quotes after the sum",
                    "write " + SPENT + sum + " \"Spent " + SUM_ENDS.trimTrailingFrom(rest) + ".\"");
        }
        return isFor;
    }

    /** What was spent; none if nothing is said of it, or what can't be, which is then reported. */
    Optional<Spending> compile(EntrySyntax entry, Optional<When> when, EntryOwner owner) {
        if (entry.spent().isEmpty()) {
            return Optional.empty();
        }
        entry.spent().stream()
                .skip(1)
                .forEach(second -> findings.add(
                        LanguageCode.UNEXPECTED_WORD,
                        second.span(),
                        "this entry says twice what was spent",
                        "write what it comes to, once; a sum in another currency stands in an entry of its own"));
        ReadingSyntax told = entry.spent().get(0);
        String sum = told.number().orElseThrow().text();
        if (!(owner.id() instanceof ActionId)) {
            findings.add(
                    LanguageCode.UNEXPECTED_WORD,
                    told.span(),
                    "what was spent is told of an action, and this is about "
                            + owner.id().kind() + " " + owner.id().value(),
                    "tell it in an entry of the action that it was spent on");
            return Optional.empty();
        }
        if (when.isEmpty() && !tellsOfNothingElse(entry.words())) {
            // What stands in place of a time is reported.
            return Optional.empty();
        }
        if (when.isEmpty()) {
            findings.add(
                    LanguageCode.INCOMPLETE_LINE,
                    told.span(),
                    "what was spent is told with the time in which it was, and this entry has none",
                    "write the time, as in: progress Q1 2026/27 " + SPENT + sum);
            return Optional.empty();
        }
        if (reportedMore(told, when.get())) {
            return Optional.empty();
        }
        if (told.relation().isPresent() && !isToDate(told)) {
            findings.add(
                    LanguageCode.UNEXPECTED_WORD,
                    told.span(),
                    "what was spent is one sum, for the time of the entry or to date",
                    "write " + SPENT + sum + ", or " + SPENT + sum
                            + " to date; what may be spent stands after \"budget\", below the action");
            return Optional.empty();
        }
        return numbers.spent(told.number().get(), told.span(), true).map(money -> new Spending(money, isToDate(told)));
    }

    private static boolean isToDate(ReadingSyntax told) {
        return told.toWhat().filter(word -> word.text().equals(DATE)).isPresent();
    }
}
