package org.csplan.render.findings;

import com.google.common.base.Joiner;
import com.google.common.collect.ImmutableList;
import com.google.common.escape.Escaper;
import com.google.common.escape.Escapers;
import java.io.IOException;
import java.io.Writer;
import java.util.Iterator;
import org.csplan.core.diagnostic.Diagnostic;
import org.csplan.core.diagnostic.DiagnosticPrinter;
import org.csplan.core.diagnostic.Place;
import org.csplan.core.diagnostic.Severity;
import org.csplan.core.source.SourcePosition;

/**
 * Findings as the workflow commands of GitHub Actions, one a line, which show each beside its line of a pull request. A
 * file that could not be read is an error as well.
 *
 * <p>GitHub wants columns only where a place begins and ends in one line, and finds files by paths from the top of the
 * repository.
 */
public final class GitHubFindings implements FindingsWriter {

    private static final Escaper MESSAGE = Escapers.builder()
            .addEscape('%', "%25")
            .addEscape('\r', "%0D")
            .addEscape('\n', "%0A")
            .build();

    private static final Escaper PROPERTY = Escapers.builder()
            .addEscape('%', "%25")
            .addEscape('\r', "%0D")
            .addEscape('\n', "%0A")
            .addEscape(':', "%3A")
            .addEscape(',', "%2C")
            .build();

    public GitHubFindings() {}

    @Override
    public String format() {
        return "github";
    }

    @Override
    public void write(Iterator<CheckedFile> files, int most, Writer out) throws IOException {
        int unshown = 0;
        while (files.hasNext()) {
            CheckedFile whole = files.next();
            CheckedFile file = whole.shown(most);
            unshown += whole.found().size() - file.found().size();
            if (file.problem().isPresent()) {
                command(
                        out,
                        "error",
                        property("file", file.name()),
                        DiagnosticPrinter.harmless(file.problem().get()));
            }
            for (Diagnostic found : file.found()) {
                String where = found.place().map(GitHubFindings::where).orElse(property("file", file.name()));
                command(
                        out,
                        command(found.severity()),
                        where + "," + property("title", found.code().id()),
                        message(found));
            }
        }
        if (unshown > 0) {
            out.write("::notice::" + unshown + " more findings are not shown\n");
        }
    }

    private static void command(Writer out, String name, String properties, String message) throws IOException {
        out.write("::" + name + " " + properties + "::" + MESSAGE.escape(message) + "\n");
    }

    private static String command(Severity severity) {
        return switch (severity) {
            case ERROR -> "error";
            case WARNING -> "warning";
            case INFO -> "notice";
        };
    }

    private static String where(Place place) {
        SourcePosition start = place.start();
        SourcePosition end = place.end();
        boolean oneLine = start.line() == end.line();
        return property("file", place.source().name())
                + ",line=" + start.line()
                + (oneLine ? ",col=" + start.column() : "")
                + ",endLine=" + end.line()
                + (oneLine ? ",endColumn=" + end.column() : "");
    }

    private static String property(String name, String value) {
        return name + "=" + PROPERTY.escape(DiagnosticPrinter.harmless(value));
    }

    private static String message(Diagnostic found) {
        ImmutableList.Builder<String> lines = ImmutableList.builder();
        lines.add(DiagnosticPrinter.harmless(found.message()));
        found.place().flatMap(Place::label).map(DiagnosticPrinter::harmless).ifPresent(lines::add);
        found.help().ifPresent(help -> lines.add("help: " + DiagnosticPrinter.harmless(help)));
        return Joiner.on('\n').join(lines.build());
    }
}
