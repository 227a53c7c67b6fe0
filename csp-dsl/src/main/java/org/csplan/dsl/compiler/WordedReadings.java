package org.csplan.dsl.compiler;

import com.google.common.base.Ascii;
import com.google.common.base.CharMatcher;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.csplan.core.diagnostic.Diagnostic;
import org.csplan.core.model.Measure;
import org.csplan.core.source.SourceSpan;
import org.csplan.dsl.internal.Excerpts;
import org.csplan.dsl.syntax.EntrySyntax;
import org.csplan.dsl.syntax.Keyword;
import org.csplan.dsl.syntax.LanguageCode;
import org.csplan.dsl.syntax.WordSyntax;
import org.csplan.dsl.syntax.WordsSyntax;

/**
 * Reports a reading that is told in words outside quotes and names its measure by its text or its unit: {@code 5 of 20
 * visits}, {@code Victims satisfied: 7} and {@code Visits 5}.
 */
final class WordedReadings {

    private static final Pattern NUMBER = Pattern.compile("[£€$]?[0-9][0-9,]*(?:\\.[0-9]+)?%?");

    private static final Pattern YEAR = Pattern.compile("(?:19|20)[0-9]{2}");

    private static final String PER_CENT = "%";

    /** After what was counted, these say no more than that it was. */
    private static final ImmutableSet<String> DID =
            ImmutableSet.of("done", "held", "made", "completed", "delivered", "undertaken");

    /** What people put between a status and what follows it, and after the name of what they counted. */
    private static final CharMatcher MARKS = CharMatcher.anyOf(":;-–—");

    private static final CharMatcher BETWEEN =
            MARKS.or(CharMatcher.whitespace()).or(CharMatcher.is(','));

    private static final int MOST_MEASURES_OFFERED = 3;

    private final StatusWords statuses;
    private final TimeCompiler times;
    private final Findings findings;

    WordedReadings(StatusScale scale, TimeCompiler times, Findings findings) {
        this.statuses = new StatusWords(scale, findings);
        this.times = times;
        this.findings = findings;
    }

    /**
     * A number and what it counts.
     *
     * @param ofWhole the number after {@code of}
     * @param more whether words follow that say that it was done
     */
    private record Told(WordSyntax number, Optional<WordSyntax> ofWhole, String name, boolean more) {}

    /** The entry without the words of such a reading; the same where there is none. */
    EntrySyntax without(EntrySyntax entry, ImmutableMap<String, WrittenMeasure> measures) {
        List<WordSyntax> words = entry.words();
        boolean mayRead = words.size() > 1
                && words.size() <= EntryWords.MOST_WORDS
                && !measures.isEmpty()
                && entry.readings().isEmpty()
                && entry.reached().isEmpty()
                && entry.spent().isEmpty()
                && entry.tellers().isEmpty()
                && words.stream().anyMatch(word -> isNumber(word.text()));
        if (!mayRead || times.isWhen(WordsSyntax.of(words))) {
            return entry;
        }
        int status = times.wordsOfTime(words, EntryWords.MOST_WORDS);
        Optional<StatusWords.Said> said = statuses.at(words, status);
        int begin = said.map(StatusWords.Said::end).orElse(status);
        while (begin < words.size()
                && said.isPresent()
                && MARKS.matchesAllOf(words.get(begin).text())) {
            begin++;
        }
        List<WordSyntax> rest = words.subList(begin, words.size());
        Optional<Told> told = isOfOnePiece(rest) ? told(rest) : Optional.empty();
        List<WrittenMeasure> named =
                told.map(reading -> named(reading, measures)).orElse(ImmutableList.of());
        if (named.isEmpty() || named.size() > MOST_MEASURES_OFFERED) {
            return entry;
        }
        // A status that is read as it stands is left alone, with a comma after it and all.
        boolean isRead =
                said.isEmpty() || (said.get().word().equals(words.get(status).text()) && begin == status + 1);
        SourceSpan span = (isRead ? rest : words.subList(status, words.size()))
                .get(0)
                .span()
                .to(rest.get(rest.size() - 1).span());
        if (!isRead && !isJoined(said.orElseThrow(), rest.get(0))) {
            return entry;
        }
        String before = isRead ? "" : said.orElseThrow().word() + " ";
        report(told.orElseThrow(), rest, named, span, before, entry);
        List<WordSyntax> time = words.subList(0, status);
        return entry.withWords(said.map(word -> ImmutableList.<WordSyntax>builder()
                        .addAll(time)
                        .add(new WordSyntax(word.word(), word.span()))
                        .build())
                .orElseGet(() -> ImmutableList.copyOf(time)));
    }

