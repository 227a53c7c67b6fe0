package org.csplan.core.check;

import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.csplan.core.diagnostic.Diagnostic;
import org.csplan.core.diagnostic.Severity;
import org.csplan.core.diagnostic.Subject;
import org.csplan.core.model.Agency;

/**
 * A word of capitals that the glossary doesn't explain, told once, where it stands first. Agencies' ids and names explain
 * themselves, and so does what stands in brackets after its words. A board asked for a list (Darlington).
 */
final class UnexplainedAcronym implements PlanCheck {

    @Override
    public String id() {
        return "unexplained-acronym";
    }

    @Override
    public Severity severity() {
        return Severity.INFO;
    }

    // It looks ahead first, for looking back at every letter takes long.
    static final Pattern CAPITALS = Pattern.compile("(?=\\p{Lu})(?<![\\p{L}\\d&/.-])(\\p{Lu}{2,8})s?(?![\\p{L}\\d&-])");

    static final Pattern IN_BRACKETS = Pattern.compile("\\p{L} \\((\\p{Lu}{2,8})s?\\)");
    private static final CharMatcher NO_LETTER =
            CharMatcher.forPredicate(Character::isLetter).negate();

    /** What every reader knows, and numbers in capitals. */
    private static final ImmutableSet<String> KNOWN = ImmutableSet.of(
            "UK", "US", "USA", "EU", "GB", "NI", "BBC", "ITV", "TV", "NHS", "GP", "CCTV", "IT", "ID", "OK", "AM", "PM",
            "PC", "PDF", "DVD", "QR", "VAT", "MP", "FC", "AGM", "FAQ", "PR", "HR", "II", "III", "IV", "VI", "VII",
            "VIII", "IX", "XI", "XII", "TBC", "AND", "NOT", "ASAP", "SMS", "GPS", "LED", "MOT");

    @Override
    public Stream<Diagnostic> find(CheckedPlan plan) {
        Set<String> explained = explained(plan);
        Map<String, Subject> first = new LinkedHashMap<>();
        plan.publicTexts()
                .filter(text -> text.signs().hasCapitals())
                .forEach(text -> CAPITALS.matcher(text.words())
                        .results()
                        .map(match -> match.group(1))
                        .filter(word -> !explained.contains(word))
                        .forEach(word -> first.putIfAbsent(word, text.subject())));
        return first.entrySet().stream()
                .map(entry -> found(
                        entry.getValue(),
                        entry.getKey() + " is not in the glossary",
                        "say what it means: term " + entry.getKey() + " \"...\""));
    }

    private static Set<String> explained(CheckedPlan plan) {
        Set<String> explained = new HashSet<>(KNOWN);
        plan.plan().terms().forEach(term -> addCapitals(explained, term.term()));
        for (Agency agency : plan.plan().agencies()) {
            addCapitals(explained, agency.id().value());
            addCapitals(explained, agency.name());
        }
        plan.publicTexts()
                .filter(text -> text.signs().hasCapitalInBrackets())
                .forEach(text ->
                        IN_BRACKETS.matcher(text.words()).results().forEach(match -> explained.add(match.group(1))));
        return explained;
    }

    private static void addCapitals(Set<String> words, String text) {
        Splitter.on(NO_LETTER).omitEmptyStrings().split(text).forEach(word -> {
            words.add(word);
            if (word.endsWith("s")) {
                words.add(word.substring(0, word.length() - 1));
            }
        });
    }
}
