package org.csplan.cli;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.csplan.core.diagnostic.Suggestions;
import org.csplan.core.model.ActionPlan;
import org.csplan.core.model.Agency;
import org.csplan.core.model.Objective;
import org.csplan.render.view.View;
import picocli.CommandLine.Option;

/** The option that says what part of a plan its page shows. */
final class ForView {

    private static final String AGENCY = "agency=";
    private static final String PRIORITY = "priority=";
    private static final String FULL = "full";
    private static final List<String> WORDS = List.of(FULL, "board", "agency", "priority");

    /** What no id has, and some systems allow in no file's name. */
    private static final Pattern NOT_OF_IDS = Pattern.compile("[^\\p{L}\\p{M}\\p{Nd}._-]+");

    @Option(
            names = "--view",
            paramLabel = "VIEW",
            description =
                    "What the page shows: full, board (how the plan stands, without the table of actions), agency=ID or"
                            + " priority=ID (one agency, priority or aim, as the plan calls it). What is not in the view is"
                            + " not in the page at all. The table and the data always hold everything.")
    private Optional<String> words = Optional.empty();

    /** Takes the option, as {@link PlainCommand} says. */
    boolean takeOption(String option, String value) {
        if (!option.equals("--view")) {
            return false;
        }
        words = Optional.of(value);
        return true;
    }

    /** Whether one was named. */
    boolean isNamed() {
        return words.isPresent();
    }

    /** The view in a file's name, as in {@code agency-Fire}; none if it is the full one. */
    Optional<String> inName() {
        return words.filter(word -> !word.equals(FULL))
                .map(word -> NOT_OF_IDS.matcher(word).replaceAll("-"));
    }

    /** @throws WrongCall if there is no such view of any plan */
    void check() {
        words.ifPresent(word -> {
            boolean isKnown =
                    word.equals(FULL) || word.equals("board") || hasName(word, AGENCY) || hasName(word, PRIORITY);
            if (!isKnown) {
                int named = word.indexOf('=');
                String help = Suggestions.nearest(named < 0 ? word : word.substring(0, named), WORDS)
                        .filter(near -> !word.startsWith(near))
                        .map(near -> "did you mean " + near + "?")
                        .orElse("views are full, board, agency=ID and priority=ID");
                throw new WrongCall("there is no view " + word + "; " + help);
            }
        });
    }

    private static boolean hasName(String word, String kind) {
        return word.startsWith(kind) && word.length() > kind.length();
    }

    /**
     * The view of a plan, full if none was named.
     *
     * @throws WrongCall if the plan has nothing of the name
     */
    View of(ActionPlan plan) {
        String word = words.orElse(FULL);
        if (word.startsWith(AGENCY)) {
            return new View.OfAgency(NamedElement.of(
                            word.substring(AGENCY.length()),
                            plan.agencies(),
                            Agency::id,
                            Agency::name,
                            "agency",
                            "agencies")
                    .id());
        }
        if (word.startsWith(PRIORITY)) {
            ImmutableList<Objective> objectives = ImmutableList.<Objective>builder()
                    .addAll(plan.priorities())
                    .addAll(plan.aims())
                    .build();
            return new View.OfObjective(NamedElement.of(
                            word.substring(PRIORITY.length()),
                            objectives,
                            Objective::id,
                            Objective::text,
                            "priority or aim",
                            "priorities and aims")
                    .id());
        }
        return word.equals("board") ? new View.Board() : new View.Full();
    }
}
