package org.csplan.dsl.compiler;

import com.google.common.base.Ascii;
import com.google.common.base.CharMatcher;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.csplan.core.diagnostic.Diagnostic;
import org.csplan.core.diagnostic.Place;
import org.csplan.core.model.ElementId;
import org.csplan.core.model.MeasureTier;
import org.csplan.core.model.When;
import org.csplan.core.model.WhenParser;
import org.csplan.core.source.SourceSpan;
import org.csplan.dsl.internal.Excerpts;
import org.csplan.dsl.internal.LabelOfReturn;
import org.csplan.dsl.internal.MeasureInWords;
import org.csplan.dsl.syntax.Keyword;
import org.csplan.dsl.syntax.LanguageCode;
import org.csplan.dsl.syntax.NameSyntax;
import org.csplan.dsl.syntax.TextSyntax;
import org.csplan.dsl.syntax.WordSyntax;

/**
 * What is declared in one space of ids, such as all agencies. Written ids come first; whatever has none then gets one
 * made from its text, so that a made id never takes the place of a written one. What has an id that is refused gets one
 * near it, so that what is wrong below it is found in the same run.
 */
final class Declarations<T> {

    private static final CharMatcher APOSTROPHES = CharMatcher.anyOf("'‘’");
    /** What people put between a number and its title. */
    private static final CharMatcher DASHES = CharMatcher.anyOf("-–—: ");

    /** What people put after the number of a line in a list. */
    static final CharMatcher NUMBER_MARKS = CharMatcher.anyOf(".:)]");

    /** What people put before it. */
    static final CharMatcher OPENING = CharMatcher.anyOf("([");

    private static final CharMatcher COLON = CharMatcher.is(':');
    private static final CharMatcher QUOTES = APOSTROPHES.or(CharMatcher.anyOf("\"“”„«»"));
    /** What stands in no id. */
    private static final CharMatcher IN_NO_ID = CharMatcher.forPredicate(c -> !ElementId.isValid(String.valueOf(c)));

    private static final CharMatcher BLANK = CharMatcher.whitespace().or(CharMatcher.javaIsoControl());

    /**
     * Something declared.
     *
     * @param syntax that declares it
     * @param id written or made
     * @param text its title, name or wording
     * @param isRefused whether an id was written that can't be its own, so that nothing can name it
     */
    record Declared<T>(T syntax, String id, String text, boolean isRefused) {}

    private enum Given {
        WRITTEN,
        NONE,
        REFUSED
    }

    /** @param id the written one; else the one that it gets if that is free */
    private record Pending<T>(T syntax, Given given, String id, String text) {}

    private static final ImmutableSet<String> OBJECTIVES = ImmutableSet.of(Keyword.AIM.word(), Keyword.PRIORITY.word());

    private final String kind;
    private final Function<String, String> madeId;
    private final List<Pending<T>> pending = new ArrayList<>();
    private final Map<String, Place> writtenIds;

    /** Of agencies, which a label of a form may name above them: their ids and texts, in small letters. */
    private final Set<String> named = new HashSet<>();

    /**
     * @param kind as messages say it: "agency"
     * @param writtenIds shared by all kinds that share a space of ids
     */
    Declarations(String kind, Function<String, String> madeId, Map<String, Place> writtenIds) {
        this.kind = kind;
        this.madeId = madeId;
        this.writtenIds = writtenIds;
    }

    /** Takes note of what is declared somewhere; what may only be the label of a form is taken for nothing yet. */
    void expect(NameSyntax name, SourceSpan heading, Findings findings) {
        if (!kind.equals(Keyword.AGENCY.word())
                || (name.text().isEmpty()
                        && LabelOfReturn.isOne(findings.source().slice(heading)))) {
            return;
        }
        name.text().ifPresent(text -> remember(text.value()));
        if (name.words().size() == 1) {
            remember(name.words().get(0).text());
        }
    }

