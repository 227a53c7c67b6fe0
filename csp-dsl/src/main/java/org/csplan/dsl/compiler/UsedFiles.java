package org.csplan.dsl.compiler;

import com.google.common.base.Joiner;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.function.Supplier;
import org.csplan.core.diagnostic.Diagnostic;
import org.csplan.core.diagnostic.Place;
import org.csplan.core.model.Parsed;
import org.csplan.core.source.SourceText;
import org.csplan.dsl.compiler.SourceLoader.Loaded;
import org.csplan.dsl.internal.MeasureColumns;
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
    private final Limits limits;
    private final List<PlanSyntax> files = new ArrayList<>();
    private final List<WrittenStatement> statements = new ArrayList<>();
    /** The files that came in, by what tells them apart. */
    private final Set<String> met = new HashSet<>();
    /** What tells files apart, by their names: to find it out takes a look at the disk. */
    private final Map<String, String> identities = new HashMap<>();
    /** The limits that the plan went beyond; of each that is said once. */
    private final Set<String> exceeded = new HashSet<>();

    private long size;
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
            String name, String identity, Findings findings, Iterator<StatementSyntax> statements, Deque<Used> used) {}

    /**
     * Files that are used.
     *
     * @param names from the plan's folder, of those that are still to come
     * @param place that says so
     */
    private record Used(Queue<String> names, Place place) {}

    /**
     * What is still to come of the files that fit a pattern. Wherever the pattern stands again the same are left, so that
     * many files of which each uses all are not gone through as often as there are files.
     */
    private final Map<FileName, Queue<String>> fitting = new HashMap<>();

    private final Readings readings;

    /** What came of reading each file. */
    private final List<PlanReader.Result> results = new ArrayList<>();

    private UsedFiles(SourceLoader loader, Readings readings) {
        this.loader = loader;
        this.readings = readings;
        limits = loader.limits();
        listings = new Listings(loader);
    }

    /** @param first the file that the plan begins in, which lies in the plan's folder itself */
    static UsedFiles from(SourceText first, Findings findings, SourceLoader loader, Readings readings) {
        UsedFiles used = new UsedFiles(loader, readings);
        String name = first.name()
                .substring(Math.max(first.name().lastIndexOf('/'), first.name().lastIndexOf('\\')) + 1);
        used.size = first.text().length();
        if (used.size > used.limits.size()) {
            used.reportSize(findings, Optional.empty());
            used.files.add(new PlanSyntax(first, ImmutableList.of(), ImmutableList.of()));
        } else {
            used.open(name, used.identity(name), first, findings);
            used.readAll();
        }
        return used;
    }

    /** The first file, then the others in the order in which they come in. */
    ImmutableList<PlanSyntax> files() {
        return ImmutableList.copyOf(files);
    }

    /** Finds in tables of returns what can be told only once the measures of the plan are known. */
    void nameColumns(Supplier<MeasureColumns> measures, Findings findings) {
        for (PlanReader.Result read : results) {
            PlanReader.foundWith(read, limits.line(), measures)
                    .ifPresent(found -> findings.replace(read.found(), found));
        }
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
        PlanReader.Result read = readings.read(source, limits.line());
        read.found().forEach(findings::add);
        results.add(read);
        met.add(identity);
        files.add(read.syntax());
        open.push(new Open(name, identity, findings, read.syntax().statements().iterator(), new ArrayDeque<>()));
    }

    private void readAll() {
        while (!open.isEmpty()) {
            Open file = open.element();
            if (!file.used().isEmpty()) {
                bringInNext(file);
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
            file.used().add(new Used(fitting.computeIfAbsent(name.get(), next -> new ArrayDeque<>(found)), place));
            boolean unlisted = reportedUnlisted(name.get(), text, file);
            boolean misnamed = reportedMisnamed(name.get(), found, text, file);
            if (found.isEmpty() && !unlisted && !misnamed) {
                reportNone(name.get(), text, file);
            }
        } else {
            reportCircle(name.get().path(), text, file);
            file.used()
                    .add(new Used(new ArrayDeque<>(ImmutableList.of(name.get().path())), place));
        }
    }

    /** Whether files that fit a pattern may lie where nobody can look; that is reported, or a return would be lost. */
    private boolean reportedUnlisted(FileName pattern, TextSyntax text, Open file) {
        ImmutableMap<String, Parsed.Problem> unlisted = listings.unlisted(pattern);
        unlisted.forEach((folder, why) -> {
            incomplete = true;
            file.findings()
                    .add(
                            LanguageCode.UNREADABLE_FILE,
                            text.span(),
                            "what lies in " + (folder.isEmpty() ? "the plan's folder" : folder) + " can't be used: "
                                    + why.message(),
                            why.help());
        });
        return !unlisted.isEmpty();
    }

    /**
     * Whether files lie beside those that fit a pattern which were meant to be read with them; they are reported.
     *
     * @param read those that fit, of which a copy with another ending is no news
     */
    private boolean reportedMisnamed(FileName pattern, ImmutableList<String> read, TextSyntax text, Open file) {
        ImmutableList<String> candidates = listings.misnamed(pattern.folder());
        if (candidates.isEmpty()) {
            return false;
        }
        ImmutableSet<String> known = ImmutableSet.copyOf(read);
        ImmutableList<String> misnamed = candidates.stream()
                .filter(name -> pattern.fits(FileEnding.mended(name)) && !known.contains(FileEnding.mended(name)))
                .sorted()
                .collect(ImmutableList.toImmutableList());
        for (String name : misnamed) {
            file.findings()
                    .add(
                            LanguageCode.MISNAMED_FILE,
                            text.span(),
                            name + " is not read, for its name does not end in .csp",
                            "call it " + FileEnding.mended(name));
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

    private void bringInNext(Open by) {
        Used used = by.used().element();
        if (isTooDeep() && isLeftToOthers(used)) {
            by.used().remove();
            return;
        }
        String name = used.names().poll();
        if (name == null) {
            by.used().remove();
        } else {
            bringIn(name, used.place(), by);
        }
    }

    private void bringIn(String name, Place place, Open by) {
        String identity = identity(name);
        if (met.contains(identity) || isBeyond(name, place, by)) {
            return;
        }
        Loaded<SourceText> loaded = loader.load(name);
        if (loaded instanceof Loaded.Found<SourceText> found) {
            size += found.content().text().length();
            if (size > limits.size()) {
                reportSize(by.findings(), Optional.of(place));
            } else {
                open(name, identity, found.content(), by.findings().in(found.content()));
            }
        } else if (loaded instanceof Loaded.Outside<SourceText>) {
            met.add(identity);
            by.findings().add(outside(name).at(place));
        } else if (loaded instanceof Loaded.Unreadable<SourceText> unreadable) {
            met.add(identity);
            by.findings()
                    .add(Diagnostic.of(
                                    LanguageCode.UNREADABLE_FILE,
                                    name + " can't be used: " + unreadable.why().message())
                            .at(place)
                            .help(unreadable.why().help()));
        } else {
            incomplete = true;
            by.findings().add(missing(name, by).at(place));
        }
    }

    private boolean isTooDeep() {
        return open.size() >= limits.nesting();
    }

    /** Whether a file below the one that is read now brings in the same ones by the same pattern. */
    private boolean isLeftToOthers(Used used) {
        return open.stream()
                .skip(1)
                .flatMap(other -> other.used().stream())
                .anyMatch(other -> other.names() == used.names());
    }

    /** Whether one more file would be more than the plan may have, or too deep; that is reported. */
    private boolean isBeyond(String name, Place place, Open by) {
        if (size > limits.size()) {
            return true;
        }
        if (files.size() >= limits.files()) {
            report(
                    by.findings(),
                    Optional.of(place),
                    name + " is not read, for "
                            + (limits.files() == 1 ? "1 file is" : limits.files() + " files are")
                            + " the most that a plan may have",
                    "put what belongs together into one file, or " + Limits.raising("files", limits.files()));
            return true;
        }
        if (isTooDeep()) {
            report(
                    by.findings(),
                    Optional.of(place),
                    name + " is not read, for it is used by a file that is used by another, and so on, more than "
                            + limits.nesting() + " deep",
                    "name it in the file that the plan begins in, or " + Limits.raising("nesting", limits.nesting()));
            return true;
        }
        return false;
    }

    private void reportSize(Findings findings, Optional<Place> place) {
        report(
                findings,
                place,
                "the plan is larger than " + WholeFile.written(limits.size())
                        + ", which is the most that its files may have together",
                "see that no file is named that holds something else, or " + Limits.raising("size", limits.size()));
    }

    /** What lies beyond a limit is not read, so that nobody can tell what stands in it. */
    private void report(Findings findings, Optional<Place> place, String message, String help) {
        incomplete = true;
        if (exceeded.add(help)) {
            Diagnostic found = Diagnostic.of(LanguageCode.OVER_LIMIT, message).help(help);
            findings.add(place.map(found::at).orElse(found));
        }
    }

    private String identity(String name) {
        return identities.computeIfAbsent(name, loader::identity);
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
        String identity = identity(name);
        if (open.stream().noneMatch(next -> next.identity().equals(identity))) {
            return;
        }
        List<String> chain = new ArrayList<>();
        for (Open next : open) {
            chain.add(0, next.name());
            if (next.identity().equals(identity)) {
                chain.add(name);
                boolean itself = chain.size() == 2;
                List<String> shown = chain.size() > MOST_SHOWN + 2 ? shortened(chain) : chain;
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

    /** Its first and its last; two at least are left out. */
    private static List<String> shortened(List<String> chain) {
        List<String> shown = new ArrayList<>(chain.subList(0, MOST_SHOWN));
        shown.add(chain.size() - MOST_SHOWN - 1 + " more");
        shown.add(chain.get(chain.size() - 1));
        return shown;
    }
}
