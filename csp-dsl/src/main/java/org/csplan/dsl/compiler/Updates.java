package org.csplan.dsl.compiler;

import com.google.common.base.CharMatcher;
import com.google.common.base.Joiner;
import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Iterables;
import com.google.common.collect.LinkedHashMultimap;
import com.google.common.collect.LinkedListMultimap;
import com.google.common.collect.ListMultimap;
import com.google.common.collect.SetMultimap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.csplan.core.analysis.FirstFew;
import org.csplan.core.diagnostic.Diagnostic;
import org.csplan.core.diagnostic.Line;
import org.csplan.core.diagnostic.Mend;
import org.csplan.core.diagnostic.Place;
import org.csplan.core.diagnostic.Suggestions;
import org.csplan.core.model.AgencyId;
import org.csplan.core.model.ElementId;
import org.csplan.core.model.PlanId;
import org.csplan.core.model.Progress;
import org.csplan.core.model.When;
import org.csplan.core.source.Edit;
import org.csplan.core.source.SourceSpan;
import org.csplan.dsl.syntax.ClauseSyntax;
import org.csplan.dsl.syntax.Keyword;
import org.csplan.dsl.syntax.LanguageCode;
import org.csplan.dsl.syntax.QuantitySyntax;
import org.csplan.dsl.syntax.ReadingSyntax;
import org.csplan.dsl.syntax.StatementSyntax;
import org.csplan.dsl.syntax.WordSyntax;
import org.csplan.dsl.syntax.WordsSyntax;

/** Brings what agencies returned to the actions, aims and priorities that it is about. */
final class Updates {

    private static final int MOST_SHOWN = 8;

    private static final CharMatcher NUMBER = CharMatcher.inRange('0', '9');

    private static final ImmutableSet<String> JOINS = ImmutableSet.of("and", "&", "+");

    /** What is longer is not said again for each. */
    private static final int LONGEST_TOLD = 30;

    private static final CharMatcher MARKS = CharMatcher.anyOf(".:;)]");

    private static final Pattern FIGURES = Pattern.compile("[0-9][0-9,]*");

    private static final String NUMBER_OF_TITLE = "number";

    /** A statement without an id whose text begins with a number that is no year. */
    private static final Pattern NUMBERED =
            Pattern.compile("\\p{L}+\\s+(?<quote>[\"“])(?<number>[0-9]{1,3}(?:\\.[0-9]+)*)[.:)]? +(?=[^\"”\\s])");

    private static final ImmutableMap<String, Keyword> STATEMENTS = Arrays.stream(Keyword.values())
            .filter(keyword -> keyword.role() == Keyword.Role.STATEMENT)
            .collect(ImmutableMap.toImmutableMap(Keyword::word, keyword -> keyword));

    private final ListMultimap<ElementId, Returned> byElement = LinkedListMultimap.create();

    /** Where the updates stand in which something is told, by who tells it for which time. */
    private final SetMultimap<Line.OfReturn, Place> places = LinkedHashMultimap.create();

    /**
     * A line of an update.
     *
     * @param line its place among the lines of the update
     */
    record Told(StatementSyntax update, int line, Optional<When> when, Optional<AgencyId> from) {}

    /**
     * An entry of an update, with what its update says of all of them.
     *
     * @param file compiles what stands in the file of the update
     */
    private record Returned(Told told, ClauseSyntax.Entry line, Optional<ReadingSyntax> reading, FileCompilers file) {}

    private final Names names;
    private final PlanId plan;
    /** The full ids of measures of actions, aims and priorities by the id of the measure alone; only messages ask for them. */
    private final Supplier<ImmutableListMultimap<String, String>> measures;

    private final StatementSubjects subjects;
    /** What updates may be about. */
    private final Supplier<ImmutableSet<String>> known;

    /** Where the texts stand that begin with a number, by that number; only messages ask for them. */
    private final Supplier<ImmutableListMultimap<String, Place>> titled;

    /**
     * @param measures full ids of measures by the id of the measure alone
     * @param subjects told what each entry is about
     */
    Updates(
            Names names,
            PlanId plan,
            Supplier<ImmutableListMultimap<String, String>> measures,
            StatementSubjects subjects) {
        this.names = names;
        this.plan = plan;
        this.measures = Suppliers.memoize(measures::get);
        this.subjects = subjects;
        this.titled = Suppliers.memoize(() -> titled(names.places().get().values()));
        this.known = Suppliers.memoize(() -> ImmutableSet.<String>builder()
                .addAll(names.actions().ids())
                .addAll(names.objectives().ids())
                .build());
    }

