package org.csplan.dsl.compiler;

import com.google.common.base.Ascii;
import com.google.common.base.CharMatcher;
import com.google.common.base.Joiner;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.csplan.core.diagnostic.Suggestions;
import org.csplan.core.model.ElementId;
import org.csplan.dsl.internal.PersonWords;
import org.csplan.dsl.syntax.Keyword;
import org.csplan.dsl.syntax.LanguageCode;
import org.csplan.dsl.syntax.LookAlikes;
import org.csplan.dsl.syntax.ReferenceSyntax;

/** What to write instead of a name that leads nowhere. */
final class NameAdvice {

    /** Words within names of organisations. */
    private static final Pattern WITHIN_NAME = Pattern.compile(" (?:of|for|and|&|the) ");

    /** What names of people begin with: an initial, a title or a rank. */
    private static final Pattern PERSON = Pattern.compile(
            "(?i)^(?:\\p{L}\\.?|mrs?|ms|miss|dr|prof|sir|rev|cllr|councillor|pc|dc|ps|sgt|sergeant|insp|inspector)\\.?\\s");

    static final String SEPARATE = "name each by its id, with commas between";

    /** What people write between names without a blank. */
    private static final Splitter JOINED =
            Splitter.on(CharMatcher.anyOf("/;&+|")).omitEmptyStrings();

    private static final Splitter LETTERS_AND_DIGITS =
            Splitter.onPattern("(?<=\\p{L})(?=\\d)|(?<=\\d)(?=\\p{L})").omitEmptyStrings();

    static final CharMatcher BRACKETS = CharMatcher.anyOf("()[]");

    private static final CharMatcher MARKS = CharMatcher.anyOf(";:.");

    /** What stands between several names that are told as in a sentence. */
    private static final Splitter BETWEEN_NAMES = Splitter.on(Pattern.compile("(?i)[,/;&+]|\\b(?:and|plus)\\b"))
            .trimResults()
            .omitEmptyStrings();

    static final ImmutableSet<String> RANGES = ImmutableSet.of("to", "–", "—", "through");

    /** What people write in a cell that they must not leave empty. */
    private static final ImmutableSet<String> NOBODY = ImmutableSet.of(
            "tbc", "tba", "tbd", "n/a", "na", "none", "nil", "-", "?", "various", "vacant", "nobody", "unknown", "etc");

    static final ImmutableSet<String> EVERYONE = ImmutableSet.of("all", "every", "everyone", "any");

    /** Of what was declared between two ids, no more are listed. */
    private static final int LONGEST_RANGE = 8;

    private final KnownNames<?> names;
    private final Findings findings;

    NameAdvice(KnownNames<?> names, Findings findings) {
        this.names = names;
        this.findings = findings;
    }

