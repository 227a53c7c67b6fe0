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

    /**
     * How pages look.
     *
     * @param logo the picture in the file that the settings name; absent where they name none
     */
    record Look(PageSettings settings, Optional<Picture> logo) {}

    private record Logo(String file, Picture picture) {}

    PageCompiler(SourceLoader loader) {
        this.loader = loader;
    }

    Look compile(List<WrittenStatement> reports) {
        if (reports.isEmpty()) {
            return new Look(PageSettings.USUAL, Optional.empty());
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

    private Look compile(WrittenStatement report) {
        Findings findings = report.findings();
        Optional<String> name = Optional.empty();
        Optional<Logo> logo = Optional.empty();
        Optional<Colour> colour = Optional.empty();
        for (ClauseSyntax clause : report.syntax().clauses()) {
            if (clause instanceof ClauseSyntax.Text text) {
                Optional<String> words = Declarations.text(text.text(), findings);
                switch (text.begins()) {
                    case NAME -> name = words;
                    case LOGO -> logo = words.flatMap(file -> logo(file, text.text(), report));
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
        return new Look(new PageSettings(name, logo.map(Logo::file), colour), logo.map(Logo::picture));
    }

    /** The logo if it can be shown; pages go without it if not. */
    private Optional<Logo> logo(String file, TextSyntax text, WrittenStatement report) {
        Optional<FileName> name = FileName.resolve(report.file(), file);
        Loaded<byte[]> loaded = name.isEmpty()
                ? new Loaded.Outside<>()
                : loader.loadBytes(name.get().path());
        Optional<Picture> picture =
                loaded instanceof Loaded.Found<byte[]> found ? Picture.of(found.content()) : Optional.empty();
        if (picture.isEmpty()) {
            report.findings()
                    .add(
                            LanguageCode.UNKNOWN_PICTURE,
                            text.span(),
                            file + " " + problem(loaded),
                            "name a PNG, JPEG or SVG file in the plan's folder, as in: logo \"logo.svg\"");
        }
        return name.flatMap(known -> picture.map(shown -> new Logo(known.path(), shown)));
    }

    /** Why what came of looking for it can't be shown. */
    private static String problem(Loaded<byte[]> loaded) {
        if (loaded instanceof Loaded.Found<byte[]>) {
            return "is no picture";
        }
        if (loaded instanceof Loaded.Outside<byte[]>) {
            return "lies outside the plan's folder";
        }
        return loaded instanceof Loaded.Unreadable<byte[]> unreadable
                ? "can't be used: " + unreadable.why().message()
                : "is not there";
    }
}
