package org.csplan.dsl.compiler;

import com.google.common.base.Ascii;
import com.google.common.base.CharMatcher;
import com.google.common.base.Joiner;
import com.google.common.base.Splitter;
import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Multimaps;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.csplan.core.analysis.FirstFew;
import org.csplan.core.diagnostic.Diagnostic;
import org.csplan.core.diagnostic.Mend;
import org.csplan.core.diagnostic.Suggestions;
import org.csplan.core.model.ElementId;
import org.csplan.core.source.Edit;
import org.csplan.core.source.SourceSpan;
import org.csplan.core.source.SourceText;
import org.csplan.dsl.syntax.ClauseSyntax;
import org.csplan.dsl.syntax.Keyword;
import org.csplan.dsl.syntax.LanguageCode;
import org.csplan.dsl.syntax.LookAlikes;
import org.csplan.dsl.syntax.ReferenceSyntax;
import org.csplan.dsl.syntax.StatementSyntax;
import org.jspecify.annotations.Nullable;

/** Finds what is named: one list of names in a plan, such as the agencies after {@code lead}. */
final class References<I extends ElementId> {

    /** A list longer than this is no help in a message. */
    private static final int MOST_SHOWN = 8;

    private static final int MOST_WORDS_IN_A_NAME = 5;

    /** How the names of posts begin or end. */
    private static final Pattern POST = Pattern.compile(
            "(?i)^(head|chief|director) |\\b(officer|manager|lead|head|director|co-?ordinator|commander|inspector|sergeant"
                    + "|adviser|advisor)$");

    private static final Pattern TEAM = Pattern.compile("(?i)\\bteam$");

    /** Words that names of organisations have, and those of people don't. */
    private static final Pattern ORGANISATION = Pattern.compile(
            "(?i)\\b(agency|alliance|association|authority|board|charity|centre|college|constabulary|council|department|forum"
                    + "|foundation|group|health|homes|housing|network|NHS|office|partnership|police|probation|schools?|services?"
                    + "|society|trust|university)\\b");

    /** What names of people begin with: an initial, a title or a rank. */
    private static final Pattern PERSON = Pattern.compile(
            "(?i)^(?:\\p{L}\\.?|mrs?|ms|miss|dr|prof|sir|rev|cllr|councillor|pc|dc|ps|sgt|sergeant|insp|inspector)\\.?\\s");

    private static final String SEPARATE = "name each by its id, with commas between";

    /** What people write between names without a blank. */
    private static final Splitter JOINED =
            Splitter.on(CharMatcher.anyOf("/;&+|")).omitEmptyStrings();

    private static final Splitter LETTERS_AND_DIGITS =
            Splitter.onPattern("(?<=\\p{L})(?=\\d)|(?<=\\d)(?=\\p{L})").omitEmptyStrings();

    private static final CharMatcher BETWEEN_IDS = CharMatcher.whitespace().or(CharMatcher.is(','));
    private static final CharMatcher BRACKETS = CharMatcher.anyOf("()[]");
    private static final CharMatcher MARKS = CharMatcher.anyOf(";:.");

    /** What people write between names. */
    private static final ImmutableSet<String> SEPARATORS = ImmutableSet.of("and", "&", "+", "/", "|", "or", "plus");

    /** What people write beside an agency that only helps. */
    private static final ImmutableSet<String> HELPS = ImmutableSet.of("support", "supports", "supporting");

    /** Who helps, in brackets after who leads. */
    private static final Pattern HELPING = Pattern.compile(
            "(?i)\\((?:(?:jointly|together|along|in partnership|working) )?(?:with|supported by|assisted by) (.+)\\)");

    /** What stands between several names that are told as in a sentence. */
    private static final Splitter BETWEEN_NAMES = Splitter.on(Pattern.compile("(?i)[,/;&+]|\\b(?:and|plus)\\b"))
            .trimResults()
            .omitEmptyStrings();

    /** What the kinds of what may be named are called, one or several of them. */
    private static final ImmutableMap<String, String> KINDS = ImmutableMap.<String, String>builder()
            .put("aim", "aim")
            .put("aims", "aim")
            .put("priority", "priority")
            .put("priorities", "priority")
            .put("agency", "agency")
            .put("agencies", "agency")
            .put("action", "action")
            .put("actions", "action")
            .buildOrThrow();

    private static final ImmutableSet<String> RANGES = ImmutableSet.of("to", "–", "—", "through");

    /** What people write in a cell that they must not leave empty. */
    private static final ImmutableSet<String> NOBODY = ImmutableSet.of(
            "tbc", "tba", "tbd", "n/a", "na", "none", "nil", "-", "?", "various", "vacant", "nobody", "unknown", "etc");

    private static final ImmutableSet<String> EVERYONE = ImmutableSet.of("all", "every", "everyone", "any");

    /** How much of the plan is here, on which depends whether anybody can tell that a name leads nowhere. */
    enum Known {
        WHOLE,
        /** A part without the rest: if nothing that may be named is in it, nothing is reported. */
        PART_ALONE,
        /** A file that the plan uses was not found, in which anything may stand: nothing is reported. */
        INCOMPLETE
    }

