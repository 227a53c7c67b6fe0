package org.csplan.dsl.compiler;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Lists;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.csplan.core.model.ActionId;
import org.csplan.core.source.SourceText;
import org.csplan.dsl.compiler.Declarations.Declared;
import org.csplan.dsl.compiler.SettledActions.Nameable;
import org.csplan.dsl.compiler.SettledActions.Settled;
import org.csplan.dsl.compiler.SettledActions.Terms;
import org.csplan.dsl.syntax.ClauseSyntax;
import org.csplan.dsl.syntax.StatementSyntax;

/**
 * Compiles the actions of a plan, but takes over those that would come out as they did before. An action about which nothing
 * is to be said depends on no other, so those of a large plan are compiled several at a time, and one by one only where there is
 * something to say.
 */
final class ChangedActions {

    /** How many statements of a large plan one thread looks at. */
    static final int SHARE = 256;

    /** With more to say of a share it is left, for what is said of is compiled once more. */
    private static final int MOST_UNSETTLED = 32;

    private final Optional<SettledActions> before;
    private final Terms terms;
    private final Nameable nameable;

    /** Of what could be named before, the ids that lead elsewhere now, or nowhere. */
    private final ImmutableSet<String> lost;

    private final Readings readings;
    private final Names names;
    private final Updates updates;
    private final Findings findings;
    private final List<Known> settled = new ArrayList<>();

    private record Known(StatementSyntax statement, Settled settled) {}

    /** @param before what came of the plan in another state */
    ChangedActions(
            Optional<SettledActions> before,
            Terms terms,
            Readings readings,
            Names names,
            Updates updates,
            Findings findings) {
        this.before = before.filter(known -> known.terms().equals(terms));
        this.terms = terms;
        this.nameable = Nameable.of(names);
        this.lost = this.before.map(known -> known.nameable().lostIn(nameable)).orElse(ImmutableSet.of());
        this.readings = readings;
        this.names = names;
        this.updates = updates;
        this.findings = findings;
    }

    /**
     * What comes of each action. Those of a plan that has no other state are looked at by several threads first, if they are
     * many.
     *
     * @param many how many are many
     * @param alone makes the compilers of a file that note apart what they find
     * @param together gives those that note it with the rest of the plan
     */
    List<CompiledAction> compile(
            List<Declared<WrittenStatement>> actions,
            int many,
            Function<Findings, FileCompilers> alone,
            Function<Findings, FileCompilers> together) {
        List<Optional<Settled>> before = actions.size() >= many && this.before.isEmpty()
                ? Lists.partition(actions, SHARE).parallelStream()
                        .flatMap(share -> alone(share, alone).stream())
                        .toList()
                : Collections.nCopies(actions.size(), Optional.empty());
        List<CompiledAction> compiled = new ArrayList<>(actions.size());
        for (int i = 0; i < actions.size(); i++) {
            Declared<WrittenStatement> action = actions.get(i);
            Compiled next = compile(
                    action, before.get(i), together.apply(action.syntax().findings()));
            next.settled()
                    .ifPresent(known -> settled.add(new Known(action.syntax().syntax(), known)));
            compiled.add(next.action());
        }
        return compiled;
    }

    /** For each action what came of it; nothing if there was something to say about it, or if it was not looked at. */
    private List<Optional<Settled>> alone(
            List<Declared<WrittenStatement>> share, Function<Findings, FileCompilers> compilers) {
        Findings apart = findings.apart();
        Map<String, FileCompilers> byFile = new HashMap<>();
        List<Optional<Settled>> alone = new ArrayList<>(share.size());
        int unsettled = 0;
        for (Declared<WrittenStatement> action : share) {
            // What agencies returned is compiled where it stands.
            if (unsettled == MOST_UNSETTLED
                    || !updates.told(ActionId.of(action.id())).isEmpty()) {
                alone.add(Optional.empty());
                continue;
            }
            SourceText source = action.syntax().findings().source();
            FileCompilers file = byFile.computeIfAbsent(source.name(), name -> compilers.apply(apart.in(source)));
            Optional<Settled> known =
                    compile(action, ImmutableList.of(), file, apart).settled();
            alone.add(known);
            unsettled += known.isPresent() ? 0 : 1;
        }
        return alone;
    }

    private Compiled compile(Declared<WrittenStatement> action, Optional<Settled> alone, FileCompilers file) {
        ImmutableList<Updates.Told> returned = updates.told(ActionId.of(action.id()));
        Optional<Settled> same = alone.or(() -> takenOver(action, returned));
        if (same.isEmpty()) {
            return compile(action, returned, file, findings);
        }
        same.get().ids().forEach(findings.ids()::add);
        return new Compiled(same.get().compiled(), same);
    }

    /** @param settled none if there was something to say about it */
    private record Compiled(CompiledAction action, Optional<Settled> settled) {}

    private static Compiled compile(
            Declared<WrittenStatement> action,
            ImmutableList<Updates.Told> returned,
            FileCompilers file,
            Findings findings) {
        int doubts = findings.doubts();
        int ids = findings.ids().count();
        CompiledAction compiled = file.actions().compile(action);
        return new Compiled(
                compiled,
                findings.doubts() == doubts
                        ? Optional.of(
                                new Settled(compiled, returned, findings.ids().since(ids)))
                        : Optional.empty());
    }

    /** What came of it before, as far as that holds. */
    private Optional<Settled> takenOver(Declared<WrittenStatement> action, ImmutableList<Updates.Told> returned) {
        StatementSyntax statement = action.syntax().syntax();
        return readings.before(statement)
                .flatMap(was -> before.flatMap(all -> all.of(was))
                        .filter(known -> holds(known, action, returned))
                        .map(known -> known.shifted(
                                statement.heading().start() - was.heading().start(), returned)));
    }

    private boolean holds(Settled known, Declared<WrittenStatement> action, List<Updates.Told> returned) {
        for (ActionId other : known.compiled().dependencies().keySet()) {
            if (names.actions().known().called(other.value()).isEmpty()) {
                return false;
            }
        }
        return known.compiled().action().id().value().equals(action.id())
                && !namesLost(action.syntax().syntax().clauses())
                && areSame(known.returned(), returned);
    }

    private boolean namesLost(List<ClauseSyntax> clauses) {
        return !lost.isEmpty() && clauses.stream().anyMatch(this::namesLost);
    }

    private boolean namesLost(ClauseSyntax clause) {
        return clause.references().stream().anyMatch(reference -> lost.contains(reference.text()));
    }

    private boolean areSame(List<Updates.Told> was, List<Updates.Told> is) {
        if (was.size() != is.size()) {
            return false;
        }
        for (int i = 0; i < is.size(); i++) {
            Updates.Told old = was.get(i);
            Updates.Told told = is.get(i);
            boolean moved = told.line() == old.line()
                    && readings.before(told.update())
                            .filter(old.update()::equals)
                            .isPresent();
            if (!moved
                    || namesLost(told.update().clauses().get(told.line()))
                    || !told.when().equals(old.when())
                    || !told.from().equals(old.from())) {
                return false;
            }
        }
        return true;
    }

    /** Those about which nothing was found. */
    SettledActions settled() {
        IdentityHashMap<StatementSyntax, Settled> byStatement = new IdentityHashMap<>(settled.size());
        settled.forEach(known -> byStatement.put(known.statement(), known.settled()));
        return new SettledActions(terms, nameable, byStatement);
    }
}
