package org.csplan.dsl.compiler;

import com.google.common.base.Ascii;
import com.google.common.base.CharMatcher;
import com.google.common.base.Joiner;
import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Iterables;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.csplan.core.analysis.FirstFew;
import org.csplan.core.diagnostic.Diagnostic;
import org.csplan.core.diagnostic.Mend;
import org.csplan.core.diagnostic.Place;
import org.csplan.core.diagnostic.Suggestions;
import org.csplan.core.source.Edit;
import org.csplan.core.source.SourceSpan;
import org.csplan.dsl.internal.Excerpts;
import org.csplan.dsl.internal.LabelOfReturn;
import org.csplan.dsl.syntax.ClauseSyntax;
import org.csplan.dsl.syntax.Keyword;
import org.csplan.dsl.syntax.LanguageCode;
import org.csplan.dsl.syntax.QuantitySyntax;
import org.csplan.dsl.syntax.ReadingSyntax;
import org.csplan.dsl.syntax.WordSyntax;
import org.csplan.dsl.syntax.WordsSyntax;

/** What lines of a return were meant to tell of, where they name nothing that is in the plan. */
final class ReturnAdvice {

    private static final int MOST_SHOWN = 8;

    private static final CharMatcher NUMBER = CharMatcher.inRange('0', '9');

    private static final ImmutableSet<String> NOTHING = ImmutableSet.of("nil", "none", "nothing", "n/a", "na");

    private static final ImmutableSet<String> NEWS = ImmutableSet.of(
            "return", "returns", "update", "updates", "change", "changes", "progress", "news", "report");

    private static final Pattern BETWEEN_IDS = Pattern.compile("(?:[\\s,;/&+]|and\\b)*");

    private static final ImmutableSet<String> JOINS = ImmutableSet.of("and", "&", "+");

    /** What is longer is not said again for each. */
    private static final int LONGEST_TOLD = 30;

    /** What people put after the number of a line. */
    static final CharMatcher MARKS = CharMatcher.anyOf(".:;)]");

    /** A number that somebody tells, be it a share or money. */
    private static final Pattern VALUE = Pattern.compile("[£€$]?[0-9][0-9,.]*%?");

    private static final Pattern FIGURES = Pattern.compile("[0-9][0-9,]*");

    private static final String OF_MILESTONE = "." + Keyword.MILESTONE.word();

    private static final String SEVERAL = "a line of a return tells of one thing";

    private static final String NUMBER_OF_TITLE = "number";

    /** A statement without an id whose text begins with a number that is no year. */
    private static final Pattern NUMBERED =
            Pattern.compile("\\p{L}+\\s+(?<quote>[\"“])(?<number>[0-9]{1,3}(?:\\.[0-9]+)*)[.:)]? +(?=[^\"”\\s])");

    private static final ImmutableMap<String, Keyword> STATEMENTS = Arrays.stream(Keyword.values())
            .filter(keyword -> keyword.role() == Keyword.Role.STATEMENT)
            .collect(ImmutableMap.toImmutableMap(Keyword::word, keyword -> keyword));

    private final Names names;
    /** Whether something has an id, as lines of returns name it. */
    private final Predicate<String> isKnown;

    /** The full ids of measures of actions, aims and priorities by the id of the measure alone; only messages ask for them. */
    private final Supplier<ImmutableListMultimap<String, String>> measures;

    /** What updates may be about. */
    private final Supplier<ImmutableSet<String>> known;

    /** The same in the order of their letters, in which each range looks for what lies between. */
    private final Supplier<ImmutableSortedSet<String>> sorted;

    /** Where the texts stand that begin with a number, by that number; only messages ask for them. */
    private final Supplier<ImmutableListMultimap<String, Place>> titled;