    /** Sorts the entries of all updates by what they are about; what is about nothing is reported. */
    void gather(List<WrittenStatement> statements, Function<WrittenStatement, FileCompilers> files) {
        Map<String, Place> seen = new HashMap<>();
        for (WrittenStatement written : statements) {
            StatementSyntax update = written.syntax();
            FileCompilers file = files.apply(written);
            Optional<When> when =
                    update.when().filter(words -> update.isWhole()).flatMap(file.times()::when);
            // Of a name of several words the first alone was read, and what is wrong was said.
            Optional<AgencyId> from = update.from()
                    .filter(agency -> update.isWhole() || file.common().isAgency(agency.text()))
                    .flatMap(agency ->
                            file.common().agencies(List.of(agency)).stream().findFirst());
            for (int line = 0; line < update.clauses().size(); line++) {
                if (update.clauses().get(line) instanceof ClauseSyntax.Entry entry) {
                    Told told = new Told(update, line, when, from);
                    boolean isKept = gather(new Returned(told, entry, entry.reading(), file), written.findings());
                    Optional<When> time = ownTime(entry, file).or(() -> when);
                    if (isKept && time.isPresent() && from.isPresent()) {
                        places.put(new Line.OfReturn(from.get(), time.get()), written.place());
                        reportRepeated(entry, time.get(), from.get(), seen, written.findings());
                    }
                }
            }
        }
    }

    /** Where the updates stand in which an agency tells something for a time, in the order of the text. */
    ImmutableListMultimap<Line.OfReturn, Place> places() {
        return ImmutableListMultimap.copyOf(places);
    }

    /** Whether it is about something; if not, that is reported. */
    private boolean gather(Returned returned, Findings findings) {
        ClauseSyntax.Entry entry = returned.line();
        String name = entry.name().text();
        // A line that is refused is not about what the line above it is about.
        subjects.add(
                findings.place(entry.span()),
                called(MARKS.trimTrailingFrom(name)).stream().findFirst());
        Returned told = returned;
        if (reportedSeveral(entry, findings)) {
            return false;
        }
        if (entry.reading().isEmpty() && entry.entry().isEmpty()) {
            findings.add(
                    LanguageCode.INCOMPLETE_LINE,
                    entry.span(),
                    "this line says nothing of " + name,
                    "as in: " + name + " amber \"Two posts vacant.\"");
            return false;
        }
        if (entry.reading().isPresent()) {
            int dot = name.lastIndexOf('.');
            boolean isOwner = !called(name).isEmpty()
                    && called(name.substring(0, Math.max(0, dot))).isEmpty();
            if (dot <= 0 || dot == name.length() - 1 || isOwner) {
                reportNoMeasure(entry, findings);
                return false;
            }
            ReadingSyntax own = measureOnly(entry.reading().get(), name.substring(dot + 1));
            told = new Returned(returned.told(), entry, Optional.of(own), returned.file());
            name = name.substring(0, dot);
        }
        ImmutableList<ElementId> called = called(name);
        subjects.add(findings.place(entry.span()), called.stream().findFirst());
        if (called.isEmpty()) {
            reportUnknown(entry, findings);
            return false;
        }
        byElement.put(called.get(0), told);
        if (called.size() > 1) {
            findings.add(
                    LanguageCode.UNCLEAR_SUBJECT,
                    entry.name().span(),
                    name + " is the id of " + kinds(called) + "; this line is taken to be about the "
                            + called.get(0).kind(),
                    "give one of them another id, as in P1 for a priority");
        }
        return true;
    }

