package org.csplan.cli;

import com.google.common.base.Joiner;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.csplan.core.diagnostic.Suggestions;
import org.csplan.dsl.Explanations;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Says what a finding's code means. */
@Command(
        name = "explain",
        description = "Says what a finding means, with an example, and how it is mended.",
        customSynopsis = "csp explain [CODE]",
        sortOptions = false)
final class ExplainCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Parameters(
            arity = "0..1",
            paramLabel = "CODE",
            description = "The word in square brackets of the finding, such as unknown-agency. Without it: all codes.")
    private String code = "";

    ExplainCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Explanations explanations = Explanations.load();
        if (code.isEmpty()) {
            terminal.out().print(Joiner.on('\n').join(explanations.codes()) + "\n");
            return ExitCode.OK;
        }
        Optional<String> explanation = explanations.of(code);
        if (explanation.isEmpty()) {
            String help = Suggestions.nearest(code, explanations.codes())
                    .map(near -> "did you mean " + near + "?")
                    .orElse("csp explain lists all codes");
            throw new WrongCall("no finding has the code " + code + "; " + help);
        }
        terminal.out().print(code + "\n\n" + explanation.get() + "\n");
        return ExitCode.OK;
    }
}