    /**
     * @param name the id, the text, or both; of a word alone the text is the word
     * @param whole false if a part of the name could not be read, so that what is missing is no news
     * @param findings of the file that it stands in
     */
    void add(T syntax, NameSyntax name, SourceSpan heading, boolean whole, Findings findings) {
        Optional<String> text = name.text().flatMap(given -> text(given, findings));
        int words = name.words().size();
        if (words > 0 && name.text().isEmpty() && isReturnOfKnown(name, heading, findings)) {
            return;
        }
        if (words == 0 && name.text().isEmpty()) {
            if (whole) {
                boolean inRemark = findings.source().text().startsWith("#", heading.end() + 1);
                findings.add(
                        LanguageCode.MISSING_NAME,
                        heading,
                        "this " + kind + " has neither an id nor a text",
                        inRemark
                                ? "what follows # is a remark for yourself; write the id without #"
                                : "write its text in quotes after \"" + kind + "\"");
            }
            addNameless(syntax);
            return;
        }
        if (words > 1) {
            // Of a line that could not be read to its end, that was reported.
            if (whole) {
                reportWords(name, findings);
            }
            assumeId(syntax, name, text, findings);
            return;
        }
        if (words == 0) {
            text.ifPresentOrElse(
                    title -> pending.add(new Pending<>(syntax, Given.NONE, madeId.apply(title), title)),
                    () -> addNameless(syntax));
            return;
        }
        WordSyntax id = withoutMark(name.words().get(0), findings);
        if (isId(id, text.isPresent(), findings) && isNew(id, text.isPresent(), findings)) {
            writtenIds.put(id.text(), findings.place(id.span()));
            findings.ids().add(kind, id.text());
            pending.add(new Pending<>(syntax, Given.WRITTEN, id.text(), text.orElse(id.text())));
            // Of two labels of one agency the first may declare it.
            remember(id.text());
        } else {
            addRefused(syntax, asId(id.text()), text);
        }
    }

    private void remember(String name) {
        if (kind.equals(Keyword.AGENCY.word())) {
            named.add(Ascii.toLowerCase(name));
        }
    }

    /** {@code Agency: Police} where Police is declared, which a form has that somebody sent back. */
    private boolean isReturnOfKnown(NameSyntax name, SourceSpan heading, Findings findings) {
        if (!LabelOfReturn.isOne(findings.source().slice(heading))) {
            return false;
        }
        SourceSpan words = name.words().get(0).span().to(last(name).span());
        String agency = findings.source().slice(words);
        boolean known = named.contains(Ascii.toLowerCase(agency));
        findings.add(
                known
                        ? LabelOfReturn.ofReturn(findings.place(heading), agency)
                        : LabelOfReturn.ofDeclaration(findings.place(LabelOfReturn.label(heading))));
        return known;
    }

    /** Declares what has an id that was reported, so that what stands below it is read as well. */
    private void addRefused(T syntax, String near, Optional<String> text) {
        Optional<String> id = Optional.of(near).filter(ElementId::isValid);
        pending.add(new Pending<>(
                syntax,
                Given.REFUSED,
                id.or(() -> text.map(madeId)).orElse(kind),
                text.or(() -> id).orElse(kind)));
    }

    /** An action without a name, so that what stands below it is read as well; nobody names another by its kind. */
    private void addNameless(T syntax) {
        if (kind.equals(Keyword.ACTION.word())) {
            addRefused(syntax, kind, Optional.empty());
        }
    }

    /** Takes the first word as the id, so that whatever names it is not reported as well. */
    private void assumeId(T syntax, NameSyntax name, Optional<String> text, Findings findings) {
        String id = COLON.trimTrailingFrom(name.words().get(0).text());
        String all =
                findings.source().slice(name.words().get(0).span().to(last(name).span()));
        if (ElementId.isValid(id) && !writtenIds.containsKey(id)) {
            writtenIds.put(id, findings.place(name.words().get(0).span()));
            findings.ids().add(kind, id);
            pending.add(new Pending<>(syntax, Given.WRITTEN, id, all));
        } else {
            addRefused(syntax, asId(all), text);
        }
    }

    /** The declared, in the order of the text. */
    List<Declared<T>> finish() {
        Set<String> taken = new HashSet<>(writtenIds.keySet());
        Map<String, Integer> copies = new HashMap<>();
        List<Declared<T>> declared = new ArrayList<>(pending.size());
        for (Pending<T> next : pending) {
            String id = next.given() == Given.WRITTEN ? next.id() : free(next.id(), taken, copies);
            declared.add(new Declared<>(next.syntax(), id, next.text(), next.given() == Given.REFUSED));
        }
        return declared;
    }

