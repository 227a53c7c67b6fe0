package org.csplan.dsl.compiler;

import com.google.common.base.Joiner;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterables;
import com.google.common.collect.LinkedListMultimap;
import com.google.common.collect.ListMultimap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.csplan.core.diagnostic.Diagnostic;
import org.csplan.core.diagnostic.Place;
import org.csplan.core.diagnostic.Suggestions;
import org.csplan.core.model.AgencyId;
import org.csplan.core.model.Measure;
import org.csplan.core.model.Progress;
import org.csplan.core.model.When;
import org.csplan.core.source.SourceSpan;
import org.csplan.dsl.syntax.ClauseSyntax;
import org.csplan.dsl.syntax.Keyword;
import org.csplan.dsl.syntax.LanguageCode;
import org.csplan.dsl.syntax.ReadingSyntax;
import org.csplan.dsl.syntax.StatementSyntax;
import org.csplan.dsl.syntax.WordSyntax;

/** Brings what agencies returned to the actions, aims and priorities that it is about. */
final class Updates {

    private static final int MOST_SHOWN = 8;

    private final ListMultimap<String, Returned> byActionId = LinkedListMultimap.create();
    private final ListMultimap<String, Returned> byObjectiveId = LinkedListMultimap.create();

    /**
     * An entry of an update, with what its update says of all of them.
     *
     * @param file compiles what stands in the file of the update
     */
    private record Returned(
            ClauseSyntax.Entry line,
            Optional<When> when,
            Optional<AgencyId> from,
            Optional<ReadingSyntax> reading,
            FileCompilers file) {}

    private final Set<String> objectives;
    private final Set<String> actions;

    /**
     * @param objectives the ids of the aims and priorities
     * @param actions the ids of the actions
     */
    Updates(Set<String> objectives, Set<String> actions) {
        this.objectives = objectives;
        this.actions = actions;
    }

    /** Sorts the entries of all updates by what they are about; what is about nothing is reported. */
    void gather(List<WrittenStatement> statements, Function<WrittenStatement, FileCompilers> files) {
        Map<String, Place> seen = new HashMap<>();
        for (WrittenStatement written : statements) {
            StatementSyntax update = written.syntax();
            FileCompilers file = files.apply(written);
            Optional<When> when =
                    update.when().filter(words -> update.isWhole()).flatMap(file.times()::when);
            Optional<AgencyId> from = update.from()
                    .flatMap(agency ->
                            file.common().agencies(List.of(agency)).stream().findFirst());
            for (ClauseSyntax clause : update.clauses()) {
                if (clause instanceof ClauseSyntax.Entry entry) {
                    gather(new Returned(entry, when, from, entry.reading(), file), written.findings());
                    if (when.isPresent() && from.isPresent()) {
                        reportRepeated(entry, when.get(), from.get(), seen, written.findings());
                    }
                }
            }
        }
    }

    private void gather(Returned returned, Findings findings) {
        ClauseSyntax.Entry entry = returned.line();
        String name = entry.name().text();
        Returned told = returned;
        if (entry.reading().isEmpty() && entry.entry().isEmpty()) {
            findings.add(
                    LanguageCode.INCOMPLETE_LINE,
                    entry.span(),
                    "this line says nothing of " + name,
                    "as in: " + name + " amber \"Two posts vacant.\"");
            return;
        }
        if (entry.reading().isPresent()) {
            int dot = name.lastIndexOf('.');
            if (dot <= 0) {
                reportUnknown(entry.name(), findings);
                return;
            }
            ReadingSyntax own = measureOnly(entry.reading().get(), name.substring(dot + 1));
            told = new Returned(entry, returned.when(), returned.from(), Optional.of(own), returned.file());
            name = name.substring(0, dot);
        }
        if (actions.contains(name)) {
            byActionId.put(name, told);
        } else if (objectives.contains(name)) {
            byObjectiveId.put(name, told);
        } else {
            reportUnknown(entry.name(), findings);
        }
    }

    /** The reading of a full id as its owner reads it. */
    private static ReadingSyntax measureOnly(ReadingSyntax reading, String measure) {
        SourceSpan full = reading.measure().span();
        SourceSpan own = new SourceSpan(full.end() - measure.length(), full.end());
        return new ReadingSyntax(
                reading.span(),
                new WordSyntax(measure, own),
                reading.number(),
                reading.relation(),
                reading.other(),
                reading.toWhat());
    }

    private void reportUnknown(WordSyntax name, Findings findings) {
        Set<String> known = new LinkedHashSet<>(actions);
        known.addAll(objectives);
        String choice = known.isEmpty()
                ? "there are none"
                : "there are " + Joiner.on(", ").join(Iterables.limit(known, MOST_SHOWN))
                        + (known.size() > MOST_SHOWN ? " and " + (known.size() - MOST_SHOWN) + " more" : "");
        Diagnostic unknown = Diagnostic.of(
                        LanguageCode.UNKNOWN_SUBJECT, "no action, aim or priority is called " + name.text())
                .at(findings.place(name.span()).labelled(choice));
        findings.add(Suggestions.nearest(name.text(), known)
                .map(near -> unknown.help("did you mean " + near + "?"))
                .orElse(unknown));
    }

    private static void reportRepeated(
            ClauseSyntax.Entry entry, When when, AgencyId from, Map<String, Place> seen, Findings findings) {
        String key = entry.name().text() + " " + when.from() + " " + when.to() + " " + from;
        Place first = seen.putIfAbsent(key, findings.place(entry.span()));
        if (first != null) {
            findings.add(Diagnostic.of(
                            LanguageCode.REPEATED_UPDATE,
                            from + " tells of " + entry.name().text() + " twice for " + when.words())
                    .at(findings.place(entry.span()))
                    .with(first.labelled("it was told here first"))
                    .help("both are kept; take the older one away if the newer one replaces it"));
        }
    }

    /** What agencies returned about this, in the order of the text. */
    ImmutableList<Progress> returned(String id, Keyword kind, ImmutableList<Measure> measures) {
        ListMultimap<String, Returned> returned = kind == Keyword.ACTION ? byActionId : byObjectiveId;
        ImmutableList.Builder<Progress> progress = ImmutableList.builder();
        for (Returned told : returned.get(id)) {
            told.file()
                    .entries()
                    .compile(told.line().entry(), told.when(), told.from(), measures, told.reading())
                    .ifPresent(progress::add);
        }
        return progress.build();
    }
}
