package org.csplan.dsl.compiler;

import java.util.List;
import java.util.Optional;
import org.csplan.core.diagnostic.Diagnostic;
import org.csplan.core.model.Colour;
import org.csplan.core.model.PageSettings;
import org.csplan.core.model.Picture;
import org.csplan.dsl.compiler.SourceLoader.Loaded;
import org.csplan.dsl.syntax.ClauseSyntax;
import org.csplan.dsl.syntax.LanguageCode;
import org.csplan.dsl.syntax.TextSyntax;

/** From the report statement to how pages look. */
final class PageCompiler {

    private final SourceLoader loader;
    private Optional<Picture> logo = Optional.empty();

    PageCompiler(SourceLoader loader) {
        this.loader = loader;
    }

    PageSettings compile(List<WrittenStatement> reports) {
        if (reports.isEmpty()) {
            return PageSettings.USUAL;
        }
        WrittenStatement first = reports.get(0);
        reports.subList(1, reports.size())
                .forEach(second -> second.findings()
                        .add(Diagnostic.of(LanguageCode.REPEATED_LINE, "the look of pages is described twice")
                                .at(second.place())
                                .with(first.place().labelled("it was described here first"))
                                .help("put what is said here below the first \"report\"")));
        return compile(first);
    }

    private PageSettings compile(WrittenStatement report) {
        Findings findings = report.findings();
        Optional<String> name = Optional.empty();
        Optional<String> logoFile = Optional.empty();
        Optional<Colour> colour = Optional.empty();
        for (ClauseSyntax clause : report.syntax().clauses()) {
            if (clause instanceof ClauseSyntax.Text text) {
                Optional<String> words = Declarations.text(text.text(), findings);
                switch (text.begins()) {
                    case NAME -> name = words;
                    case LOGO -> logoFile = words.flatMap(file -> picture(file, text.text(), report));
                    case COLOUR ->
                        colour = words.flatMap(word -> findings.take(
                                Colour.parse(word),
                                text.text().span(),
                                LanguageCode.BAD_COLOUR,
                                LanguageCode.BAD_COLOUR));
                    default -> {} // reported as misplaced
                }
            }
        }
        return new PageSettings(name, logoFile, colour);
    }

    /** The file if it can be shown; pages go without it if not. */
    private Optional<String> picture(String file, TextSyntax text, WrittenStatement report) {
        Optional<FileName> name = FileName.resolve(report.file(), file);
        Loaded<byte[]> loaded = name.isEmpty()
                ? new Loaded.Outside<>()
                : loader.loadBytes(name.get().path());
        Optional<String> problem = problem(loaded);
        problem.ifPresent(what -> report.findings()
                .add(
                        LanguageCode.UNKNOWN_PICTURE,
                        text.span(),
                        file + " " + what,
                        "name a PNG, JPEG or SVG file in the plan's folder, as in: logo \"logo.svg\""));
        return problem.isEmpty() ? name.map(FileName::path) : Optional.empty();
    }

    /** What the logo shows; nothing if the plan has none. */
    Optional<Picture> logo() {
        return logo;
    }

    /** Takes the picture; if that can't be done, says why. */
    private Optional<String> problem(Loaded<byte[]> loaded) {
        if (loaded instanceof Loaded.Found<byte[]> found) {
            logo = Picture.of(found.content());
            return logo.isPresent() ? Optional.empty() : Optional.of("is no picture");
        }
        if (loaded instanceof Loaded.Outside<byte[]>) {
            return Optional.of("lies outside the plan's folder");
        }
        return Optional.of(
                loaded instanceof Loaded.Unreadable<byte[]> unreadable
                        ? "can't be used: " + unreadable.why().message()
                        : "is not there");
    }
}
