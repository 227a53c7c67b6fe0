package org.csplan.cli;

import java.util.Optional;
import org.csplan.core.model.Visibility;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The option that says whom an output is for. */
final class ForAudience {

    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Option(
            names = "--audience",
            paramLabel = "WHO",
            description =
                    "public, partners or restricted: who it is for. What is not for them is not in it at all. Public if"
                            + " nothing is said.")
    private Optional<String> word = Optional.empty();

    /** Whether it was said, and not left to be the public. */
    boolean isNamed() {
        return word.isPresent();
    }

    /** @throws ParameterException if there is no such audience */
    Visibility visibility() {
        String named = word.orElse(Visibility.PUBLIC.word());
        for (Visibility visibility : Visibility.values()) {
            if (visibility.word().equals(named)) {
                return visibility;
            }
        }
        throw new ParameterException(
                spec.commandLine(), "there is no audience " + named + "; audiences are public, partners, restricted");
    }
}