    /**
     * @param measures full ids of measures by the id of the measure alone
     * @param isKnown whether something has an id
     */
    ReturnAdvice(Names names, Supplier<ImmutableListMultimap<String, String>> measures, Predicate<String> isKnown) {
        this.names = names;
        this.isKnown = isKnown;
        this.measures = Suppliers.memoize(measures::get);
        this.titled = Suppliers.memoize(() -> titled(names.places().get().values()));
        this.known = Suppliers.memoize(() -> ImmutableSet.<String>builder()
                .addAll(names.actions().known().ids())
                .addAll(names.objectives().known().ids())
                .build());
        this.sorted = Suppliers.memoize(() -> ImmutableSortedSet.copyOf(known.get()));
    }

    /** {@code Nil return}, where nothing is called so: what tells nothing of any action is no return of it. */
    boolean reportedNil(ClauseSyntax.Entry entry, Findings findings) {
        if (entry.reading().isPresent()) {
            return false;
        }
        String name = Ascii.toLowerCase(MARKS.trimFrom(entry.name().text()));
        List<WordSyntax> words = entry.entry().words();
        boolean nothing = NOTHING.contains(name)
                || (name.equals("no")
                        && !words.isEmpty()
                        && NEWS.contains(Ascii.toLowerCase(words.get(0).text())));
        if (!nothing) {
            return false;
        }
        String action = names.actions().known().ids().stream()
                .findFirst()
                .map(Keyword::asId)
                .orElse("walk");
        findings.add(
                LanguageCode.UNKNOWN_SUBJECT,
                entry.span(),
                "that there is nothing new is told of each action",
                "write a line for each, as in: " + action + " green \"Nothing new.\"");
        return true;
    }

    /** {@code 1.1, 1.2 green}, of which each gets a line, and {@code 1,1 green}. */
    boolean reportedSeveral(ClauseSyntax.Entry entry, StatusScale scale, Findings findings) {
        List<WordSyntax> words = entry.entry().words();
        WordSyntax name = entry.name();
        if (reportedEachWithItsOwn(entry, findings)) {
            return true;
        }
        if (words.isEmpty() || entry.reading().isPresent()) {
            return false;
        }
        boolean mayBeOfAll = !isKnown.test(name.text())
                || (words.size() > 1 && entry.entry().texts().isEmpty());
        if (mayBeOfAll
                && !isKnown.test(name.text() + "." + words.get(0).text())
                && reportedOfAll(entry, scale, findings)) {
            return true;
        }
        WordSyntax first = words.get(0);
        // Layout may put blanks between them.
        boolean comma = first.span().start() > name.span().end()
                && findings.source()
                        .slice(new SourceSpan(name.span().end(), first.span().start()))
                        .strip()
                        .equals(",");
        String pointed = comma ? name.text() + "." + first.text() : "";
        if (comma && isKnown.test(pointed)) {
            findings.add(Diagnostic.of(LanguageCode.UNKNOWN_SUBJECT, "in an id stands a point, and no comma")
                    .at(findings.place(name.span().to(first.span())))
                    .help("write " + pointed)
                    .mendedBy(pointed));
            return true;
        }
        List<WordSyntax> several = new ArrayList<>();
        int before = name.span().end();
        for (WordSyntax word : words) {
            if (JOINS.contains(word.text())) {
                continue;
            }
            if (!isKnown.test(word.text())) {
                break;
            }
            String gap = findings.source().text().substring(before, word.span().start());
            // What was told of the one before is not told of all.
            boolean isList = BETWEEN_IDS.matcher(gap).matches();
            if (!isList || (gap.isBlank() && !EntryWords.hasDigit(word))) {
                break;
            }
            several.add(word);
            before = word.span().end();
        }
        if (several.isEmpty() || !isKnown.test(name.text())) {
            return false;
        }
        WordSyntax last = several.get(several.size() - 1);
        int end = entry.span().end();
        String rest = findings.source().text().substring(last.span().end(), end).strip();
        // Of what is not read on its own line, what is told may be cut.
        String told = rest.isEmpty() || rest.length() > LONGEST_TOLD || rest.indexOf('\n') >= 0 ? "green" : rest;
        findings.add(Diagnostic.of(LanguageCode.UNEXPECTED_WORD, SEVERAL)
                .at(findings.place(name.span().to(last.span())))
                .help("write a line for each: "
                        + Stream.concat(Stream.of(name), several.stream())
                                .limit(MOST_SHOWN)
                                .map(word -> Keyword.asId(word.text()) + " " + told)
                                .collect(Collectors.joining(" and "))));
        return true;
    }