    /** What a text says; nothing, and a finding, if that is nothing. */
    static Optional<String> text(TextSyntax text, Findings findings) {
        if (BLANK.matchesAllOf(text.value())) {
            findings.add(
                    LanguageCode.EMPTY_TEXT,
                    text.span(),
                    "there is nothing between these quotes",
                    "write the text between them, or take them away");
            return Optional.empty();
        }
        return Optional.of(text.value());
    }

    private static String free(String wanted, Set<String> taken, Map<String, Integer> copies) {
        String id = wanted;
        while (!taken.add(id)) {
            id = wanted + "-" + (copies.merge(wanted, 1, Integer::sum) + 1);
        }
        return id;
    }

    private boolean isNew(WordSyntax id, boolean hasText, Findings findings) {
        Place before = writtenIds.get(id.text());
        if (before == null) {
            return true;
        }
        findings.ids().addTwice(id.text());
        findings.add(Diagnostic.of(LanguageCode.DUPLICATE_ID, "the id " + id.text() + " is taken")
                .at(findings.place(id.span()).labelled("it stands here again"))
                .with(before.labelled("it was given here first"))
                .help(
                        !hasText && OBJECTIVES.contains(kind)
                                ? "to say what an action is for, write: for " + id.text()
                                : "give one of the two another id, or take one away if both are the same"));
        return false;
    }

    /** {@code 2.}, {@code 3)} and {@code (A)}, as lists are numbered, as the id without the mark, which is reported. */
    private WordSyntax withoutMark(WordSyntax word, Findings findings) {
        String id = NUMBER_MARKS.trimTrailingFrom(OPENING.trimLeadingFrom(word.text()));
        boolean inBackquotes = word.span().length() > word.text().length();
        // A colon alone is told of in its own words.
        if (inBackquotes || word.text().equals(id + ":") || id.equals(word.text()) || !ElementId.isValid(id)) {
            return word;
        }
        boolean inBrackets = OPENING.matches(word.text().charAt(0));
        String mark = inBrackets ? "brackets" : "\"" + word.text().substring(id.length()) + "\" at its end";
        String written = Keyword.asId(id);
        findings.add(Diagnostic.of(LanguageCode.BAD_ID, "an id is written without " + mark)
                .at(findings.place(word.span()))
                .help("write " + kind + " " + written)
                .mendedBy(written));
        return new WordSyntax(id, word.span());
    }

    private boolean isId(WordSyntax word, boolean hasText, Findings findings) {
        if (ElementId.isValid(word.text())) {
            return true;
        }
        findings.ids().refuse(word.text());
        String bare = QUOTES.trimFrom(word.text());
        String id = asId(word.text());
        // What is named by the id as it should be is no news either.
        findings.ids().refuse(id);
        if (!bare.equals(word.text()) && ElementId.isValid(bare)) {
            Diagnostic quoted = Diagnostic.of(LanguageCode.BAD_ID, "an id is written without quotes")
                    .at(findings.place(word.span()));
            findings.add(
                    hasText
                            ? quoted.help("write " + kind + " " + bare).mendedBy(Keyword.asId(bare))
                            : quoted.help("write " + kind + " " + bare + ", or, if it is a text, " + kind + " \"" + bare
                                    + "\""));
            return false;
        }
        String unmarked = COLON.trimTrailingFrom(word.text());
        if (!unmarked.equals(word.text()) && ElementId.isValid(unmarked)) {
            findings.add(Diagnostic.of(LanguageCode.BAD_ID, "an id is written without a colon")
                    .at(findings.place(word.span()))
                    .help("write " + kind + " " + Keyword.asId(unmarked))
                    .mendedBy(Keyword.asId(unmarked)));
            return false;
        }
        findings.add(
                LanguageCode.BAD_ID,
                word.span(),
                word.text() + " can't be an id",
                (id.isEmpty() ? "" : "write " + id + ": ")
                        + "an id is made of letters, digits, hyphens, dots and underscores, without blanks; a text stands in"
                        + " quotes");
        return false;
    }

