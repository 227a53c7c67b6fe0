package org.csplan.dsl.compiler;

import com.google.common.base.Ascii;
import com.google.common.base.CharMatcher;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.csplan.core.diagnostic.Diagnostic;
import org.csplan.core.diagnostic.Mend;
import org.csplan.core.diagnostic.Suggestions;
import org.csplan.core.source.Edit;
import org.csplan.core.source.SourceSpan;
import org.csplan.core.source.SourceText;
import org.csplan.dsl.syntax.Keyword;
import org.csplan.dsl.syntax.LanguageCode;
import org.csplan.dsl.syntax.ReferenceSyntax;

/** Reports what stands in a list of names and is the id of none of them. */
final class ReferenceSlips {

    /** What people write beside an agency that only helps. */
    private static final ImmutableSet<String> HELPS = ImmutableSet.of("support", "supports", "supporting");

    /** Who helps, in brackets after who leads. */
    private static final Pattern HELPING = Pattern.compile(
            "(?i)\\((?:(?:jointly|together|along|in partnership|working) )?(?:with|supported by|assisted by) (.+)\\)");

    /** A word for an aim or for a priority, as partnerships call either. */
    private static final String OBJECTIVE = "aim or priority";

    /** What the kinds of what may be named are called, one or several of them. */
    private static final ImmutableMap<String, String> KINDS = ImmutableMap.<String, String>builder()
            .put("aim", "aim")
            .put("aims", "aim")
            .put("priority", "priority")
            .put("priorities", "priority")
            .put("objective", OBJECTIVE)
            .put("objectives", OBJECTIVE)
            .put("goal", OBJECTIVE)
            .put("goals", OBJECTIVE)
            .put("theme", OBJECTIVE)
            .put("themes", OBJECTIVE)
            .put("agency", "agency")
            .put("agencies", "agency")
            .put("action", "action")
            .put("actions", "action")
            .buildOrThrow();

    private final KnownNames<?> names;
    private final NameAdvice advice;
    private final Findings findings;

    ReferenceSlips(KnownNames<?> names, Findings findings) {
        this.names = names;
        this.advice = new NameAdvice(names, findings);
        this.findings = findings;
    }