    /** {@code 1.1-1.4 all green} */
    private boolean reportedOfAll(ClauseSyntax.Entry entry, StatusScale scale, Findings findings) {
        boolean cannotTell = names.actions().known().cannotTell()
                || names.objectives().known().cannotTell();
        Optional<ReturnOfAll> ofAll = ReturnOfAll.of(
                findings.source().slice(entry.span()), scale, isKnown, cannotTell ? ImmutableSortedSet::of : sorted);
        Optional<String> first = ofAll.map(ReturnOfAll::first)
                .or(() -> ReturnOfAll.firstOfRange(entry.name().text(), isKnown));
        if (first.isEmpty()) {
            return false;
        }
        Diagnostic several =
                Diagnostic.of(LanguageCode.UNEXPECTED_WORD, SEVERAL).at(findings.place(entry.span()));
        ImmutableList<String> lines = ofAll.map(ReturnOfAll::lines).orElse(ImmutableList.of());
        String status = ofAll.map(ReturnOfAll::status).orElseGet(() -> told(entry, scale));
        findings.add(
                lines.isEmpty()
                        ? several.help("write a line for each that it tells of, as in: " + first.get() + " " + status)
                        : several.help("write a line for each: "
                                        + lines.stream().limit(MOST_SHOWN).collect(Collectors.joining(", then "))
                                        + (lines.size() > MOST_SHOWN ? " and so on" : ""))
                                .mendedByLines(lines));
        return true;
    }

    /** What several are told of in plain words, as each would be told of; a status or number is not quoted. */
    private static String told(ClauseSyntax.Entry entry, StatusScale scale) {
        List<WordSyntax> words = entry.entry().words();
        boolean plain = words.size() > 1
                && words.stream()
                        .noneMatch(word -> EntryWords.hasDigit(word)
                                || scale.meant(word.text()).isPresent());
        String all = WordsSyntax.of(words).text();
        return plain && all.length() <= LONGEST_TOLD ? "\"" + all + "\"" : "green";
    }

    /** {@code 1.3 green, 1.2 amber} */
    private boolean reportedEachWithItsOwn(ClauseSyntax.Entry entry, Findings findings) {
        String line = findings.source().slice(entry.span());
        ImmutableList<String> parts = line.indexOf('\n') >= 0 ? ImmutableList.of() : SeveralReturns.of(line, isKnown);
        // Of a list of ids all that is told stands after the last.
        if (parts.isEmpty() || parts.get(0).indexOf(' ') < 0) {
            return false;
        }
        Diagnostic found = Diagnostic.of(LanguageCode.UNEXPECTED_WORD, SEVERAL)
                .at(findings.place(entry.span()))
                .help("write a line for each: "
                        + parts.stream()
                                .limit(MOST_SHOWN)
                                .map(part -> part.length() > LONGEST_TOLD || part.indexOf(' ') < 0
                                        ? part.split(" ", 2)[0] + " …"
                                        : part)
                                .collect(Collectors.joining(", then ")));
        findings.add(SeveralReturns.areApart(parts) ? found.mendedByLines(parts) : found);
        return true;
    }

    /** A reading after an id in which no dot stands before the id of a measure. */
    void reportNoMeasure(ClauseSyntax.Entry entry, Findings findings) {
        String owner = MARKS.trimTrailingFrom(entry.name().text());
        if (!isKnown.test(owner)) {
            reportUnknown(entry, findings);
            return;
        }
        findings.add(
                LanguageCode.INCOMPLETE_LINE,
                entry.name().span(),
                "this reading does not say which measure of " + owner + " it is of",
                "write the measure's id after a dot and before the equals sign: " + owner + ".visits =");
    }

    /** Whether what lines name may well stand in the rest of the plan, which is not here. */
    boolean cannotTell() {
        return names.actions().known().cannotTell()
                && names.objectives().known().cannotTell();
    }

