package org.csplan.dsl.compiler;

import com.google.common.base.Joiner;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.csplan.core.diagnostic.Diagnostic;
import org.csplan.core.diagnostic.Place;
import org.csplan.core.source.SourceText;
import org.csplan.dsl.compiler.SourceLoader.Loaded;
import org.csplan.dsl.internal.PlanReader;
import org.csplan.dsl.syntax.Keyword;
import org.csplan.dsl.syntax.LanguageCode;
import org.csplan.dsl.syntax.PlanSyntax;
import org.csplan.dsl.syntax.StatementSyntax;
import org.csplan.dsl.syntax.TextSyntax;

/**
 * Brings together the file that a plan begins in and all that it uses: the statements of a used file come in where it is
 * used, and each file comes in once.
 */
final class UsedFiles {

    /** A longer circle is cut short in its message. */
    private static final int MOST_SHOWN = 8;

    private final SourceLoader loader;
    private final List<PlanSyntax> files = new ArrayList<>();
    private final List<WrittenStatement> statements = new ArrayList<>();
    /** The files that came in, by what tells them apart. */
    private final Set<String> met = new HashSet<>();

    private boolean incomplete;

    private final Listings listings;
    /** The files that are being read, each used by the one below it. */
    private final Deque<Open> open = new ArrayDeque<>();

    /**
     * A file, and what of it is still to come.
     *
     * @param name from the plan's folder
     * @param identity what tells it apart from other files
     * @param used what the statement before it uses, as far as it is still to come
     */
    private record Open(
            String name, String identity, Findings findings, Iterator<StatementSyntax> statements, Deque<Use> used) {}

    /**
     * A file that is used.
     *
     * @param name from the plan's folder
     * @param place that says so
     */
    private record Use(String name, Place place) {}

    private UsedFiles(SourceLoader loader) {
        this.loader = loader;
        listings = new Listings(loader);
    }

    /** @param first the file that the plan begins in, which lies in the plan's folder itself */
    static UsedFiles from(SourceText first, Findings findings, SourceLoader loader) {
        UsedFiles used = new UsedFiles(loader);
        String name = first.name()
                .substring(Math.max(first.name().lastIndexOf('/'), first.name().lastIndexOf('\\')) + 1);
        used.open(name, loader.identity(name), first, findings);
        used.readAll();
        return used;
    }

    /** The first file, then the others in the order in which they come in. */
    ImmutableList<PlanSyntax> files() {
        return ImmutableList.copyOf(files);
    }

    /** Whether a file that the plan names was not found, so that nobody can tell what stands in it. */
    boolean isIncomplete() {
        return incomplete;
    }

    /** All but those that use files. */
    ImmutableList<WrittenStatement> statements() {
        return ImmutableList.copyOf(statements);
    }

    private void open(String name, String identity, SourceText source, Findings findings) {
        PlanReader.Result read = PlanReader.read(source);
        read.found().forEach(findings::add);
        met.add(identity);
        files.add(read.syntax());
        open.push(new Open(name, identity, findings, read.syntax().statements().iterator(), new ArrayDeque<>()));
    }

    private void readAll() {
        while (!open.isEmpty()) {
            Open file = open.element();
            if (!file.used().isEmpty()) {
                bringIn(file.used().remove(), file);
            } else if (!file.statements().hasNext()) {
                open.remove();
            } else {
                StatementSyntax next = file.statements().next();
                if (next.keyword() == Keyword.USE) {
                    next.name().text().ifPresent(text -> use(text, file));
                } else {
                    statements.add(new WrittenStatement(next, file.name(), file.findings()));
                }
            }
        }
    }

    private void use(TextSyntax text, Open file) {
        Place place = file.findings().place(text.span());
        String written = text.value().strip().replace('\\', '/');
        Optional<FileName> name = FileName.resolve(file.name(), written);
        if (written.isEmpty()) {
            Declarations.text(text, file.findings());
        } else if (name.isEmpty()) {
            reportOutside(text, file);
        } else if (name.get().isPattern()) {
            ImmutableList<String> found = listings.fitting(name.get());
            // A pattern may well fit the file that it stands in, which is not read again.
            found.forEach(other -> file.used().add(new Use(other, place)));
            boolean misnamed = reportedMisnamed(name.get(), ImmutableSet.copyOf(found), text, file);
            if (found.isEmpty() && !misnamed) {
                reportNone(name.get(), text, file);
            }
        } else {
            reportCircle(name.get().path(), text, file);
            file.used().add(new Use(name.get().path(), place));
        }
    }