    private final LanguageCode unknown;
    private final String kind;
    private final String kinds;
    private final ImmutableMap<String, I> byId;
    private final Known known;
    private final Supplier<Map<String, String>> idByName;
    private final Supplier<ImmutableListMultimap<String, String>> idsByName;
    private final Supplier<ImmutableListMultimap<String, String>> folded;
    private final Supplier<Map<String, String>> alike;
    private final Findings findings;

    /**
     * @param kind as messages say it: "agency"
     * @param named the texts of what may be named, by id
     * @param known how much of what may be named is known
     */
    References(
            LanguageCode unknown,
            String kind,
            String kinds,
            ImmutableMap<String, I> byId,
            Supplier<? extends Map<String, String>> named,
            Known known,
            Findings findings) {
        this.unknown = unknown;
        this.kind = kind;
        this.kinds = kinds;
        this.byId = byId;
        this.known = known;
        this.findings = findings;
        // Made when a name is first unknown, and once, for there may be as many wrong names as there are right ones.
        Supplier<ImmutableListMultimap<String, String>> all = Suppliers.memoize(() -> {
            ImmutableListMultimap.Builder<String, String> byName = ImmutableListMultimap.builder();
            named.get().forEach((id, name) -> byName.put(fold(name), id));
            return byName.build();
        });
        this.idsByName = all;
        this.idByName = Suppliers.memoize(() -> {
            Map<String, String> byName = new HashMap<>();
            all.get().forEach(byName::putIfAbsent);
            return byName;
        });
        this.folded = Suppliers.memoize(() -> Multimaps.index(byId.keySet(), References::fold));
        this.alike = Suppliers.memoize(() -> {
            Map<String, String> idByPlain = new HashMap<>();
            byId.keySet().forEach(id -> idByPlain.putIfAbsent(LookAlikes.plain(id), id));
            return idByPlain;
        });
    }

    private References(References<I> other, Findings findings) {
        this.unknown = other.unknown;
        this.kind = other.kind;
        this.kinds = other.kinds;
        this.byId = other.byId;
        this.known = other.known;
        this.idByName = other.idByName;
        this.idsByName = other.idsByName;
        this.folded = other.folded;
        this.alike = other.alike;
        this.findings = findings;
    }

    /** The same names, as another file of the plan uses them. */
    References<I> usedIn(Findings file) {
        return new References<>(this, file);
    }

    /** All that lines of the statement which begin with this keyword name. */
    static List<ReferenceSyntax> in(StatementSyntax statement, Keyword relation) {
        List<ReferenceSyntax> all = new ArrayList<>();
        for (ClauseSyntax clause : statement.clauses()) {
            if (clause instanceof ClauseSyntax.References references && references.begins() == relation) {
                all.addAll(references.references());
            }
        }
        return all;
    }

    /** Whether what is named may well stand in the rest of the plan, which is not here. */
    boolean cannotTell() {
        return known == Known.INCOMPLETE || (known == Known.PART_ALONE && byId.isEmpty());
    }