    /** @param alone whether nothing else is named beside it */
    Optional<String> help(ReferenceSyntax reference, boolean alone) {
        String word = reference.text();
        String named = names.idByName().get(KnownNames.fold(word));
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
        if (BetweenNames.WORDS.contains(word)) {
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
            return Optional.of(names.has(inBrackets) ? "write " + inBrackets : "take \"" + word + "\" away");
        }
        if (names.has(bare)) {
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
        ImmutableSet<String> ids = findings.candidates().of(names.ids());
        if (LookAlikes.of(word, ids).isPresent()) {
            return Meant.help(word, ids);
        }
        Set<String> candidates = new LinkedHashSet<>(ids);
        if (!ids.isEmpty()) {
            candidates.addAll(names.idByName().keySet());
        }
        return Suggestions.nearest(word, candidates)
                .map(near -> "did you mean " + names.idByName().getOrDefault(near, near) + "?")
                .or(() -> named(word))
                .or(() -> Optional.of("if it is new, give it a line of its own, as in: " + example(word)
                        + (names.code() == LanguageCode.UNKNOWN_ACTION
                                ? "; what is no action stands in quotes: \"" + word + "\""
                                : "")));
    }

    /** The ids that can only have been meant: a letter may be wrong in more than one id, its case or a hyphen can't. */
    Optional<String> certain(ReferenceSyntax reference) {
        String word = reference.text();
        Optional<String> one = Optional.ofNullable(names.idByName().get(KnownNames.fold(word)))
                .or(() -> names.lookingLike(word))
                .or(() -> names.butForCase(word));
        return one.map(Keyword::asId)
                .or(() -> parts(word))
                .or(() -> withoutMark(reference).map(Keyword::asId));
    }

    /** The id without the mark at its end, as lists are numbered, where no other word follows without a comma. */
    private Optional<String> withoutMark(ReferenceSyntax reference) {
        // In brackets after who leads stands who helps.
        String word = names.code() == LanguageCode.UNKNOWN_AGENCY
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
                .filter(id -> ends && !id.equals(reference.text()) && !reference.quoted() && names.has(id));
    }

    /** @param name of several words, where one agency tells something */
    private String helpOfName(String name, String first) {
        Optional<String> several = severalIds(name);
        if (several.isPresent() && several.get().indexOf(',') > 0) {
            return "write an update for each agency, so that everybody sees who told what";
        }
        Set<String> all = findings.candidates().of(names.ids()).isEmpty()
                ? ImmutableSet.of()
                : names.idByName().keySet();
        return Suggestions.nearest(KnownNames.fold(name), all)
                .map(near -> "did you mean " + names.idByName().getOrDefault(near, near) + "?")
                .or(() -> names.called(first)
                        .map(id ->
                                "if that is " + first + ", take \"" + name.substring(first.length() + 1) + "\" away"))
                .orElseGet(() -> ofStrangeAgency(name));
    }

    /** The one whose name the word is a part of, as Fire is of Fire and Rescue Service. */
    private Optional<String> named(String word) {
        String part = " " + KnownNames.fold(word) + " ";
        List<String> ids = new ArrayList<>();
        if (word.length() > 2 && !findings.candidates().of(names.ids()).isEmpty()) {
            names.idByName().forEach((name, id) -> {
                if ((" " + name + " ").contains(part)) {
                    ids.add(id);
                }
            });
        }
        return ids.size() == 1
                ? Optional.of("write " + ids.get(0) + ", or give that " + names.kind() + " the id " + word
                        + " where its own line stands")
                : Optional.empty();
    }

    /** {@code A-C}: the two and what was declared between them. */
    private Optional<String> range(String word) {
        List<String> ends = Splitter.on(CharMatcher.anyOf("-–—")).splitToList(word);
        List<String> ids = names.ids().asList();
        if (ends.size() != 2 || !ends.stream().allMatch(names::has)) {
            return Optional.empty();
        }
        int from = ids.indexOf(ends.get(0));
        int to = ids.indexOf(ends.get(1));
        return to > from && to - from < LONGEST_RANGE
                ? Optional.of(Joiner.on(", ").join(ids.subList(from, to + 1)))
                : Optional.empty();
    }

    private String example(String word) {
        String id = ElementId.isValid(word) ? Keyword.asId(word) : "";
        return switch (names.code()) {
            case UNKNOWN_AGENCY -> id.isEmpty() ? "agency Police \"Police\"" : "agency " + id + " \"" + word + "\"";
            case UNKNOWN_ACTION -> "action " + (id.isEmpty() ? "talks" : id) + " \"Deliver talks\"";
            default -> "aim " + (id.isEmpty() ? "A" : id) + " \"To protect residents\"";
        };
    }

    /** {@code SADC/Police} and {@code E3}, where its parts are known. */
    Optional<String> parts(String word) {
        List<String> joined = JOINED.splitToList(word);
        List<Optional<String>> ids = joined.stream().map(names::idMeant).toList();
        if (ids.size() > 1 && ids.stream().allMatch(Optional::isPresent)) {
            return Optional.of(Joiner.on(", ")
                    .join(ids.stream().map(id -> Keyword.asId(id.orElseThrow())).iterator()));
        }
        List<String> parts = LETTERS_AND_DIGITS.splitToList(word);
        return parts.size() > 1 && parts.stream().allMatch(names::has)
                ? Optional.of(Joiner.on(", ").join(parts))
                : Optional.empty();
    }

    /** {@code CSP/Police}, of which only some are known: all that is wrong with it is said at once. */
    Optional<String> partlyKnown(String word) {
        List<String> joined = JOINED.splitToList(word);
        boolean areIds = joined.size() > 1 && joined.stream().allMatch(ElementId::isValid);
        if (!areIds || joined.stream().noneMatch(part -> names.idMeant(part).isPresent())) {
            return Optional.empty();
        }
        ImmutableSet<String> candidates = findings.candidates().of(names.ids());
        List<String> written = new ArrayList<>();
        List<String> strange = new ArrayList<>();
        for (String part : joined) {
            Optional<String> id = names.idMeant(part).or(() -> Suggestions.nearest(part, candidates));
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

    Optional<String> severalIds(String several) {
        List<Optional<String>> ids =
                BETWEEN_NAMES.splitToStream(several).map(names::idMeant).toList();
        return ids.stream().allMatch(Optional::isPresent)
                ? Optional.of(Joiner.on(", ")
                        .join(ids.stream()
                                .map(id -> Keyword.asId(id.orElseThrow()))
                                .iterator()))
                : Optional.empty();
    }

    /** A name of a person must not come into a plan that is published; only what reads as a post is offered as it stands. */
    static String ofStrangeAgency(String name) {
        String ownLine = "give it a line of its own, as in: agency " + Declarations.asId(name) + " \"" + name + "\"";
        if (PersonWords.isTeam(name)) {
            return "if it is an agency, " + ownLine + "; a team within one stands in quotes: owner \"" + name + "\"";
        }
        if (PersonWords.isPost(name)) {
            return "an agency is named by its id; a post stands in quotes: owner \"" + name + "\"";
        }
        if ((PersonWords.isOrganisation(name) || WITHIN_NAME.matcher(name).find())
                && !PERSON.matcher(name).find()) {
            return "an agency is named by its id: " + ownLine + ", and write " + Declarations.asId(name) + " here";
        }
        return "an agency is named by its id: a new one has a line of its own, as in: agency Police \"Police\""
                + "; who sees to it there is told by the post, not by name, as in: " + Keyword.OWNER.example();
    }
}
