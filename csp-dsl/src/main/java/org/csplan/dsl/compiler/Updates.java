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
import org.csplan.core.diagnostic.Diagnostic;
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

    private final EntryCompiler entries;
    private final CommonClauses common;
    private final TimeCompiler times;
    private final Findings findings;
    private final ListMultimap<String, Returned> byActionId = LinkedListMultimap.create();
    private final ListMultimap<String, Returned> byObjectiveId = LinkedListMultimap.create();

    /** An entry of an update, with what its update says of all of them. */
    private record Returned(
            ClauseSyntax.Entry line, Optional<When> when, Optional<AgencyId> from, Optional<ReadingSyntax> reading) {}

    Updates(EntryCompiler entries, CommonClauses common, TimeCompiler times, Findings findings) {
        this.entries = entries;
        this.common = common;
        this.times = times;
        this.findings = findings;
    }

    /** Sorts the entries of all updates by what they are about; what is about nothing is reported. */
    void gather(List<StatementSyntax> statements, Set<String> objectives, Set<String> actions) {
        Map<String, SourceSpan> seen = new HashMap<>();
        for (StatementSyntax update : statements) {
            Optional<When> when =
                    update.when().filter(words -> update.isWhole()).flatMap(times::when);
            Optional<AgencyId> from = update.from()
                    .flatMap(agency -> common.agencies(List.of(agency)).stream().findFirst());
            for (ClauseSyntax clause : update.clauses()) {
                if (clause instanceof ClauseSyntax.Entry entry) {
                    gather(entry, when, from, objectives, actions);
                    if (when.isPresent() && from.isPresent()) {
                        reportRepeated(entry, when.get(), from.get(), seen);
                    }
                }
            }
        }
    }

    private void gather(
            ClauseSyntax.Entry entry,
            Optional<When> when,
            Optional<AgencyId> from,
            Set<String> objectives,
            Set<String> actions) {
        String name = entry.name().text();
        Optional<ReadingSyntax> reading = entry.reading();
        if (reading.isEmpty() && entry.entry().isEmpty()) {
            findings.add(
                    LanguageCode.INCOMPLETE_LINE,
                    entry.span(),
                    "this line says nothing of " + name,
                    "as in: " + name + " amber \"Two posts vacant.\"");
            return;
        }
        if (reading.isPresent()) {
            int dot = name.lastIndexOf('.');
            if (dot <= 0) {
                reportUnknown(entry.name(), objectives, actions);
                return;
            }
            reading = Optional.of(measureOnly(reading.get(), name.substring(dot + 1)));
            name = name.substring(0, dot);
        }
        Returned returned = new Returned(entry, when, from, reading);
        if (actions.contains(name)) {
            byActionId.put(name, returned);
        } else if (objectives.contains(name)) {
            byObjectiveId.put(name, returned);
        } else {
            reportUnknown(entry.name(), objectives, actions);
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

    private void reportUnknown(WordSyntax name, Set<String> objectives, Set<String> actions) {
        Set<String> known = new LinkedHashSet<>(actions);
        known.addAll(objectives);
        String choice = known.isEmpty()
                ? "there are none"
                : "there are " + Joiner.on(", ").join(Iterables.limit(known, MOST_SHOWN))
                        + (known.size() > MOST_SHOWN ? " and " + (known.size() - MOST_SHOWN) + " more" : "");
        Diagnostic unknown = Diagnostic.of(
                        LanguageCode.UNKNOWN_SUBJECT, "no action, aim or priority is called " + name.text())
                .at(findings.place(name.span()).labelled(choice));
        if (!findings.ids().isRefused(name.text())) {
            findings.add(Meant.help(name.text(), known).map(unknown::help).orElse(unknown));
        }
    }

    private void reportRepeated(ClauseSyntax.Entry entry, When when, AgencyId from, Map<String, SourceSpan> seen) {
        String key = entry.name().text() + " " + when.from() + " " + when.to() + " " + from;
        SourceSpan first = seen.putIfAbsent(key, entry.span());
        if (first != null) {
            findings.add(Diagnostic.of(
                            LanguageCode.REPEATED_UPDATE,
                            from + " tells of " + entry.name().text() + " twice for " + when.words())
                    .at(findings.place(entry.span()))
                    .with(findings.place(first).labelled("it was told here first"))
                    .help("both are kept; take the older one away if the newer one replaces it"));
        }
    }

    /** What the statement itself says of its progress, and what agencies returned. */
    ImmutableList<Progress> progress(String id, StatementSyntax statement, ImmutableList<Measure> measures) {
        ListMultimap<String, Returned> returned = statement.keyword() == Keyword.ACTION ? byActionId : byObjectiveId;
        ImmutableList.Builder<Progress> progress = ImmutableList.builder();
        for (ClauseSyntax clause : statement.clauses()) {
            if (clause instanceof ClauseSyntax.Progress own) {
                entries.compile(own.entry(), Optional.empty(), Optional.empty(), measures, Optional.empty())
                        .ifPresent(progress::add);
            }
        }
        for (Returned entry : returned.get(id)) {
            entries.compile(entry.line().entry(), entry.when(), entry.from(), measures, entry.reading())
                    .ifPresent(progress::add);
        }
        return progress.build();
    }
}