    /** @param status what is to stand before the reading */
    private void report(
            Told told,
            List<WordSyntax> rest,
            List<WrittenMeasure> named,
            SourceSpan span,
            String status,
            EntrySyntax entry) {
        String words =
                Excerpts.onOneLine(findings.source(), WordsSyntax.of(rest).span());
        // Of what is counted the whole is no part of the reading, and nobody may lose it.
        boolean isPart = told.ofWhole().isPresent()
                && named.stream()
                        .allMatch(measure -> measure.measure()
                                .unit()
                                .filter(PER_CENT::equals)
                                .isPresent());
        boolean keepsWords = told.more() || (told.ofWhole().isPresent() && !isPart);
        String value =
                told.number().text() + (isPart ? " of " + told.ofWhole().get().text() : "");
        String readings = named.stream()
                .map(measure -> status + Keyword.asId(measure.measure().id().value()) + " = " + value)
                .collect(Collectors.joining(" or "));
        boolean hasText = !entry.texts().isEmpty();
        Diagnostic found = Diagnostic.of(
                        LanguageCode.UNEXPECTED_WORD, "a reading begins with its measure's id and an equals sign")
                .at(findings.place(span))
                .with(named.get(0).place().labelled("the measure is here"));
        if (keepsWords && hasText) {
            findings.add(found.help("write " + readings + ", and put “" + words + "” into the text"));
            return;
        }
        String written = readings + (keepsWords ? " \"" + words + "\"" : "");
        Diagnostic helped = found.help("write " + written);
        boolean certain = named.size() == 1
                && (status.isEmpty() || StatusScale.isPlain(status.strip()))
                && CharMatcher.anyOf("\"“”`#").matchesNoneOf(words);
        findings.add(certain ? helped.mendedBy(written) : helped);
    }

    /** Whether nothing but blanks stands between the words, so that nothing is lost with them. */
    private boolean isOfOnePiece(List<WordSyntax> words) {
        for (int i = 1; i < words.size(); i++) {
            if (!findings.isFollowedBy(words.get(i - 1).span(), words.get(i).span())) {
                return false;
            }
        }
        return words.size() > 1;
    }

    private boolean isJoined(StatusWords.Said status, WordSyntax next) {
        return BETWEEN.matchesAllOf(findings.source()
                .slice(new SourceSpan(status.span().end(), next.span().start())));
    }

    private static Optional<Told> told(List<WordSyntax> words) {
        WordSyntax first = words.get(0);
        WordSyntax last = words.get(words.size() - 1);
        if (isNumber(first.text())) {
            boolean ofWhole = words.size() > 3
                    && words.get(1).text().equals(Keyword.OF.word())
                    && isNumber(words.get(2).text());
            int from = ofWhole ? 3 : 1;
            boolean more = words.size() > from + 1 && DID.contains(Ascii.toLowerCase(last.text()));
            List<WordSyntax> name = words.subList(from, words.size() - (more ? 1 : 0));
            return Optional.of(
                    new Told(first, Optional.of(words.get(from - 1)).filter(whole -> ofWhole), text(name), more));
        }
        List<WordSyntax> name = words.subList(0, words.size() - 1);
        return isNumber(last.text())
                ? Optional.of(new Told(last, Optional.empty(), text(name), false))
                : Optional.empty();
    }

    private static String text(List<WordSyntax> words) {
        return MARKS.or(CharMatcher.whitespace())
                .trimTrailingFrom(WordsSyntax.of(words).text());
    }

    /** The measures that the name may be of: by its id, its text or its unit. */
    private static List<WrittenMeasure> named(Told told, ImmutableMap<String, WrittenMeasure> measures) {
        boolean isShare = told.number().text().endsWith(PER_CENT);
        return measures.values().stream()
                // Of a share apart from its sign the action's own is told.
                .filter(written -> !told.name().startsWith(PER_CENT) && isNamed(written.measure(), told.name()))
                .filter(written -> !(written.measure() instanceof Measure.Deliverable))
                // How much of an action is complete is told in per cent, too.
                .filter(written -> !isShare
                        || written.measure().unit().filter(PER_CENT::equals).isPresent())
                .toList();
    }

    private static boolean isNamed(Measure measure, String name) {
        return measure.id().value().equals(name)
                || ReadingCompiler.isText(name, measure)
                || measure.unit().filter(name::equalsIgnoreCase).isPresent();
    }

    private static boolean isNumber(String word) {
        return NUMBER.matcher(word).matches() && !YEAR.matcher(word).matches();
    }
}