    void reportUnknown(ClauseSyntax.Entry entry, Findings findings) {
        String name = entry.name().text();
        if (cannotTell() || findings.ids().isRefused(name)) {
            return;
        }
        if (LabelOfReturn.isOne(findings.source().slice(entry.span())) && reportedLabel(entry, findings)) {
            return;
        }
        String bare = MARKS.trimTrailingFrom(Declarations.OPENING.trimLeadingFrom(name));
        int dot = bare.lastIndexOf('.');
        boolean readsMeasure = entry.reading().isPresent() && dot > 0 && isKnown.test(bare.substring(0, dot));
        if (!bare.equals(name) && (readsMeasure || isKnown.test(bare))) {
            reportMark(entry, bare, findings);
            return;
        }
        ImmutableList<String> full = measures.get().get(bare);
        if (!full.isEmpty()) {
            reportMeasureAlone(entry, full, findings);
            return;
        }
        if (reportedText(entry, findings)) {
            return;
        }
        Optional<Place> titled = titled(bare);
        if (titled.isPresent()) {
            reportInTitle(entry, titled.get(), findings);
            return;
        }
        if (reportedNumberAlone(entry, findings)) {
            return;
        }
        ImmutableSet<String> candidates = plausible(name, findings.candidates().of(known.get()));
        Optional<String> meant = Meant.name(name, candidates);
        if (entry.reading().isEmpty() && namesPart(name)) {
            reportNoEquals(entry, findings);
        } else if (meant.isEmpty() && !misspeltKeyword(name).isEmpty()) {
            reportKeyword(entry, misspeltKeyword(name).get(), findings);
        } else {
            Diagnostic unknown = Diagnostic.of(
                            LanguageCode.UNKNOWN_SUBJECT, "no action, aim or priority is called " + name)
                    .at(findings.place(entry.name().span()).labelled(choice(known.get())));
            Diagnostic helped = Meant.help(name, candidates).map(unknown::help).orElse(unknown);
            findings.add(meant.flatMap(
                            near -> Optional.ofNullable(names.places().get().get(near)))
                    .map(place -> helped.with(place.labelled("it is here")))
                    .orElse(helped));
        }
    }

    /** {@code Agency: Police} below a return of somebody else. */
    private boolean reportedLabel(ClauseSyntax.Entry entry, Findings findings) {
        List<WordSyntax> words = entry.entry().words();
        if (words.isEmpty()) {
            return false;
        }
        String agency = WordsSyntax.of(words).text();
        boolean known = names.agencies().known().called(agency).isPresent()
                || !names.agencies().known().idsNamed(agency).isEmpty();
        if (known) {
            findings.add(LabelOfReturn.ofReturn(findings.place(entry.span()), agency));
        }
        return known;
    }

    /** {@code Home visits green} where {@code action 1 "Home visits"} stands. */
    private boolean reportedText(ClauseSyntax.Entry entry, Findings findings) {
        if (entry.reading().isPresent()) {
            return false;
        }
        List<WordSyntax> words = entry.entry().words();
        SourceSpan name = entry.name().span();
        int end = 0;
        while (end < Math.min(EntryWords.MOST_WORDS, words.size())
                && findings.isFollowedBy(
                        end == 0 ? name : words.get(end - 1).span(),
                        words.get(end).span())) {
            end++;
        }
        for (int more = end; more >= 0; more--) {
            SourceSpan span = more == 0 ? name : name.to(words.get(more - 1).span());
            String text = Excerpts.onOneLine(findings.source(), span);
            ImmutableList<String> ids = named(MARKS.trimTrailingFrom(text));
            if (!ids.isEmpty()) {
                Diagnostic found = Diagnostic.of(
                                LanguageCode.UNKNOWN_SUBJECT,
                                "a line of a return begins with the id of what it tells of, not with its text")
                        .at(findings.place(span));
                String meant = ids.stream().limit(MOST_SHOWN).map(Keyword::asId).collect(Collectors.joining(" or "));
                Diagnostic helped = found.help("write " + meant);
                findings.add(ids.size() == 1 ? placed(helped, ids.get(0)).mendedBy(meant) : helped);
                return true;
            }
        }
        return false;
    }