    /** Reports one of a list; returns how many, from that one on, it concerned. */
    int report(List<ReferenceSyntax> whole, int at) {
        List<ReferenceSyntax> list = whole.subList(at, whole.size());
        ReferenceSyntax first = list.get(0);
        // Asked first, so that the register knows of every name that leads nowhere.
        boolean refused = findings.ids().isRefused(first.text());
        if (names.cannotTell()) {
            return 1;
        }
        if (refused) {
            // What was refused as an id may have been a name of several words.
            return list.size() > 1 && BetweenNames.touch(findings.source(), list, 1)
                    ? 1 + strangers(list.subList(1, list.size()), 0)
                    : 1;
        }
        if (reportedKind(whole, at)) {
            return 1;
        }
        int joined =
                names.code() == LanguageCode.UNKNOWN_AGENCY ? new LeadWords(names, findings).reported(whole, at) : 0;
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
                    names.code(),
                    span,
                    findings.source().slice(span) + " is not the id of " + Article.with(names.kind()),
                    "who supports is named on a line of its own: with "
                            + Keyword.asId(NameAdvice.BRACKETS.trimFrom(
                                    whole.get(helper).text())));
            return helper + 2 - at;
        }
        int words = names.wordsOfAName(findings.source(), list);
        int more = words > 1 && words < list.size() && BetweenNames.touch(findings.source(), list, words)
                ? strangers(list.subList(words, list.size()), 0)
                : 0;
        if (more > 0) {
            SourceSpan span = first.span().to(list.get(words + more - 1).span());
            String named =
                    findings.source().slice(first.span().to(list.get(words - 1).span()));
            String id = names.idByName().getOrDefault(KnownNames.fold(named), named);
            findings.add(
                    names.code(),
                    span,
                    "no " + names.kind() + " is called " + findings.source().slice(span),
                    "if that is " + named + ", write " + id);
            return words + more;
        }
        if (words > 1) {
            SourceSpan span = first.span().to(list.get(words - 1).span());
            String name = findings.source().slice(span);
            String id = names.idByName().getOrDefault(KnownNames.fold(name), name);
            Diagnostic named = Diagnostic.of(
                            names.code(),
                            name + " is the name of " + Article.with(names.kind()) + "; its id belongs here")
                    .at(findings.place(span).labelled(names.choice()));
            // Which words are its id is said where it is declared, once that line has its quotes.
            findings.add(
                    findings.ids().isOpen(id)
                            ? named.help("mend the line that declares it first; then write its id, such as " + id)
                            : named.help("write " + id).mendedBy(Keyword.asId(id)));
            return words;
        }
        boolean known = names.has(first.text()) || names.idByName().containsKey(KnownNames.fold(first.text()));
        if (first.quoted() && known) {
            String id = names.has(first.text())
                    ? first.text()
                    : names.idByName().getOrDefault(KnownNames.fold(first.text()), first.text());
            findings.add(Diagnostic.of(names.code(), "an id is written without quotes")
                    .at(findings.place(first.span()).labelled(names.choice()))
                    .help(
                            names.has(first.text())
                                    ? "write " + first.text()
                                    : advice.help(first, true).orElse(NameAdvice.SEPARATE))
                    .mendedBy(Keyword.asId(id)));
            return 1;
        }
        boolean alone = whole.size() == 1 || (at == 0 && LeadWords.isSupport(whole, 1));
        return reportUnknown(list, first.quoted() ? 1 : strangers(list, 1), alone);
    }

    /** Reports the kind of what is named right before its id: {@code aim A}, {@code priorities 1 and 2}. */
    private boolean reportedKind(List<ReferenceSyntax> whole, int at) {
        if (!saysKind(whole, at) || names.wordsOfAName(findings.source(), whole.subList(at, whole.size())) > 1) {
            return false;
        }
        ReferenceSyntax word = whole.get(at);
        ReferenceSyntax named = whole.get(at + 1);
        String id = Keyword.asId(named.text());
        if (saysOtherKind(whole, at)) {
            String found = findings.ids().kindOf(named.text()).orElse(names.kind());
            findings.add(
                    LanguageCode.UNEXPECTED_WORD,
                    word.span().to(named.span()),
                    named.text() + " is " + Article.with(found) + ", not "
                            + Article.with(kindSaid(word).orElse(names.kind())),
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
                && BetweenNames.touch(findings.source(), list, at + 1);
    }

    boolean saysOtherKind(List<ReferenceSyntax> list, int at) {
        String id = list.get(at + 1).text();
        return saysKind(list, at)
                && kindSaid(list.get(at)).filter(OBJECTIVE::equals).isEmpty()
                && !findings.ids().isTwice(id)
                && !findings.ids().kindOf(id).equals(kindSaid(list.get(at)));
    }

    /** The kind that the word means, where things of that kind may be named and nothing has the word for its id. */
    private Optional<String> kindSaid(ReferenceSyntax reference) {
        return reference.quoted() || isKnown(reference)
                ? Optional.empty()
                : Optional.ofNullable(KINDS.get(Ascii.toLowerCase(reference.text())))
                        .filter(names.kind()::contains);
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
        int words = names.wordsOfAName(findings.source(), after);
        SourceSpan named = after.get(0).span().to(after.get(words - 1).span());
        String name = words == 1 ? after.get(0).text() : findings.source().slice(named);
        String id = names.has(name) ? null : names.idByName().get(KnownNames.fold(name));
        if (id == null) {
            return 0;
        }
        ReferenceSyntax before = whole.get(at - 1);
        if (id.equals(before.text())) {
            findings.add(Diagnostic.of(names.code(), name + " is " + id + ", which stands here already")
                    .at(findings.place(named))
                    .help("name it once: " + Keyword.asId(id)));
            return 1 + words;
        }
        String both = Keyword.asId(before.text()) + ", " + Keyword.asId(id);
        boolean goesOn = words < after.size()
                && BetweenNames.touch(findings.source(), after, words)
                && isStranger(after.get(words));
        int more = goesOn ? strangers(after.subList(words, after.size()), 0) : 0;
        if (more > 0) {
            SourceSpan longer =
                    after.get(0).span().to(after.get(words + more - 1).span());
            findings.add(
                    names.code(),
                    longer,
                    "no " + names.kind() + " is called " + findings.source().slice(longer),
                    "if that is " + name + ", write " + both);
            return 1 + words + more;
        }
        Edit edit =
                new Edit(findings.source(), new SourceSpan(before.span().end(), named.end()), ", " + Keyword.asId(id));
        findings.add(Diagnostic.of(
                        names.code(), name + " is the name of " + Article.with(names.kind()) + "; its id belongs here")
                .at(findings.place(named).labelled(names.choice()))
                .help("write " + both + ", with a comma between ids")
                .mendedBy(new Mend.Edits(ImmutableList.of(edit))));
        return 1 + words;
    }

    /** The same where what stands after the word between them is the name of nothing. */
    private int reportedJoinedStranger(List<ReferenceSyntax> whole, int at) {
        ReferenceSyntax word = whole.get(at);
        if (at == 0
                || at + 1 == whole.size()
                || !BetweenNames.WORDS.contains(word.text())
                || !isStranger(whole.get(at + 1))) {
            return 0;
        }
        List<ReferenceSyntax> after = whole.subList(at + 1, whole.size());
        int words = strangers(after, 1);
        SourceSpan strange = after.get(0).span().to(after.get(words - 1).span());
        SourceSpan span = word.span().to(strange);
        String name = findings.source().slice(strange);
        String id = whole.get(at - 1).text();
        Optional<String> near = findings.candidates().of(names.ids()).isEmpty()
                ? Optional.empty()
                : Suggestions.nearest(KnownNames.fold(name), names.idByName().keySet())
                        .map(names.idByName()::get);
        String away = "if that is " + id + ", take \"" + findings.source().slice(span) + "\" away";
        findings.add(
                names.code(),
                span,
                "no " + names.kind() + " is called " + name,
                near.filter(other -> !other.equals(id))
                        .map(other -> "did you mean " + Keyword.asId(id) + ", " + Keyword.asId(other) + "? Or, " + away)
                        .orElseGet(() -> Article.with(names.kind()) + " is named by its id alone: " + away
                                + "; if it is another one, put a comma before its id, without \"" + word.text()
                                + "\""));
        return 1 + words;
    }

    /** Reports who helps, in brackets after who leads: {@code Probation (with Police)}; returns how many it concerned. */
    private int reportedInBrackets(List<ReferenceSyntax> list) {
        ReferenceSyntax first = list.get(0);
        if (names.code() != LanguageCode.UNKNOWN_AGENCY
                || first.quoted()
                || !first.text().startsWith("(")) {
            return 0;
        }
        int last = 0;
        while (!list.get(last).text().endsWith(")")) {
            last++;
            if (last == list.size() || !BetweenNames.isSameLine(findings.source(), first, list.get(last))) {
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
        Optional<String> ids = names.idMeant(named).map(Keyword::asId).or(() -> advice.severalIds(named));
        findings.add(
                names.code(),
                span,
                words + " is not the id of " + Article.with(names.kind()),
                "who supports is named on a line of its own"
                        + ids.map(some -> ": with " + some
                                        + "; whoever leads as well is named here, without brackets, after a comma")
                                .orElse(", by id, as in: " + Keyword.WITH.example()));
        return last + 1;
    }

    /** Whether a word such as "and" follows an id here, where a comma should, and something follows it; "or" leaves a choice. */
    private boolean joins(List<ReferenceSyntax> whole, int at) {
        ReferenceSyntax word = whole.get(at);
        boolean between = at > 0 && at + 1 < whole.size() && !word.quoted() && isKnown(whole.get(at - 1));
        if (!between || !BetweenNames.WORDS.contains(word.text()) || word.text().equals("or")) {
            return false;
        }
        SourceSpan gap = new SourceSpan(
                whole.get(at - 1).span().end(), whole.get(at + 1).span().start());
        return BetweenNames.BLANKS_AND_COMMAS
                .trimFrom(findings.source().slice(gap))
                .equals(word.text());
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
        findings.add(Diagnostic.of(names.code(), "no " + names.kind() + " is called " + word.text())
                .at(findings.place(word.span()).labelled(names.choice()))
                .help("put a comma between ids, without \"" + word.text() + "\"")
                .mendedBy(new Mend.Edits(ImmutableList.of(new Edit(source, between, ", ")))));
        return true;
    }

    private boolean isKnown(ReferenceSyntax reference) {
        return !reference.quoted() && names.has(reference.text());
    }

    /** Where the agency stands that {@code Council support} or {@code (Council support)} names; negative if none. */
    private int helper(List<ReferenceSyntax> whole, int at) {
        if (names.code() != LanguageCode.UNKNOWN_AGENCY) {
            return -1;
        }
        for (int first = Math.max(0, at - 1); first <= at && first + 1 < whole.size(); first++) {
            boolean helps = HELPS.contains(Ascii.toLowerCase(
                    NameAdvice.BRACKETS.trimFrom(whole.get(first + 1).text())));
            if (helps
                    && names.has(NameAdvice.BRACKETS.trimFrom(whole.get(first).text()))
                    && BetweenNames.touch(findings.source(), whole, first + 1)) {
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
                            names.code(),
                            first.text() + " is " + Article.with(otherKind.get()) + ", not "
                                    + Article.with(names.kind()))
                    .at(findings.place(first.span()).labelled(names.choice()))
                    .help(
                            names.kind().equals(Keyword.AIM.word())
                                    ? "what a priority supports are aims"
                                    : placeOf(otherKind.get(), first.text())));
            return 1;
        }
        if (words == 1) {
            report(first.span(), first.text(), advice.help(first, alone), advice.certain(first));
        } else {
            SourceSpan span = first.span().to(list.get(words - 1).span());
            String name = findings.source().slice(span);
            boolean post = names.code() == LanguageCode.UNKNOWN_AGENCY
                    && !NameAdvice.EVERYONE.contains(KnownNames.fold(first.text()));
            report(
                    span,
                    name,
                    Optional.of(post ? NameAdvice.ofStrangeAgency(name) : NameAdvice.SEPARATE),
                    Optional.empty());
        }
        return words;
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
        boolean namesKind = names.kind().contains(word.text());
        findings.add(
                LanguageCode.UNEXPECTED_WORD,
                word.span(),
                "\"" + word.text() + "\" " + (namesKind ? "is not needed before ids" : "begins a line of its own"),
                namesKind ? "take it away" : "put it and what follows on the next line");
        int words = 1;
        while (!namesKind && words < list.size() && BetweenNames.isSameLine(findings.source(), word, list.get(words))) {
            words++;
        }
        return words;
    }

    /**
     * How many words at the head of the list, with nothing but blanks between them, name nothing and are near to nothing,
     * so that they are one strange name rather than several.
     *
     * @param least as many even if the first is no stranger
     */
    private int strangers(List<ReferenceSyntax> list, int least) {
        int words = 0;
        while (words < list.size()
                && isStranger(list.get(words))
                && (words == 0 || BetweenNames.touch(findings.source(), list, words))) {
            words++;
        }
        return Math.max(least, words);
    }

    private boolean isStranger(ReferenceSyntax reference) {
        String word = reference.text();
        return !reference.quoted()
                && !names.has(word)
                && !names.idByName().containsKey(KnownNames.fold(word))
                && !BetweenNames.WORDS.contains(word)
                && !LeadWords.beginsSupport(word)
                && !NameAdvice.RANGES.contains(word)
                && !isKeyword(reference)
                && advice.parts(word).isEmpty()
                && advice.partlyKnown(word).isEmpty()
                && Meant.help(word, findings.candidates().of(names.ids())).isEmpty();
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
        Diagnostic diagnostic = Diagnostic.of(names.code(), "no " + names.kind() + " is called " + called)
                .at(findings.place(span).labelled(names.choice()));
        Diagnostic helped = help.map(diagnostic::help).orElse(diagnostic);
        findings.add(replacement.map(helped::mendedBy).orElse(helped));
    }
}