    /** {@code 1.1, 1.2 green}, of which each gets a line, and {@code 1,1 green}. */
    private boolean reportedSeveral(ClauseSyntax.Entry entry, Findings findings) {
        List<WordSyntax> words = entry.entry().words();
        WordSyntax name = entry.name();
        if (words.isEmpty() || entry.reading().isPresent()) {
            return false;
        }
        WordSyntax first = words.get(0);
        // Layout may put blanks between them.
        boolean comma = first.span().start() > name.span().end()
                && findings.source()
                        .slice(new SourceSpan(name.span().end(), first.span().start()))
                        .strip()
                        .equals(",");
        String pointed = comma ? name.text() + "." + first.text() : "";
        if (comma && isKnown(pointed)) {
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
            if (!isKnown(word.text())) {
                break;
            }
            String gap = findings.source().text().substring(before, word.span().start());
            if (gap.isBlank() && !EntryWords.hasDigit(word)) {
                break;
            }
            several.add(word);
            before = word.span().end();
        }
        if (several.isEmpty() || !isKnown(name.text())) {
            return false;
        }
        WordSyntax last = several.get(several.size() - 1);
        int end = entry.span().end();
        String rest = findings.source().text().substring(last.span().end(), end).strip();
        // Of what is not read on its own line, what is told may be cut.
        String told = rest.isEmpty() || rest.length() > LONGEST_TOLD || rest.indexOf('\n') >= 0 ? "green" : rest;
        findings.add(Diagnostic.of(LanguageCode.UNEXPECTED_WORD, "a line of a return tells of one thing")
                .at(findings.place(name.span().to(last.span())))
                .help("write a line for each: "
                        + Stream.concat(Stream.of(name), several.stream())
                                .limit(MOST_SHOWN)
                                .map(word -> Keyword.asId(word.text()) + " " + told)
                                .collect(Collectors.joining(" and "))));
        return true;
    }

    private boolean isKnown(String name) {
        return names.actions().called(name).isPresent()
                || names.objectives().called(name).isPresent()
                || plan.value().equals(name);
    }

    /** What has this id, an action first: of several, the first is taken. */
    private ImmutableList<ElementId> called(String name) {
        ImmutableList.Builder<ElementId> called = ImmutableList.builder();
        names.actions().called(name).ifPresent(called::add);
        names.objectives().called(name).ifPresent(called::add);
        if (plan.value().equals(name)) {
            called.add(plan);
        }
        return called.build();
    }

    /** As messages say it: "an action and a priority". */
    private static String kinds(List<ElementId> called) {
        return called.stream().map(element -> Article.with(element.kind())).collect(Collectors.joining(" and "));
    }

    /** The reading of a full id as its owner reads it. */
    private static ReadingSyntax measureOnly(ReadingSyntax reading, String measure) {
        SourceSpan full = reading.measure().span();
        SourceSpan own = new SourceSpan(full.end() - measure.length(), full.end());
        return new ReadingSyntax(
                reading.span(),
                new WordSyntax(measure, own),
                reading.number(),
                reading.relation(),
                reading.other(),
                reading.toWhat());
    }

    /** A reading after an id in which no dot stands before the id of a measure. */
    private void reportNoMeasure(ClauseSyntax.Entry entry, Findings findings) {
        String owner = MARKS.trimTrailingFrom(entry.name().text());
        if (called(owner).isEmpty()) {
            reportUnknown(entry, findings);
            return;
        }
        findings.add(
                LanguageCode.INCOMPLETE_LINE,
                entry.name().span(),
                "this reading does not say which measure of " + owner + " it is of",
                "write the measure's id after a dot and before the equals sign: " + owner + ".visits =");
    }

