package org.csplan.cli;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.csplan.core.diagnostic.DiagnosticPrinter;
import org.csplan.core.diagnostic.Suggestions;
import org.csplan.core.model.ActionPlan;
import org.csplan.core.model.Parsed;
import org.csplan.core.source.SourceText;
import org.csplan.dsl.PlanLanguage;
import org.csplan.dsl.compiler.Compilation;
import org.csplan.dsl.compiler.FileEnding;
import org.csplan.dsl.compiler.FolderLoader;
import org.csplan.dsl.compiler.Limits;
import org.csplan.dsl.compiler.SourceLoader;
import org.csplan.dsl.compiler.TextDecoder;
import org.csplan.dsl.compiler.UnreadableName;
import org.csplan.dsl.compiler.WholeFile;

/**
 * A file that a command was given as a plan.
 *
 * @param name as it was given, which is how messages call it
 */
record PlanFile(String name, Path path) {

    /** What commands are given for what is piped to them. */
    static final String STANDARD_INPUT = "-";

    /** What plans are mostly called. */
    private static final String USUAL = "plan.csp";

    /** More than people keep in one folder. */
    private static final int MOST_PLANS = 1000;

    /** @throws FileProblem if no file can be called that */
    static PlanFile of(String name) throws FileProblem {
        try {
            if (!name.isBlank()) {
                return new PlanFile(name, Path.of(name));
            }
        } catch (InvalidPathException e) {
            throw new FileProblem("cannot read " + name + ": "
                    + UnreadableName.of(name)
                            .map(why -> why.message() + "; " + why.help())
                            .orElse("no file can have such a name"));
        }
        throw new FileProblem("cannot read \"" + name + "\": this is no file's name");
    }

    /**
     * The plan that begins in this file, with the files that it uses.
     *
     * @throws FileProblem if the file can't be read, or is no text
     */
    Compilation compile(Terminal terminal) throws FileProblem {
        return PlanLanguage.compile(read(terminal), others(terminal.limits().orElseThrow()));
    }

    /**
     * The files beside it, which it may use; of what is piped, those of the folder that the command is called in.
     *
     * @throws FileProblem if its folder can't be found
     */
    SourceLoader others(Limits limits) throws FileProblem {
        try {
            return FolderLoader.beside(path, name, limits);
        } catch (IOException e) {
            throw FileProblem.reading(name, e);
        }
    }

    /**
     * The plan that begins in this file; none if it has errors, which are printed then. Lesser findings are left to
     * {@code csp check}.
     *
     * @throws FileProblem if the file can't be read, or is no text
     */
    Optional<ActionPlan> plan(Terminal terminal) throws FileProblem {
        return plan(compile(terminal), terminal);
    }

    /** The same of what was compiled. */
    Optional<ActionPlan> plan(Compilation compilation, Terminal terminal) {
        if (compilation.hasErrors()) {
            terminal.show(compilation.diagnostics());
            terminal.note(name + ": "
                    + DiagnosticPrinter.summary(compilation.diagnostics()).orElse(""));
        }
        return compilation.plan();
    }

    private boolean isPiped() {
        return name.equals(STANDARD_INPUT);
    }

    /** Whether that is this very file, by whatever name. */
    boolean isAt(Path other) throws FileProblem {
        try {
            return Files.exists(path) && Files.exists(other) && Files.isSameFile(path, other);
        } catch (IOException e) {
            throw FileProblem.reading(name, e);
        }
    }

    /** Of a folder: its {@code plan.csp}, or else the first plan in the order of names. */
    private Optional<Path> planWithin() {
        Path usual = path.resolve(USUAL);
        if (Files.isRegularFile(usual)) {
            return Optional.of(usual);
        }
        return plansIn(path).stream()
                .map(path::resolve)
                .filter(file -> Files.isRegularFile(file))
                .findFirst();
    }

    /** Of a folder without a plan: one that lies below it. */
    private Optional<String> planBelow() {
        ImmutableList<String> below = NamedFile.all(ImmutableList.of(name), remark -> {}).stream()
                .filter(file -> file.isFound() && Files.isRegularFile(Path.of(file.name())))
                .map(NamedFile::name)
                .collect(toImmutableList());
        return below.stream()
                .filter(file -> Path.of(file).endsWith(USUAL))
                .findFirst()
                .or(() -> below.stream().findFirst());
    }

    /** What in a folder is called as plans are, in the order of names; nothing where it can't be looked into. */
    private static ImmutableList<String> plansIn(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(FileEnding::isOfPlan)
                    .sorted()
                    .limit(MOST_PLANS)
                    .collect(toImmutableList());
        } catch (IOException | UncheckedIOException e) {
            return ImmutableList.of();
        }
    }

    /** @throws FileProblem if the file can't be read, or is no text */
    SourceText read(Terminal terminal) throws FileProblem {
        if (isPiped()) {
            return terminal.piped();
        }
        if (Files.isDirectory(path)) {
            if (!Files.isReadable(path)) {
                throw problem("you may not look into this folder");
            }
            throw problem(planWithin()
                    .map(within -> "it is a folder; did you mean " + within + "?")
                    .or(() -> planBelow()
                            .map(below -> "it is a folder, and its plans lie in folders below it; name a plan, such as "
                                    + below))
                    .orElse("it is a folder, and no plan was found in it; the names of plans end in .csp"));
        }
        try {
            Parsed<byte[]> bytes = WholeFile.read(path, terminal.limits().orElseThrow());
            if (bytes instanceof Parsed.Failure<byte[]> failure) {
                throw problem(failure.why().message() + "; " + failure.why().help());
            }
            return decoded(name, bytes.orElseThrow());
        } catch (NoSuchFileException e) {
            throw problem(whyMissing());
        } catch (IOException e) {
            throw FileProblem.reading(name, e);
        }
    }

    private String whyMissing() {
        return UnreadableName.of(name)
                .map(why -> why.message() + "; " + why.help())
                .or(() -> WholeFile.deadLink(path))
                .orElseGet(() -> "there is no such file"
                        + meant().map(near -> "; did you mean " + near + "?").orElse(""));
    }

    /**
     * A plan beside it whose name is almost the same, or was given without its ending. The ending itself is the same for all: if
     * it counted, any short name would be near.
     */
    private Optional<Path> meant() {
        Path folder = Optional.ofNullable(path.getParent()).orElse(Path.of(""));
        String given = path.getFileName() == null ? "" : path.getFileName().toString();
        ImmutableList<String> plans =
                plansIn(folder).stream().map(PlanFile::bare).collect(toImmutableList());
        String bare = bare(com.google.common.io.Files.getNameWithoutExtension(given));
        return Optional.of(bare)
                .filter(plans::contains)
                .or(() -> Suggestions.nearest(bare, plans))
                .map(near -> path.resolveSibling(near + FileEnding.ENDING))
                .filter(near -> Files.isRegularFile(near));
    }

    private static String bare(String file) {
        return FileEnding.isOfPlan(file) ? file.substring(0, file.length() - FileEnding.ENDING.length()) : file;
    }

    /**
     * @param name what messages call the text
     * @throws FileProblem if the bytes are no text
     */
    static SourceText decoded(String name, byte[] bytes) throws FileProblem {
        Parsed<String> text = TextDecoder.decode(bytes);
        if (text instanceof Parsed.Failure<String> failure) {
            throw new FileProblem("cannot read " + name + ": " + failure.why().message() + "; "
                    + failure.why().help());
        }
        return SourceText.of(name, text.orElseThrow());
    }

    private FileProblem problem(String reason) {
        return new FileProblem("cannot read " + name + ": " + reason);
    }
}