    /**
     * Whether files lie beside those that fit a pattern which were meant to be read with them; they are reported.
     *
     * @param read those that fit, of which a copy with another ending is no news
     */
    private boolean reportedMisnamed(FileName pattern, ImmutableSet<String> read, TextSyntax text, Open file) {
        ImmutableList<String> misnamed = loader.misnamed(pattern.folder()).stream()
                .filter(name -> pattern.fits(FileName.mended(name)) && !read.contains(FileName.mended(name)))
                .sorted()
                .collect(ImmutableList.toImmutableList());
        for (String name : misnamed) {
            file.findings()
                    .add(
                            LanguageCode.MISNAMED_FILE,
                            text.span(),
                            name + " is not read, for its name does not end in .csp",
                            "call it " + FileName.mended(name));
        }
        return !misnamed.isEmpty();
    }

    private void reportNone(FileName pattern, TextSyntax text, Open file) {
        Optional<FileName> meant = listings.meant(pattern, file.findings().candidates());
        if (meant.isPresent()) {
            file.findings()
                    .add(
                            LanguageCode.UNKNOWN_FILE,
                            text.span(),
                            "there is no folder " + pattern.folder(),
                            didYouMean(meant.get(), file.name()));
            return;
        }
        file.findings()
                .add(
                        LanguageCode.NO_FILES,
                        text.span(),
                        "no file fits " + text.value().strip() + " yet",
                        "files of a plan end in .csp; to name one file, write its name without * and ?");
    }

    private void bringIn(Use use, Open by) {
        String name = use.name();
        String identity = loader.identity(name);
        if (met.contains(identity)) {
            return;
        }
        Loaded<SourceText> loaded = loader.load(name);
        if (loaded instanceof Loaded.Found<SourceText> found) {
            open(name, identity, found.content(), by.findings().in(found.content()));
        } else if (loaded instanceof Loaded.Outside<SourceText>) {
            met.add(identity);
            by.findings().add(outside(name).at(use.place()));
        } else if (loaded instanceof Loaded.Unreadable<SourceText> unreadable) {
            met.add(identity);
            by.findings()
                    .add(Diagnostic.of(
                                    LanguageCode.UNREADABLE_FILE,
                                    name + " can't be used: " + unreadable.why().message())
                            .at(use.place())
                            .help(unreadable.why().help()));
        } else {
            incomplete = true;
            by.findings().add(missing(name, by).at(use.place()));
        }
    }

    private Diagnostic missing(String name, Open by) {
        return Diagnostic.of(LanguageCode.UNKNOWN_FILE, "there is no file " + name)
                .help(listings.meant(new FileName(name), by.findings().candidates())
                        .map(meant -> didYouMean(meant, by.name()))
                        .orElse("name it as it lies beside the plan, as in: " + Keyword.USE.example()));
    }

    private static String didYouMean(FileName meant, String from) {
        return "did you mean \"" + meant.from(from) + "\"?";
    }

    private static void reportOutside(TextSyntax text, Open file) {
        file.findings().add(outside(text.value()).at(file.findings().place(text.span())));
    }

    private static Diagnostic outside(String name) {
        return Diagnostic.of(LanguageCode.OUTSIDE_FOLDER, name + " lies outside the plan's folder")
                .help(
                        "put it into the folder of the plan, or into one below it, so that nobody can bring in what is not"
                                + " meant for the plan");
    }

    private void reportCircle(String name, TextSyntax text, Open file) {
        String identity = loader.identity(name);
        if (open.stream().noneMatch(next -> next.identity().equals(identity))) {
            return;
        }
        List<String> chain = new ArrayList<>();
        for (Open next : open) {
            chain.add(0, next.name());
            if (next.identity().equals(identity)) {
                chain.add(name);
                boolean itself = chain.size() == 2;
                List<String> shown = chain.size() > MOST_SHOWN ? shortened(chain) : chain;
                file.findings()
                        .add(
                                LanguageCode.FILE_CIRCLE,
                                text.span(),
                                itself
                                        ? "this file uses itself"
                                        : "these files use each other: "
                                                + Joiner.on(" → ").join(shown),
                                "take one of the use lines away: a plan's file names its parts, and the parts do not name"
                                        + " the plan");
                return;
            }
        }
    }

    private static List<String> shortened(List<String> chain) {
        List<String> shown = new ArrayList<>(chain.subList(0, MOST_SHOWN));
        shown.add(chain.size() - MOST_SHOWN - 1 + " more");
        shown.add(chain.get(chain.size() - 1));
        return shown;
    }
}
