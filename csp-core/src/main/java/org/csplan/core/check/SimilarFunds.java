package org.csplan.core.check;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.csplan.core.diagnostic.Diagnostic;
import org.csplan.core.diagnostic.Line;
import org.csplan.core.diagnostic.Severity;
import org.csplan.core.model.Action;
import org.csplan.core.model.Budget;

/**
 * Two funds have nearly the same name: but for marks, for a word such as "grant", or for one letter. If they are one, its sums are
 * parted. Case alone makes no other fund.
 */
final class SimilarFunds implements PlanCheck {

    private static final Splitter WORDS =
            Splitter.on(Pattern.compile("[^\\p{L}\\p{N}]+")).omitEmptyStrings();

    private static final ImmutableSet<String> SAY_NOTHING =
            ImmutableSet.of("the", "fund", "funds", "funding", "grant", "grants", "budget", "money");

    /** In a shorter word a letter makes another name: East, West. */
    private static final int LEAST_FOR_A_SLIP = 5;

    /** No name of a fund is as long; it keeps the time for one short. */
    private static final int LONGEST = 80;

    /** A budget that names a fund, the place of its line among the action's, and the fund's name as it is written. */
    private record Use(Action action, int line, String name) {}

    @Override
    public String id() {
        return "similar-funds";
    }

    @Override
    public Severity severity() {
        return Severity.INFO;
    }

    @Override
    public Stream<Diagnostic> find(CheckedPlan plan) {
        Map<String, List<Use>> byName = new TreeMap<>();
        for (Action action : plan.plan().actions()) {
            for (int i = 0; i < action.budget().size(); i++) {
                if (action.budget().get(i) instanceof Budget.Sum sum
                        && sum.fund().isPresent()) {
                    String name = sum.fund().get();
                    byName.computeIfAbsent(name.toLowerCase(Locale.ROOT), folded -> new ArrayList<>(1))
                            .add(new Use(action, i, name));
                }
            }
        }
        List<Diagnostic> found = new ArrayList<>();
        Map<String, String> byWords = new HashMap<>();
        Map<String, List<String>> byShortened = new HashMap<>();
        for (String name : byName.keySet()) {
            String words = words(name);
            Optional<String> other = Optional.ofNullable(byWords.putIfAbsent(words, name))
                    .or(() -> withOneSlip(words, byShortened).map(byWords::get));
            other.ifPresentOrElse(
                    first -> found.add(found(uses(first, byName), uses(name, byName))),
                    () -> shortened(words)
                            .forEach(key -> byShortened
                                    .computeIfAbsent(key, any -> new ArrayList<>(1))
                                    .add(words)));
        }
        return found.stream();
    }

    private static List<Use> uses(String name, Map<String, List<Use>> byName) {
        return byName.getOrDefault(name, List.of());
    }

    /** At the name that fewer budgets have, for it is the one that is to be mended. */
    private Diagnostic found(List<Use> first, List<Use> second) {
        boolean isFirstRarer = first.size() < second.size();
        Use rarer = least(isFirstRarer ? first : second);
        Use other = least(isFirstRarer ? second : first);
        return found(
                        rarer.action().id(),
                        "the fund " + rarer.name() + " of action "
                                + rarer.action().id() + " may be " + other.name() + ", the fund of action "
                                + other.action().id() + "; they are counted apart",
                        "if they are one fund, write it alike everywhere: from \"" + other.name() + "\"")
                .on(Line.of(Line.Kind.BUDGET, rarer.line()));
    }

    private static Use least(List<Use> uses) {
        return uses.stream()
                .min(Comparator.<Use, String>comparing(use -> use.action().id().value())
                        .thenComparing(Use::line))
                .orElseThrow();
    }

    /** Without marks and without words that any fund may have; all words where none other is left. */
    private static String words(String name) {
        List<String> all = WORDS.splitToList(name);
        List<String> own =
                all.stream().filter(word -> !SAY_NOTHING.contains(word)).toList();
        String words = String.join(" ", own.isEmpty() ? all : own);
        return words.isEmpty() ? name : words;
    }

    // One letter more, less or other, or two that changed places

    private static Optional<String> withOneSlip(String words, Map<String, List<String>> byShortened) {
        return shortened(words)
                .flatMap(key -> byShortened.getOrDefault(key, List.of()).stream())
                .filter(other -> isOneSlip(words, other))
                .min(Comparator.naturalOrder());
    }

    /** The words, and all that they come to without one letter of a long one: names that are one slip apart share one of these. */
    private static Stream<String> shortened(String words) {
        if (words.length() > LONGEST) {
            return Stream.empty();
        }
        List<String> shortened = new ArrayList<>();
        shortened.add(words);
        int start = 0;
        for (String word : Splitter.on(' ').split(words)) {
            // A word that lost a letter is to be found as well.
            for (int i = 0; word.length() >= LEAST_FOR_A_SLIP - 1 && i < word.length(); i++) {
                if (Character.isLetter(word.charAt(i))) {
                    shortened.add(words.substring(0, start + i) + words.substring(start + i + 1));
                }
            }
            start += word.length() + 1;
        }
        return shortened.stream().distinct();
    }

    private static boolean isOneSlip(String one, String other) {
        int start = 0;
        while (start < Math.min(one.length(), other.length()) && one.charAt(start) == other.charAt(start)) {
            start++;
        }
        int end = 0;
        while (end < Math.min(one.length(), other.length()) - start
                && one.charAt(one.length() - 1 - end) == other.charAt(other.length() - 1 - end)) {
            end++;
        }
        String mine = one.substring(start, one.length() - end);
        String its = other.substring(start, other.length() - end);
        boolean areLetters = Stream.of(mine, its).allMatch(part -> part.chars().allMatch(Character::isLetter));
        boolean isInLongWord =
                Math.max(wordAt(one, start).length(), wordAt(other, start).length()) >= LEAST_FOR_A_SLIP;
        boolean areSwapped = mine.length() == 2
                && its.length() == 2
                && mine.charAt(0) == its.charAt(1)
                && mine.charAt(1) == its.charAt(0);
        return areLetters && isInLongWord && (Math.max(mine.length(), its.length()) <= 1 || areSwapped);
    }

    /** The word that a place is in, or at the end of. */
    private static String wordAt(String words, int place) {
        int from = words.lastIndexOf(' ', place - 1) + 1;
        int to = words.indexOf(' ', place);
        return words.substring(from, to < 0 ? words.length() : Math.max(to, from));
    }
}