    /** The ids of the actions, aims and priorities that have this text. */
    private ImmutableList<String> named(String text) {
        return ImmutableList.<String>builder()
                .addAll(names.actions().known().idsNamed(text))
                .addAll(names.objectives().known().idsNamed(text))
                .build();
    }

    private Diagnostic placed(Diagnostic found, String id) {
        return Optional.ofNullable(names.places().get().get(id))
                .map(place -> found.with(place.labelled("it is here")))
                .orElse(found);
    }

    /** {@code 22 patrols}, a reading that says neither what it is of nor which number is its value. */
    private boolean reportedNumberAlone(ClauseSyntax.Entry entry, Findings findings) {
        String number = entry.name().text();
        Optional<WordSyntax> unit = entry.entry().words().stream().findFirst();
        if (entry.reading().isPresent()
                || unit.isEmpty()
                || !FIGURES.matcher(number).matches()
                || !findings.isFollowedBy(entry.name().span(), unit.get().span())) {
            return false;
        }
        ImmutableList<String> full = measures.get().get(unit.get().text());
        if (full.isEmpty()) {
            return false;
        }
        Diagnostic alone = Diagnostic.of(
                        LanguageCode.UNKNOWN_SUBJECT,
                        "a line of a return begins with what it tells of, and not with a number")
                .at(findings.place(entry.name().span().to(unit.get().span())));
        String help =
                full.stream().limit(MOST_SHOWN).map(id -> id + " = " + number).collect(Collectors.joining(" or "));
        findings.add(full.size() == 1 ? alone.help("write " + help).mendedBy(help) : alone.help("write " + help));
        return true;
    }

    /**
     * Of all ids those that may be meant. Where ids are numbers nearly every one is a figure from every other: only
     * swapped and joined figures are slips, and the last figure beside an aim's only action.
     */
    private static ImmutableSet<String> plausible(String name, ImmutableSet<String> known) {
        if (!NUMBER.matchesAnyOf(name)) {
            return known;
        }
        String figures = NUMBER.retainFrom(name);
        String sorted = sorted(figures);
        String aim = name.substring(0, name.lastIndexOf('.') + 1);
        ImmutableSet<String> ofAim = known.stream()
                .filter(id -> !aim.isEmpty() && id.startsWith(aim))
                .collect(ImmutableSet.toImmutableSet());
        return known.stream()
                .filter(id -> sorted(NUMBER.retainFrom(id)).equals(sorted) || (ofAim.size() == 1 && ofAim.contains(id)))
                .collect(ImmutableSet.toImmutableSet());
    }

    private static String sorted(String figures) {
        char[] all = figures.toCharArray();
        Arrays.sort(all);
        return new String(all);
    }

    /** {@code 1.1: green}, whose id is known without the mark, and {@code 1. patrols green}, where 1 only numbers the lines. */
    void reportMark(ClauseSyntax.Entry entry, String bare, Findings findings) {
        WordSyntax name = entry.name();
        Diagnostic found = Diagnostic.of(
                        LanguageCode.UNKNOWN_SUBJECT, "no action, aim or priority is called \"" + name.text() + "\"")
                .at(findings.place(name.span()));
        boolean mayCount = NUMBER.matchesAllOf(bare) && !name.text().endsWith(":");
        Optional<WordSyntax> next =
                entry.entry().words().stream().findFirst().filter(word -> mayCount && isKnown.test(word.text()));
        if (next.isPresent()) {
            findings.add(found.help("where the lines are only numbered, take the number away: begin with "
                            + next.get().text())
                    .mendedBy(""));
        } else if (mayCount) {
            findings.add(found.help("if this tells of " + bare + ", write " + bare
                    + "; if the lines are only numbered, take the number away"));
        } else {
            findings.add(found.help("write " + bare).mendedBy(Keyword.asId(bare)));
        }
    }

