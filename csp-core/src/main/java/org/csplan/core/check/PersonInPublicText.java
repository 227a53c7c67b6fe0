package org.csplan.core.check;

import com.google.common.base.Joiner;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.csplan.core.diagnostic.Diagnostic;
import org.csplan.core.diagnostic.Severity;

/**
 * A text that everyone may see seems to name a person: a common given name, from the list of this project, or a title such
 * as Mrs, before another word with a capital. A guess, and no more; names of agencies and places are let be.
 */
final class PersonInPublicText implements PlanCheck {

    @Override
    public String id() {
        return "person-in-public-text";
    }

    @Override
    public Severity severity() {
        return Severity.INFO;
    }

    // It looks ahead first, for looking back at every letter takes long, and takes one word at a time: before the given
    // name may stand a rank.
    static final Pattern NAME = Pattern.compile(
            "(?=\\p{Lu})(?<![\\p{L}’'-])(\\p{Lu}\\p{Ll}{1,20}) (?=(\\p{Lu}[\\p{L}’'-]{1,30})(?![\\p{L}]))");

    /** After these a given name is that of a place or a body. */
    private static final ImmutableSet<String> PLACES = ImmutableSet.of(
            "Street",
            "Road",
            "Avenue",
            "Lane",
            "Close",
            "Way",
            "Square",
            "Place",
            "Park",
            "Court",
            "Hill",
            "House",
            "Centre",
            "Hall",
            "Hospital",
            "School",
            "College",
            "Academy",
            "Church",
            "Library",
            "Trust",
            "Foundation",
            "Ward",
            "Estate",
            "Gardens",
            "Green",
            "Terrace",
            "Drive",
            "Town",
            "Project",
            "Charity");

    @Override
    public Stream<Diagnostic> find(CheckedPlan plan) {
        String agencies = plan.plan().agencies().stream()
                .map(agency -> "\n" + agency.name())
                .collect(Collectors.joining());
        return plan.publicTexts().filter(text -> text.signs().hasName()).flatMap(text -> find(text, agencies).stream());
    }

    private Optional<Diagnostic> find(PublicText text, String agencies) {
        ImmutableList<MatchResult> found = NAME.matcher(text.words())
                .results()
                .filter(match -> GivenNames.leadToSurname(match.group(1)) && !PLACES.contains(match.group(2)))
                .collect(ImmutableList.toImmutableList());
        // Of Dr Amy Pond the name tells.
        ImmutableSet<Integer> starts = found.stream().map(MatchResult::start).collect(ImmutableSet.toImmutableSet());
        ImmutableList<String> names = found.stream()
                .filter(match -> !(GivenNames.isTitle(match.group(1)) && starts.contains(match.start(2))))
                .map(match -> match.group(1) + " " + match.group(2))
                .filter(name -> !agencies.contains(name))
                .distinct()
                .collect(ImmutableList.toImmutableList());
        return names.isEmpty()
                ? Optional.empty()
                : Optional.of(found(
                        text.subject(),
                        Joiner.on(" and ").join(names) + (names.size() == 1 ? " seems" : " seem")
                                + " to be named in a public text",
                        "name the post instead, or ask whether the person agrees"));
    }
}