    /** What of the words can be an id, with hyphens where something else stood between: {@code Womens-Aid}. */
    static String asId(String words) {
        String joined = IN_NO_ID.collapseFrom(APOSTROPHES.removeFrom(words), '-');
        // A full stop at the end would be taken for that of a sentence.
        return CharMatcher.is('-').trimFrom(CharMatcher.anyOf("-.").trimTrailingFrom(joined));
    }

    private void reportWords(NameSyntax name, Findings findings) {
        WordSyntax first = name.words().get(0);
        WordSyntax last = last(name);
        SourceSpan all = first.span().to(last.span());
        String written = Excerpts.onOneLine(findings.source(), all);
        if (name.text().isPresent()) {
            String joined = asId(written);
            findings.ids().refuse(joined);
            findings.ids().refuse(first.text());
            Optional<String> tiered = kind.equals(Keyword.MEASURE.word()) ? tierFirst(name) : Optional.empty();
            if (kind.equals(Keyword.MILESTONE.word()) && WhenParser.isWhen(written, When.USUAL_YEAR_START)) {
                findings.add(
                        LanguageCode.TWO_IDS,
                        all,
                        "the time of a milestone stands after its text",
                        "write it after by: milestone \"…\" by " + written);
                return;
            }
            findings.add(
                    LanguageCode.TWO_IDS,
                    all,
                    "an id is one word",
                    tiered.map(words -> "write " + words)
                            .orElse(joined.indexOf('-') < 0 ? "write " + joined : "write it with hyphens: " + joined));
            return;
        }
        String after =
                Excerpts.onOneLine(findings.source(), name.words().get(1).span().to(last.span()));
        String title = DASHES.trimLeadingFrom(after);
        String rest = title.isEmpty() ? after : title;
        if (kind.equals(Keyword.MEASURE.word())) {
            Optional<String> instead = MeasureInWords.instead(written);
            boolean number = Character.isDigit(written.charAt(0));
            if (number || instead.isPresent()) {
                findings.add(
                        LanguageCode.MISSING_QUOTES,
                        all,
                        number
                                ? "what is measured is missing before the number"
                                : "what is measured stands in quotes, and its numbers after it",
                        instead.map(line -> number
                                        ? "say in quotes what is counted, then how much of it: " + line
                                        : "write " + line)
                                .orElse("say in quotes what is counted, then how much of it, as in: "
                                        + Keyword.MEASURE.example()));
                return;
            }
        }
        String id = COLON.trimTrailingFrom(first.text());
        boolean apostrophes = APOSTROPHES.matches(written.charAt(0)) || APOSTROPHES.matches(rest.charAt(0));
        String withId = kind + " " + id + " \"" + QUOTES.trimFrom(rest) + "\"";
        String withoutId = kind + " \"" + QUOTES.trimFrom(written) + "\"";
        boolean idIsSure = !rest.equals(after) || !id.equals(first.text()) || QUOTES.matches(rest.charAt(0));
        if (!idIsSure) {
            findings.ids().leaveOpen(id);
        }
        findings.add(
                LanguageCode.MISSING_QUOTES,
                all,
                apostrophes
                        ? "a text stands in quotes, not in apostrophes"
                        : "a text of more than one word needs quotes around it",
                QUOTES.matches(written.charAt(0))
                        ? "write " + withoutId
                        : idIsSure
                                ? "write " + withId
                                : "write " + withoutId + ", or with " + id + " as its id: " + withId);
    }

    /** The words of a measure with its level before its id: {@code outcome asb} for {@code asb outcome}. */
    private static Optional<String> tierFirst(NameSyntax name) {
        List<String> words = name.words().stream().map(WordSyntax::text).toList();
        for (MeasureTier tier : MeasureTier.values()) {
            for (String word : words) {
                String small = Ascii.toLowerCase(word);
                if (small.equals(tier.word()) || small.equals(tier.word() + "s")) {
                    return Optional.of(words.stream()
                            .filter(other -> !other.equals(word))
                            .collect(Collectors.joining("-", tier.word() + " ", "")));
                }
            }
        }
        return Optional.empty();
    }

    private static WordSyntax last(NameSyntax name) {
        return name.words().get(name.words().size() - 1);
    }
}