    /** What has this id. */
    Optional<I> called(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** The ids of all that has this text, whatever its capitals; of several nobody can tell which is meant. */
    ImmutableList<String> idsNamed(String text) {
        return idsByName.get().get(fold(text));
    }

    /** All that may be named. */
    ImmutableMap<String, I> byId() {
        return byId;
    }

    ImmutableSet<String> ids() {
        return byId.keySet();
    }

    /** What the list names, each once, in its order; names that lead nowhere are reported and left out. */
    ImmutableList<I> resolve(List<ReferenceSyntax> list) {
        if (list.isEmpty()) {
            return ImmutableList.of();
        }
        Set<I> found = new LinkedHashSet<>();
        Set<I> inNames = ImmutableSet.of();
        for (int i = 0; i < list.size(); i++) {
            ReferenceSyntax reference = list.get(i);
            I id = byItsId(reference);
            if (id == null) {
                // A name may begin with what is an id itself: Fire and Rescue.
                boolean begun = i > 0 && wordsOfAName(list.subList(i - 1, list.size())) > 1;
                int from = begun ? i - 1 : i;
                int end = from + report(list, from);
                // An id among the words of a name is named by it as it would be if commas stood between them.
                for (ReferenceSyntax word : list.subList(Math.min(i + 1, end), end)) {
                    I within = byItsId(word);
                    if (within != null && found.add(within)) {
                        inNames = inNames.isEmpty() ? new HashSet<>() : inNames;
                        inNames.add(within);
                    }
                }
                // Of the two words of a begun name it may have said nothing but of the first.
                i = Math.max(i, end - 1);
            } else if (!found.add(id) && !inNames.contains(id) && !mayBeAnother(list, i)) {
                reportRepeated(reference, list.get(i - 1));
            }
        }
        return ImmutableList.copyOf(found);
    }

    /** What it names by its id; null where it names nothing so. Each name of a plan is asked. */
    private @Nullable I byItsId(ReferenceSyntax reference) {
        return reference.quoted() ? null : byId.get(reference.text());
    }

    /** Whether two things have its id, or one of another kind is meant, so that it is hardly the same that is named again. */
    private boolean mayBeAnother(List<ReferenceSyntax> list, int at) {
        return findings.ids().isTwice(list.get(at).text()) || (at > 0 && saysOtherKind(list, at - 1));
    }

    private void reportRepeated(ReferenceSyntax reference, ReferenceSyntax before) {
        SourceText source = findings.source();
        Diagnostic repeated = Diagnostic.of(LanguageCode.REPEATED_REFERENCE, reference.text() + " is named twice")
                .at(findings.place(reference.span()))
                .help("name it once");
        SourceSpan between =
                new SourceSpan(before.span().end(), reference.span().start());
        // Else the one before stands on another line, and all between would go, too.
        boolean follows = BETWEEN_IDS.matchesAllOf(source.slice(between));
        findings.add(
                follows
                        ? repeated.mendedBy(
                                new Mend.Edits(ImmutableList.of(new Edit(source, between.to(reference.span()), ""))))
                        : repeated);
    }

    /** Reports one of a list; returns how many, from that one on, it concerned. */
    private int report(List<ReferenceSyntax> whole, int at) {
        List<ReferenceSyntax> list = whole.subList(at, whole.size());
        ReferenceSyntax first = list.get(0);
        // Asked first, so that the register knows of every name that leads nowhere.
        boolean refused = findings.ids().isRefused(first.text());
        if (cannotTell()) {
            return 1;
        }
        if (refused) {
            // What was refused as an id may have been a name of several words.
            return list.size() > 1 && touch(list, 1) ? 1 + strangers(list.subList(1, list.size()), 0) : 1;
        }
        if (reportedKind(whole, at)) {
            return 1;
        }
        int joined = unknown == LanguageCode.UNKNOWN_AGENCY ? new LeadWords(this, findings).reported(whole, at) : 0;
        if (joined == 0) {
            joined = reportedJoinedName(whole, at);
        }
        if (joined == 0) {
            joined = reportedJoinedStranger(whole, at);
        }
        if (joined == 0) {
            joined = reportedInBrackets(list);
        }
        if (joined > 0) {
            return joined;
        }
        if (reportedSeparator(whole, at)) {
            return 1;
        }
        int helper = helper(whole, at);
        if (helper >= 0) {
            SourceSpan span = whole.get(helper).span().to(whole.get(helper + 1).span());
            findings.add(
                    unknown,
                    span,
                    findings.source().slice(span) + " is not the id of " + Article.with(kind),
                    "who supports is named on a line of its own: with "
                            + Keyword.asId(BRACKETS.trimFrom(whole.get(helper).text())));
            return helper + 2 - at;
        }
        int words = wordsOfAName(list);
        int more = words > 1 && words < list.size() && touch(list, words)
                ? strangers(list.subList(words, list.size()), 0)
                : 0;
        if (more > 0) {
            SourceSpan span = first.span().to(list.get(words + more - 1).span());
            String named =
                    findings.source().slice(first.span().to(list.get(words - 1).span()));
            String id = idByName.get().getOrDefault(fold(named), named);
            findings.add(
                    unknown,
                    span,
                    "no " + kind + " is called " + findings.source().slice(span),
                    "if that is " + named + ", write " + id);
            return words + more;
        }
        if (words > 1) {
            SourceSpan span = first.span().to(list.get(words - 1).span());
            String name = findings.source().slice(span);
            String id = idByName.get().getOrDefault(fold(name), name);
            findings.add(
                    Diagnostic.of(unknown, name + " is the name of " + Article.with(kind) + "; its id belongs here")
                            .at(findings.place(span).labelled(choice()))
                            .help("write " + id)
                            .mendedBy(Keyword.asId(id)));
            return words;
        }
        boolean known = byId.containsKey(first.text()) || idByName.get().containsKey(fold(first.text()));
        if (first.quoted() && known) {
            String id = byId.containsKey(first.text())
                    ? first.text()
                    : idByName.get().getOrDefault(fold(first.text()), first.text());
            findings.add(Diagnostic.of(unknown, "an id is written without quotes")
                    .at(findings.place(first.span()).labelled(choice()))
                    .help(
                            byId.containsKey(first.text())
                                    ? "write " + first.text()
                                    : help(first, true).orElse(SEPARATE))
                    .mendedBy(Keyword.asId(id)));
            return 1;
        }
        boolean alone = whole.size() == 1 || (at == 0 && LeadWords.isSupport(whole, 1));
        return reportUnknown(list, first.quoted() ? 1 : strangers(list, 1), alone);
    }

    /** Reports the kind of what is named right before its id: {@code aim A}, {@code priorities 1 and 2}. */
    private boolean reportedKind(List<ReferenceSyntax> whole, int at) {
        if (!saysKind(whole, at) || wordsOfAName(whole.subList(at, whole.size())) > 1) {
            return false;
        }
        ReferenceSyntax word = whole.get(at);
        ReferenceSyntax named = whole.get(at + 1);
        String id = Keyword.asId(named.text());
        if (saysOtherKind(whole, at)) {
            String found = findings.ids().kindOf(named.text()).orElse(kind);
            findings.add(
                    LanguageCode.UNEXPECTED_WORD,
                    word.span().to(named.span()),
                    named.text() + " is " + Article.with(found) + ", not "
                            + Article.with(kindSaid(word).orElse(kind)),
                    "if that is meant, write " + id + " alone; else name what is meant by its own id");
            return true;
        }
        Diagnostic needless = Diagnostic.of(
                        LanguageCode.UNEXPECTED_WORD, "\"" + word.text() + "\" is not needed before ids")
                .at(findings.place(word.span()));
        if (findings.ids().isTwice(named.text())) {
            findings.add(needless.help("take it away once what it names has an id of its own"));
            return true;
        }
        SourceSpan away = new SourceSpan(word.span().start(), named.span().start());
        findings.add(needless.help("take it away")
                .mendedBy(new Mend.Edits(ImmutableList.of(new Edit(findings.source(), away, "")))));
        return true;
    }

    /** Whether it is the word for a kind, and an id follows it without a comma. */
    private boolean saysKind(List<ReferenceSyntax> list, int at) {
        return at + 1 < list.size()
                && kindSaid(list.get(at)).isPresent()
                && isKnown(list.get(at + 1))
                && touch(list, at + 1);
    }

    private boolean saysOtherKind(List<ReferenceSyntax> list, int at) {
        String id = list.get(at + 1).text();
        return saysKind(list, at)
                && !findings.ids().isTwice(id)
                && !findings.ids().kindOf(id).equals(kindSaid(list.get(at)));
    }

    /** The kind that the word means, where things of that kind may be named and nothing has the word for its id. */
    private Optional<String> kindSaid(ReferenceSyntax reference) {
        return reference.quoted() || isKnown(reference)
                ? Optional.empty()
                : Optional.ofNullable(KINDS.get(Ascii.toLowerCase(reference.text())))
                        .filter(kind::contains);
    }

    /**
     * Reports {@code CFRS and Countyshire Police}, an id and a name, at the word between them; returns how many of the list
     * from that word on it concerned, none where the words are nothing of the kind.
     */
    private int reportedJoinedName(List<ReferenceSyntax> whole, int at) {
        if (!joins(whole, at)) {
            return 0;
        }
        List<ReferenceSyntax> after = whole.subList(at + 1, whole.size());
        int words = wordsOfAName(after);
        SourceSpan named = after.get(0).span().to(after.get(words - 1).span());
        String name = words == 1 ? after.get(0).text() : findings.source().slice(named);
        String id = byId.containsKey(name) ? null : idByName.get().get(fold(name));
        if (id == null) {
            return 0;
        }
        ReferenceSyntax before = whole.get(at - 1);
        if (id.equals(before.text())) {
            findings.add(Diagnostic.of(unknown, name + " is " + id + ", which stands here already")
                    .at(findings.place(named))
                    .help("name it once: " + Keyword.asId(id)));
            return 1 + words;
        }
        String both = Keyword.asId(before.text()) + ", " + Keyword.asId(id);
        boolean goesOn = words < after.size() && touch(after, words) && isStranger(after.get(words));
        int more = goesOn ? strangers(after.subList(words, after.size()), 0) : 0;
        if (more > 0) {
            SourceSpan longer =
                    after.get(0).span().to(after.get(words + more - 1).span());
            findings.add(
                    unknown,
                    longer,
                    "no " + kind + " is called " + findings.source().slice(longer),
                    "if that is " + name + ", write " + both);
            return 1 + words + more;
        }
        Edit edit =
                new Edit(findings.source(), new SourceSpan(before.span().end(), named.end()), ", " + Keyword.asId(id));
        findings.add(Diagnostic.of(unknown, name + " is the name of " + Article.with(kind) + "; its id belongs here")
                .at(findings.place(named).labelled(choice()))
                .help("write " + both + ", with a comma between ids")
                .mendedBy(new Mend.Edits(ImmutableList.of(edit))));
        return 1 + words;
    }

    /** The same where what stands after the word between them is the name of nothing. */
    private int reportedJoinedStranger(List<ReferenceSyntax> whole, int at) {
        ReferenceSyntax word = whole.get(at);
        if (at == 0 || at + 1 == whole.size() || !SEPARATORS.contains(word.text()) || !isStranger(whole.get(at + 1))) {
            return 0;
        }
        List<ReferenceSyntax> after = whole.subList(at + 1, whole.size());
        int words = strangers(after, 1);
        SourceSpan strange = after.get(0).span().to(after.get(words - 1).span());
        SourceSpan span = word.span().to(strange);
        String name = findings.source().slice(strange);
        String id = whole.get(at - 1).text();
        Optional<String> near = findings.candidates().of(byId.keySet()).isEmpty()
                ? Optional.empty()
                : Suggestions.nearest(fold(name), idByName.get().keySet()).map(idByName.get()::get);
        String away = "if that is " + id + ", take \"" + findings.source().slice(span) + "\" away";
        findings.add(
                unknown,
                span,
                "no " + kind + " is called " + name,
                near.filter(other -> !other.equals(id))
                        .map(other -> "did you mean " + Keyword.asId(id) + ", " + Keyword.asId(other) + "? Or, " + away)
                        .orElseGet(() -> Article.with(kind) + " is named by its id alone: " + away
                                + "; if it is another one, put a comma before its id, without \"" + word.text()
                                + "\""));
        return 1 + words;
    }

    /** Reports who helps, in brackets after who leads: {@code Probation (with Police)}; returns how many it concerned. */
    private int reportedInBrackets(List<ReferenceSyntax> list) {
        ReferenceSyntax first = list.get(0);
        if (unknown != LanguageCode.UNKNOWN_AGENCY
                || first.quoted()
                || !first.text().startsWith("(")) {
            return 0;
        }
        int last = 0;
        while (!list.get(last).text().endsWith(")")) {
            last++;
            if (last == list.size() || !isSameLine(first, list.get(last))) {
                return 0;
            }
        }
        SourceSpan span = first.span().to(list.get(last).span());
        String words = findings.source().slice(span);
        Matcher helping = HELPING.matcher(words);
        if (!helping.matches()) {
            // Laid out, each word is one of a list.
            helping = HELPING.matcher(CharMatcher.is(',').removeFrom(words));
        }
        if (!helping.matches()) {
            return 0;
        }
        String named = helping.group(1);
        Optional<String> ids = idMeant(named).map(Keyword::asId).or(() -> severalIds(named));
        findings.add(
                unknown,
                span,
                words + " is not the id of " + Article.with(kind),
                "who supports is named on a line of its own"
                        + ids.map(some -> ": with " + some
                                        + "; whoever leads as well is named here, without brackets, after a comma")
                                .orElse(", by id, as in: " + Keyword.WITH.example()));
        return last + 1;
    }

    private Optional<String> severalIds(String names) {
        List<Optional<String>> ids =
                BETWEEN_NAMES.splitToStream(names).map(this::idMeant).toList();
        return ids.stream().allMatch(Optional::isPresent)
                ? Optional.of(Joiner.on(", ")
                        .join(ids.stream()
                                .map(id -> Keyword.asId(id.orElseThrow()))
                                .iterator()))
                : Optional.empty();
    }

    /** Whether a word such as "and" follows an id here, where a comma should, and something follows it; "or" leaves a choice. */
    private boolean joins(List<ReferenceSyntax> whole, int at) {
        ReferenceSyntax word = whole.get(at);
        boolean between = at > 0 && at + 1 < whole.size() && !word.quoted() && isKnown(whole.get(at - 1));
        if (!between || !SEPARATORS.contains(word.text()) || word.text().equals("or")) {
            return false;
        }
        SourceSpan gap = new SourceSpan(
                whole.get(at - 1).span().end(), whole.get(at + 1).span().start());
        return BETWEEN_IDS.trimFrom(findings.source().slice(gap)).equals(word.text());
    }

    /** Whether a word stands between two ids where a comma should, which is then reported. */
    private boolean reportedSeparator(List<ReferenceSyntax> whole, int at) {
        if (!joins(whole, at) || !isKnown(whole.get(at + 1))) {
            return false;
        }
        ReferenceSyntax word = whole.get(at);
        SourceText source = findings.source();
        SourceSpan between = new SourceSpan(
                whole.get(at - 1).span().end(), whole.get(at + 1).span().start());
        findings.add(Diagnostic.of(unknown, "no " + kind + " is called " + word.text())
                .at(findings.place(word.span()).labelled(choice()))
                .help("put a comma between ids, without \"" + word.text() + "\"")
                .mendedBy(new Mend.Edits(ImmutableList.of(new Edit(source, between, ", ")))));
        return true;
    }

    static boolean isSeparator(String word) {
        return SEPARATORS.contains(word) && !word.equals("or");
    }

    private boolean isKnown(ReferenceSyntax reference) {
        return byItsId(reference) != null;
    }

    /** Where the agency stands that {@code Council support} or {@code (Council support)} names; negative if none. */
    private int helper(List<ReferenceSyntax> whole, int at) {
        if (unknown != LanguageCode.UNKNOWN_AGENCY) {
            return -1;
        }
        for (int first = Math.max(0, at - 1); first <= at && first + 1 < whole.size(); first++) {
            boolean helps = HELPS.contains(
                    Ascii.toLowerCase(BRACKETS.trimFrom(whole.get(first + 1).text())));
            if (helps && byId.containsKey(BRACKETS.trimFrom(whole.get(first).text())) && touch(whole, first + 1)) {
                return first;
            }
        }
        return -1;
    }

    /**
     * @param words how many at the head of the list belong together
     * @param alone whether nothing else is named beside them
     */
    private int reportUnknown(List<ReferenceSyntax> list, int words, boolean alone) {
        ReferenceSyntax first = list.get(0);
        Optional<String> otherKind =
                first.quoted() ? Optional.empty() : findings.ids().kindOf(first.text());
        if (isKeyword(first) && otherKind.isEmpty()) {
            return reportKeyword(list);
        }
        if (otherKind.isPresent()) {
            findings.add(Diagnostic.of(
                            unknown,
                            first.text() + " is " + Article.with(otherKind.get()) + ", not " + Article.with(kind))
                    .at(findings.place(first.span()).labelled(choice()))
                    .help(
                            kind.equals(Keyword.AIM.word())
                                    ? "what a priority supports are aims"
                                    : placeOf(otherKind.get(), first.text())));
            return 1;
        }
        if (words == 1) {
            report(first.span(), first.text(), help(first, alone), certain(first));
        } else {
            SourceSpan span = first.span().to(list.get(words - 1).span());
            String name = findings.source().slice(span);
            boolean post = unknown == LanguageCode.UNKNOWN_AGENCY && !EVERYONE.contains(fold(first.text()));
            report(span, name, Optional.of(post ? nameAdvice(name) : SEPARATE), Optional.empty());
        }
        return words;
    }

    /** A name of a person must not come into a plan that is published; only what reads as a post is offered as it stands. */
    private static String nameAdvice(String name) {
        String ownLine = "give it a line of its own, as in: agency " + Declarations.asId(name) + " \"" + name + "\"";
        if (TEAM.matcher(name).find()) {
            return "if it is an agency, " + ownLine + "; a team within one stands in quotes: owner \"" + name + "\"";
        }
        if (POST.matcher(name).find()) {
            return "an agency is named by its id; a post stands in quotes: owner \"" + name + "\"";
        }
        if (ORGANISATION.matcher(name).find() && !PERSON.matcher(name).find()) {
            return "an agency is named by its id: " + ownLine + ", and write " + Declarations.asId(name) + " here";
        }
        return "an agency is named by its id; who sees to it there is told by the post, not by name, as in: owner"
                + " \"Licensing officer\"";
    }

    private static boolean isKeyword(ReferenceSyntax reference) {
        boolean inBackquotes = reference.span().length() > reference.text().length();
        return !reference.quoted()
                && !inBackquotes
                && Keyword.of(reference.text()).filter(Keyword::beginsLine).isPresent();
    }

    /** A word of the language among ids: the name of their kind, or the beginning of what belongs on the next line. */
    private int reportKeyword(List<ReferenceSyntax> list) {
        ReferenceSyntax word = list.get(0);
        boolean namesKind = kind.contains(word.text());
        findings.add(
                LanguageCode.UNEXPECTED_WORD,
                word.span(),
                "\"" + word.text() + "\" " + (namesKind ? "is not needed before ids" : "begins a line of its own"),
                namesKind ? "take it away" : "put it and what follows on the next line");
        int words = 1;
        while (!namesKind && words < list.size() && isSameLine(word, list.get(words))) {
            words++;
        }
        return words;
    }

    boolean isSameLine(ReferenceSyntax first, ReferenceSyntax second) {
        String between = findings.source()
                .text()
                .substring(first.span().end(), second.span().start());
        return CharMatcher.anyOf("\r\n").matchesNoneOf(between);
    }

    /**
     * How many words at the head of the list, with nothing but blanks between them, name nothing and are near to nothing,
     * so that they are one strange name rather than several.
     *
     * @param least as many even if the first is no stranger
     */
    private int strangers(List<ReferenceSyntax> list, int least) {
        int words = 0;
        while (words < list.size() && isStranger(list.get(words)) && (words == 0 || touch(list, words))) {
            words++;
        }
        return Math.max(least, words);
    }

    private boolean touch(List<ReferenceSyntax> list, int second) {
        String between = findings.source()
                .text()
                .substring(
                        list.get(second - 1).span().end(),
                        list.get(second).span().start());
        return CharMatcher.anyOf(",\r\n").matchesNoneOf(between);
    }

    private boolean isStranger(ReferenceSyntax reference) {
        String word = reference.text();
        return !reference.quoted()
                && !byId.containsKey(word)
                && !idByName.get().containsKey(fold(word))
                && !SEPARATORS.contains(word)
                && !LeadWords.beginsSupport(word)
                && !RANGES.contains(word)
                && !isKeyword(reference)
                && parts(word).isEmpty()
                && partlyKnown(word).isEmpty()
                && Meant.help(word, findings.candidates().of(byId.keySet())).isEmpty();
    }

    private static String placeOf(String kind, String id) {
        return switch (kind) {
            case "agency" -> "agencies stand after lead or with: lead " + id;
            case "action" -> "actions stand after depends on: depends on " + id;
            default -> "aims and priorities stand after for: for " + id;
        };
    }

    private void report(SourceSpan span, String name, Optional<String> help, Optional<String> replacement) {
        // A full stop at its end would be taken for the end of the message.
        String called = name.endsWith(".") ? "\"" + name + "\"" : name;
        Diagnostic diagnostic = Diagnostic.of(unknown, "no " + kind + " is called " + called)
                .at(findings.place(span).labelled(choice()));
        Diagnostic helped = help.map(diagnostic::help).orElse(diagnostic);
        findings.add(replacement.map(helped::mendedBy).orElse(helped));
    }

    /** The ids that can only have been meant: a letter may be wrong in more than one id, its case or a hyphen can't. */
    private Optional<String> certain(ReferenceSyntax reference) {
        String word = reference.text();
        Optional<String> one = Optional.ofNullable(idByName.get().get(fold(word)))
                .or(() -> Optional.ofNullable(alike.get().get(LookAlikes.plain(word))))
                .or(() -> Optional.of(folded.get().get(fold(word)))
                        .filter(same -> same.size() == 1)
                        .map(same -> same.get(0)));
        return one.map(Keyword::asId)
                .or(() -> parts(word))
                .or(() -> withoutMark(reference).map(Keyword::asId));
    }

    /** The id without the mark at its end, as lists are numbered, where no other word follows without a comma. */
    private Optional<String> withoutMark(ReferenceSyntax reference) {
        // In brackets after who leads stands who helps.
        String word = unknown == LanguageCode.UNKNOWN_AGENCY
                ? reference.text()
                : Declarations.OPENING.trimLeadingFrom(reference.text());
        String bare = Declarations.NUMBER_MARKS.trimTrailingFrom(word);
        String text = findings.source().text();
        int end = reference.span().end();
        while (end < text.length() && (text.charAt(end) == ' ' || text.charAt(end) == '\t')) {
            end++;
        }
        boolean ends = end == text.length() || ",\r\n#".indexOf(text.charAt(end)) >= 0;
        return Optional.of(bare)
                .filter(id -> ends && !id.equals(reference.text()) && !reference.quoted() && byId.containsKey(id));
    }

    /** @param alone whether nothing else is named beside it */
    private Optional<String> help(ReferenceSyntax reference, boolean alone) {
        String word = reference.text();
        String named = idByName.get().get(fold(word));
        if (named != null) {
            return Optional.of("write " + named + ", its id");
        }
        int blank = word.indexOf(' ');
        if (!reference.quoted() && blank > 0) {
            return Optional.of(helpOfName(word, word.substring(0, blank)));
        }
        Optional<String> unmarked = withoutMark(reference);
        if (unmarked.isPresent()) {
            return Optional.of("write " + unmarked.get());
        }
        if (SEPARATORS.contains(word)) {
            return Optional.of("put a comma between ids, without \"" + word + "\"");
        }
        if (RANGES.contains(word)) {
            return Optional.of(SEPARATE);
        }
        String bare = MARKS.trimTrailingFrom(word);
        if (EVERYONE.contains(Ascii.toLowerCase(word))) {
            return Optional.of(SEPARATE);
        }
        if (NOBODY.contains(Ascii.toLowerCase(bare))) {
            return Optional.of(alone ? "leave the line out as long as there is none" : "take \"" + word + "\" away");
        }
        if (word.indexOf('@') > 0) {
            return Optional.of("an e-mail address stands after contact, as in: " + Keyword.CONTACT.example());
        }
        String inBrackets = BRACKETS.trimFrom(word);
        if (!inBrackets.equals(word)) {
            return Optional.of(byId.containsKey(inBrackets) ? "write " + inBrackets : "take \"" + word + "\" away");
        }
        if (byId.containsKey(bare)) {
            return Optional.of("put a comma between ids, without \"" + word.substring(bare.length()) + "\"");
        }
        Optional<String> parts = parts(word).or(() -> range(word));
        if (parts.isPresent()) {
            return Optional.of("write " + parts.get());
        }
        Optional<String> partly = partlyKnown(word);
        if (partly.isPresent()) {
            return partly;
        }
        ImmutableSet<String> ids = findings.candidates().of(byId.keySet());
        if (LookAlikes.of(word, ids).isPresent()) {
            return Meant.help(word, ids);
        }
        Set<String> candidates = new LinkedHashSet<>(ids);
        if (!ids.isEmpty()) {
            candidates.addAll(idByName.get().keySet());
        }
        return Suggestions.nearest(word, candidates)
                .map(near -> "did you mean " + idByName.get().getOrDefault(near, near) + "?")
                .or(() -> named(word))
                .or(() -> Optional.of("if it is new, give it a line of its own, as in: " + example(word)
                        + (unknown == LanguageCode.UNKNOWN_ACTION
                                ? "; what is no action stands in quotes: \"" + word + "\""
                                : "")));
    }

    /** @param name of several words, where one agency tells something */
    private String helpOfName(String name, String first) {
        Optional<String> several = severalIds(name);
        if (several.isPresent() && several.get().indexOf(',') > 0) {
            return "write an update for each agency, so that everybody sees who told what";
        }
        Set<String> names = findings.candidates().of(byId.keySet()).isEmpty()
                ? ImmutableSet.of()
                : idByName.get().keySet();
        return Suggestions.nearest(fold(name), names)
                .map(near -> "did you mean " + idByName.get().getOrDefault(near, near) + "?")
                .or(() -> Optional.ofNullable(byId.get(first))
                        .map(id ->
                                "if that is " + first + ", take \"" + name.substring(first.length() + 1) + "\" away"))
                .orElseGet(() -> nameAdvice(name));
    }

    /** The one whose name the word is a part of, as Fire is of Fire and Rescue Service. */
    private Optional<String> named(String word) {
        String part = " " + fold(word) + " ";
        List<String> ids = new ArrayList<>();
        if (word.length() > 2 && !findings.candidates().of(byId.keySet()).isEmpty()) {
            idByName.get().forEach((name, id) -> {
                if ((" " + name + " ").contains(part)) {
                    ids.add(id);
                }
            });
        }
        return ids.size() == 1
                ? Optional.of("write " + ids.get(0) + ", or give that " + kind + " the id " + word
                        + " where its own line stands")
                : Optional.empty();
    }

    /** {@code A-C}: the two and what was declared between them. */
    private Optional<String> range(String word) {
        List<String> ends = Splitter.on(CharMatcher.anyOf("-–—")).splitToList(word);
        List<String> ids = byId.keySet().asList();
        if (ends.size() != 2 || !ends.stream().allMatch(byId::containsKey)) {
            return Optional.empty();
        }
        int from = ids.indexOf(ends.get(0));
        int to = ids.indexOf(ends.get(1));
        return to > from && to - from < MOST_SHOWN
                ? Optional.of(Joiner.on(", ").join(ids.subList(from, to + 1)))
                : Optional.empty();
    }

    private String example(String word) {
        String id = ElementId.isValid(word) ? Keyword.asId(word) : "";
        return switch (unknown) {
            case UNKNOWN_AGENCY -> id.isEmpty() ? "agency Police \"Police\"" : "agency " + id + " \"" + word + "\"";
            case UNKNOWN_ACTION -> "action " + (id.isEmpty() ? "talks" : id) + " \"Deliver talks\"";
            default -> "aim " + (id.isEmpty() ? "A" : id) + " \"To protect residents\"";
        };
    }

    /** {@code SADC/Police} and {@code E3}, where its parts are known. */
    private Optional<String> parts(String word) {
        List<String> joined = JOINED.splitToList(word);
        List<Optional<String>> ids = joined.stream().map(this::idMeant).toList();
        if (ids.size() > 1 && ids.stream().allMatch(Optional::isPresent)) {
            return Optional.of(Joiner.on(", ")
                    .join(ids.stream().map(id -> Keyword.asId(id.orElseThrow())).iterator()));
        }
        List<String> parts = LETTERS_AND_DIGITS.splitToList(word);
        return parts.size() > 1 && parts.stream().allMatch(byId::containsKey)
                ? Optional.of(Joiner.on(", ").join(parts))
                : Optional.empty();
    }

    /** The id that is meant, for its case or a hyphen alone may be another, or for it is named by its name. */
    Optional<String> idMeant(String word) {
        if (byId.containsKey(word)) {
            return Optional.of(word);
        }
        return Optional.ofNullable(idByName.get().get(fold(word)))
                .or(() -> Optional.of(folded.get().get(fold(word)))
                        .filter(same -> same.size() == 1)
                        .map(same -> same.get(0)));
    }

    /** {@code CSP/Police}, of which only some are known: all that is wrong with it is said at once. */
    private Optional<String> partlyKnown(String word) {
        List<String> joined = JOINED.splitToList(word);
        boolean names = joined.size() > 1 && joined.stream().allMatch(ElementId::isValid);
        if (!names || joined.stream().noneMatch(part -> idMeant(part).isPresent())) {
            return Optional.empty();
        }
        ImmutableSet<String> candidates = findings.candidates().of(byId.keySet());
        List<String> written = new ArrayList<>();
        List<String> strange = new ArrayList<>();
        for (String part : joined) {
            Optional<String> id = idMeant(part).or(() -> Suggestions.nearest(part, candidates));
            written.add(Keyword.asId(id.orElse(part)));
            if (id.isEmpty()) {
                strange.add(part);
            }
        }
        String list = Joiner.on(", ").join(written);
        return Optional.of(
                strange.isEmpty()
                        ? "did you mean " + list + "?"
                        : "put commas between ids: " + list + "; "
                                + (strange.size() == 1
                                        ? strange.get(0) + " is not among them yet: if it is new, give it"
                                        : Joiner.on(" and ").join(strange)
                                                + " are not among them yet: if they are new, give each")
                                + " a line of its own, as in: " + example(strange.get(0)));
    }

    /** How many of the words at the head of the list are together the name of something, written without quotes. */
    int wordsOfAName(List<ReferenceSyntax> list) {
        for (int words = Math.min(MOST_WORDS_IN_A_NAME, list.size()); words > 1; words--) {
            // A dash between two names belongs to neither.
            if (LeadWords.isDash(list.get(0)) || LeadWords.isDash(list.get(words - 1))) {
                continue;
            }
            SourceSpan span = list.get(0).span().to(list.get(words - 1).span());
            if (idByName.get().containsKey(fold(findings.source().slice(span)))) {
                return words;
            }
        }
        return 1;
    }

    private String choice() {
        if (byId.isEmpty()) {
            return "there are no " + kinds;
        }
        List<String> all = byId.keySet().asList();
        String listed = Joiner.on(", ").join(FirstFew.of(all, MOST_SHOWN));
        int more = FirstFew.leftOut(all, MOST_SHOWN);
        return kinds + " are " + listed + (more > 0 ? " and " + more + " more" : "");
    }

    private static String fold(String name) {
        return name.toLowerCase(Locale.ROOT).replace('-', ' ').replace('_', ' ').strip();
    }
}
