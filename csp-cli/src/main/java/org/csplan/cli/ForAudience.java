package org.csplan.cli;

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
    private String word = Visibility.PUBLIC.word();

    /** @throws ParameterException if there is no such audience */
    Visibility visibility() {
        for (Visibility visibility : Visibility.values()) {
            if (visibility.word().equals(word)) {
                return visibility;
            }
        }
        throw new ParameterException(
                spec.commandLine(), "there is no audience " + word + "; audiences are public, partners, restricted");
    }
}
