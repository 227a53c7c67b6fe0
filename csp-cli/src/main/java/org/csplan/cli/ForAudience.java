package org.csplan.cli;

import java.util.Optional;
import org.csplan.core.model.Visibility;
import picocli.CommandLine.Option;

/** The option that says whom an output is for. */
final class ForAudience {

    @Option(
            names = "--audience",
            paramLabel = "WHO",
            description =
                    "public, partners or restricted: who it is for. What is not for them is not in it at all. Public if"
                            + " nothing is said.")
    private Optional<String> word = Optional.empty();

    /** Takes the option, as {@link PlainCommand} says. */
    boolean takeOption(String option, String value) {
        if (!option.equals("--audience")) {
            return false;
        }
        word = Optional.of(value);
        return true;
    }

    /** Whether it was said, and not left to be the public. */
    boolean isNamed() {
        return word.isPresent();
    }

    /** @throws WrongCall if there is no such audience */
    Visibility visibility() {
        String named = word.orElse(Visibility.PUBLIC.word());
        for (Visibility visibility : Visibility.values()) {
            if (visibility.word().equals(named)) {
                return visibility;
            }
        }
        throw new WrongCall("there is no audience " + named + "; audiences are public, partners, restricted");
    }
}
