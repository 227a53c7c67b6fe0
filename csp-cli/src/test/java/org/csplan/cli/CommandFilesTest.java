package org.csplan.cli;

import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import org.csplan.core.testkit.GoldenFile;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** What is installed beside the command says what the command says of itself. */
class CommandFilesTest {

    private static final Path SHARE = Path.of("src", "main", "dist", "share");

    @Test
    void theManualSaysWhatTheHelpSays() {
        GoldenFile.assertHolds(SHARE.resolve("man/man1/csp.1"), ManualPage.of(csp()));
    }

    @Test
    void bashOffersEveryCommandAndOption() {
        GoldenFile.assertHolds(SHARE.resolve("bash-completion/completions/csp"), new Completions(csp()).bash());
    }

    @Test
    void fishOffersEveryCommandAndOption() {
        GoldenFile.assertHolds(SHARE.resolve("fish/vendor_completions.d/csp.fish"), new Completions(csp()).fish());
    }

    @Test
    void zshOffersEveryCommandAndOption() {
        GoldenFile.assertHolds(SHARE.resolve("zsh/site-functions/_csp"), new Completions(csp()).zsh());
    }

    private static CommandLine csp() {
        return Csp.commandLine(Terminal.plain(new ByteArrayOutputStream(), new ByteArrayOutputStream()));
    }
}