    private void reportUnknown(ClauseSyntax.Entry entry, Findings findings) {
        String name = entry.name().text();
        boolean cannotTell = names.actions().cannotTell() && names.objectives().cannotTell();
        if (cannotTell || findings.ids().isRefused(name)) {
            return;
        }
        String bare = MARKS.trimTrailingFrom(Declarations.OPENING.trimLeadingFrom(name));
        int dot = bare.lastIndexOf('.');
        boolean readsMeasure = entry.reading().isPresent()
                && dot > 0
                && !called(bare.substring(0, dot)).isEmpty();
        if (!bare.equals(name) && (readsMeasure || !called(bare).isEmpty())) {
            reportMark(entry, bare, findings);
            return;
        }
        ImmutableList<String> full = measures.get().get(bare);
        if (!full.isEmpty()) {
            reportMeasureAlone(entry, full, findings);
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

    /** {@code 1.1: green}, and {@code 1. patrols green}, where 1 only numbers the lines. */
    private void reportMark(ClauseSyntax.Entry entry, String bare, Findings findings) {
        WordSyntax name = entry.name();
        Diagnostic found = Diagnostic.of(
                        LanguageCode.UNKNOWN_SUBJECT, "no action, aim or priority is called \"" + name.text() + "\"")
                .at(findings.place(name.span()));
        boolean mayCount = NUMBER.matchesAllOf(bare) && !name.text().endsWith(":");
        Optional<WordSyntax> next =
                entry.entry().words().stream().findFirst().filter(word -> mayCount && isKnown(word.text()));
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
                && !called(name.substring(0, dot)).isEmpty()
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
                        .filter(NUMBER::matchesAllOf)
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
        String value = entry.entry().words().stream()
                .findFirst()
                .map(WordSyntax::text)
                .or(() -> entry.entry().readings().stream()
                        .findFirst()
                        .flatMap(ReadingSyntax::number)
                        .map(QuantitySyntax::text))
                .orElse("12");
        findings.add(
                LanguageCode.UNEXPECTED_WORD,
                entry.span(),
                "a reading has an equals sign",
                "write " + entry.name().text() + " = " + value
                        + (NUMBER.matchesAnyOf(value)
                                ? ""
                                : "; if it is a milestone, write "
                                        + milestone(entry.name().text())));
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

    /** What a line tells of: a measure by its full id, or the whole and each measure that it reads. */
    private static List<String> told(ClauseSyntax.Entry entry) {
        String name = entry.name().text();
        List<String> told = new ArrayList<>();
        told.add(name);
        entry.entry()
                .readings()
                .forEach(reading -> told.add(name + "." + reading.measure().text()));
        return told;
    }

    /** The time that a line says itself, which goes before that of the update. */
    private static Optional<When> ownTime(ClauseSyntax.Entry entry, FileCompilers file) {
        List<WordSyntax> words = entry.entry().words();
        for (int length = words.size(); length > 0; length--) {
            for (int from = 0; from + length <= words.size(); from++) {
                List<WordSyntax> part = words.subList(from, from + length);
                // Most lines have a status alone.
                if (Iterables.any(part, EntryWords::hasDigit) && file.times().isWhen(WordsSyntax.of(part))) {
                    return file.times().when(WordsSyntax.of(part));
                }
            }
        }
        return Optional.empty();
    }

    private static void reportRepeated(
            ClauseSyntax.Entry entry, When when, AgencyId from, Map<String, Place> seen, Findings findings) {
        Place place = findings.place(entry.span());
        Place first = null;
        boolean isReadTwice = false;
        for (String told : told(entry)) {
            Place before = seen.putIfAbsent(told + " " + when.from() + " " + when.to() + " " + from, place);
            first = first == null ? before : first;
            isReadTwice |= before != null && !told.equals(entry.name().text());
        }
        if (first != null) {
            findings.add(Diagnostic.of(
                            LanguageCode.REPEATED_UPDATE,
                            from + " tells of " + entry.name().text() + " twice for " + when.words())
                    .at(findings.place(entry.span()))
                    .with(first.labelled("the other one is here"))
                    .help("both are kept; if one of the two lines replaces the other, take the other away"
                            + (isReadTwice ? "; until then the larger of two numbers of one count holds" : "")));
        }
    }

    /** The lines about this, in the order of the text. */
    ImmutableList<Told> told(ElementId about) {
        // Most plans have no returns, and each action asks.
        List<Returned> returned = byElement.isEmpty() ? ImmutableList.of() : byElement.get(about);
        return returned.isEmpty()
                ? ImmutableList.of()
                : returned.stream().map(Returned::told).collect(ImmutableList.toImmutableList());
    }

    /** What agencies returned about this, in the order of the text. */
    ImmutableList<Progress> returned(EntryOwner about) {
        ImmutableList.Builder<Progress> progress = ImmutableList.builder();
        for (Returned next : byElement.get(about.id())) {
            next.file()
                    .entries()
                    .compile(
                            next.line().entry(), next.told().when(), next.told().from(), about, next.reading())
                    .ifPresent(told -> {
                        next.file().entries().doubts().doubtDone(next.line().entry(), told, about);
                        progress.add(told);
                    });
        }
        return progress.build();
    }
}