    /** Where the only text stands that begins with this number, or with the one before the id of a measure. */
    private Optional<Place> titled(String name) {
        int dot = name.lastIndexOf('.');
        return Stream.of(name, name.substring(0, Math.max(0, dot)))
                .map(number -> titled.get().get(number))
                .filter(places -> places.size() == 1)
                .map(places -> places.get(0))
                .findFirst();
    }

    /** Where aims, priorities and actions without an id stand whose texts begin with a number, by that number. */
    private static ImmutableListMultimap<String, Place> titled(Iterable<Place> declared) {
        ImmutableListMultimap.Builder<String, Place> titled = ImmutableListMultimap.builder();
        for (Place place : declared) {
            Matcher numbered = NUMBERED.matcher(place.source().slice(place.span()));
            if (numbered.lookingAt()) {
                titled.put(numbered.group(NUMBER_OF_TITLE), place);
            }
        }
        return titled.build();
    }

    /** {@code 1.6 green} where {@code action "1.6 Deliver talks"} stands. */
    private static void reportInTitle(ClauseSyntax.Entry entry, Place title, Findings findings) {
        String written = title.source().slice(title.span());
        Matcher numbered = NUMBERED.matcher(written);
        if (!numbered.lookingAt()) {
            throw new IllegalArgumentException(written + " has no number");
        }
        String number = numbered.group(NUMBER_OF_TITLE);
        String mended = number + " " + numbered.group("quote");
        int start = title.span().start();
        Edit edit = new Edit(
                title.source(), new SourceSpan(start + numbered.start("quote"), start + numbered.end()), mended);
        findings.add(Diagnostic.of(
                        LanguageCode.UNKNOWN_SUBJECT,
                        "no action, aim or priority is called " + number + ", but the text of one begins with that")
                .at(findings.place(entry.name().span()))
                .with(title.labelled("it is here"))
                .help("write the number before the text, as its id: " + written.substring(0, numbered.start("quote"))
                        + mended + written.substring(numbered.end()))
                .mendedBy(new Mend.Edits(ImmutableList.of(edit))));
    }

    /** Whether what stands after the dot is likely to be a part, and not the number of one action among others. */
    private boolean namesPart(String name) {
        int dot = name.lastIndexOf('.');
        return dot > 0
                && isKnown.test(name.substring(0, dot))
                && known.get().stream().noneMatch(id -> id.startsWith(name.substring(0, dot + 1)));
    }

    /** {@code ksi = 305} for {@code 1.ksi = 305}. */
    private static void reportMeasureAlone(ClauseSyntax.Entry entry, List<String> full, Findings findings) {
        String measure = MARKS.trimTrailingFrom(entry.name().text());
        Diagnostic alone = Diagnostic.of(
                        LanguageCode.UNKNOWN_SUBJECT,
                        "no action, aim or priority is called " + measure + ", but a measure is")
                .at(findings.place(entry.name().span()));
        if (full.size() > 1) {
            findings.add(alone.help("before it stands whose measure it is, with a dot between them: "
                    + Joiner.on(" or ").join(Iterables.limit(full, MOST_SHOWN))));
            return;
        }
        String whole = full.get(0);
        String number = entry.reading()
                .flatMap(ReadingSyntax::number)
                .map(QuantitySyntax::text)
                .or(() -> entry.entry().words().stream()
                        .map(WordSyntax::text)
                        .filter(word -> VALUE.matcher(word).matches())
                        .findFirst())
                .orElse("12");
        Diagnostic helped = alone.help("before it stands whose measure it is: write " + whole + " = " + number);
        findings.add(entry.reading().isPresent() ? helped.mendedBy(whole) : helped);
    }

    private static String choice(ImmutableSet<String> known) {
        if (known.isEmpty()) {
            return "there are none";
        }
        List<String> all = known.asList();
        int more = FirstFew.leftOut(all, MOST_SHOWN);
        return "there are " + Joiner.on(", ").join(FirstFew.of(all, MOST_SHOWN))
                + (more > 0 ? " and " + more + " more" : "");
    }

    /** {@code 1.1.1 done} of a step of 1.1. */
    private static void reportPart(ClauseSyntax.Entry entry, String whole, Findings findings) {
        String name = entry.name().text();
        findings.add(Diagnostic.of(
                        LanguageCode.UNKNOWN_SUBJECT,
                        "no action, aim or priority is called " + name + ", but " + whole + " is there")
                .at(findings.place(entry.name().span()))
                .help("tell of " + whole + ", as in: " + whole + " green \"" + name
                        + " is done.\"; a milestone of it is told as in: " + whole + " milestone 1 = done"));
    }

    private static void reportNoEquals(ClauseSyntax.Entry entry, Findings findings) {
        int dot = entry.name().text().lastIndexOf('.');
        if (NUMBER.matchesAllOf(entry.name().text().substring(dot + 1))) {
            reportPart(entry, entry.name().text().substring(0, dot), findings);
            return;
        }
        if (reportedMilestone(entry, findings)) {
            return;
        }
        String whole = MARKS.trimTrailingFrom(entry.name().text());
        Optional<WordSyntax> first = entry.entry().words().stream().findFirst();
        String value = first.map(WordSyntax::text)
                .or(() -> entry.entry().readings().stream()
                        .findFirst()
                        .flatMap(ReadingSyntax::number)
                        .map(QuantitySyntax::text))
                .orElse("12");
        Diagnostic noEquals = Diagnostic.of(LanguageCode.UNEXPECTED_WORD, "a reading has an equals sign")
                .at(findings.place(entry.span()))
                .help("write " + whole + " = " + value
                        + (NUMBER.matchesAnyOf(value) ? "" : "; if it is a milestone, write " + milestone(whole)));
        // Next to its name a number is nothing else; what stands between two words is mended with them.
        boolean certain = first.filter(word -> VALUE.matcher(word.text()).matches()
                        && findings.isFollowedBy(entry.name().span(), word.span()))
                .isPresent();
        findings.add(
                certain
                        ? noEquals.mendedBy(new Mend.Edits(ImmutableList.of(
                                new Edit(findings.source(), entry.name().span(), Keyword.asId(whole) + " ="))))
                        : noEquals);
    }

    /** {@code patrols.milestone 1 = done}. */
    private static boolean reportedMilestone(ClauseSyntax.Entry entry, Findings findings) {
        SourceSpan name = entry.name().span();
        String whole = entry.name().text();
        Optional<ReadingSyntax> step = entry.entry().readings().stream()
                .findFirst()
                .filter(reading -> whole.endsWith(OF_MILESTONE))
                .filter(reading -> findings.isFollowedBy(name, reading.span()));
        step.ifPresent(reading -> {
            String mended = whole.substring(0, whole.length() - OF_MILESTONE.length()) + " " + Keyword.MILESTONE.word();
            findings.add(Diagnostic.of(LanguageCode.UNEXPECTED_WORD, "before milestone stands a blank, and no point")
                    .at(findings.place(name))
                    .help("write " + mended + " " + reading.measure().text() + " = done")
                    .mendedBy(mended));
        });
        return step.isPresent();
    }

    /** How a milestone is told to be reached whose id stands after its action's and a dot. */
    private static String milestone(String full) {
        int dot = full.lastIndexOf('.');
        return full.substring(0, dot) + " milestone " + full.substring(dot + 1) + " = done";
    }

    /** The statement that a line below an update was probably meant to begin. */
    private static Optional<Keyword> misspeltKeyword(String name) {
        return Suggestions.nearest(name, STATEMENTS.keySet()).map(STATEMENTS::get);
    }

    private static void reportKeyword(ClauseSyntax.Entry entry, Keyword meant, Findings findings) {
        findings.add(Diagnostic.of(
                        LanguageCode.UNKNOWN_KEYWORD,
                        "no line begins with " + entry.name().text())
                .at(findings.place(entry.name().span()))
                .help("did you mean " + meant.word() + "?"));
        // It may as well be an id that is misspelt, so nobody mends it unasked. What is declared there is not there
        // yet, which is no news.
        entry.entry().words().stream()
                .findFirst()
                .ifPresent(id -> findings.ids().refuse(id.text()));
    }
}
