package org.csplan.dsl.compiler;

import com.google.common.collect.ImmutableList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import org.csplan.core.model.ActionId;
import org.csplan.dsl.compiler.Declarations.Declared;
import org.csplan.dsl.compiler.SettledActions.Settled;
import org.csplan.dsl.compiler.SettledActions.Terms;
import org.csplan.dsl.syntax.StatementSyntax;

/** Compiles the actions of a plan, but takes over those that would come out as they did before. */
final class ChangedActions {

    private final Optional<SettledActions> before;
    private final Terms terms;
    private final Readings readings;
    private final Names names;
    private final Updates updates;
    private final Findings findings;
    private final IdentityHashMap<StatementSyntax, Settled> settled = new IdentityHashMap<>();

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
        this.readings = readings;
        this.names = names;
        this.updates = updates;
        this.findings = findings;
    }

    CompiledAction compile(Declared<WrittenStatement> action, FileCompilers file) {
        ImmutableList<Updates.Told> returned = updates.told(ActionId.of(action.id()));
        Optional<Settled> same = takenOver(action, returned);
        if (same.isPresent()) {
            same.get().ids().forEach(findings.ids()::add);
            settled.put(action.syntax().syntax(), same.get());
            return same.get().compiled();
        }
        int doubts = findings.doubts();
        int ids = findings.ids().count();
        CompiledAction compiled = file.actions().compile(action);
        if (findings.doubts() == doubts) {
            settled.put(
                    action.syntax().syntax(),
                    new Settled(compiled, returned, findings.ids().since(ids)));
        }
        return compiled;
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
            if (names.actions().called(other.value()).isEmpty()) {
                return false;
            }
        }
        return known.compiled().action().id().value().equals(action.id()) && areSame(known.returned(), returned);
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
            if (!moved || !told.when().equals(old.when()) || !told.from().equals(old.from())) {
                return false;
            }
        }
        return true;
    }

    /** Those about which nothing was found. */
    SettledActions settled() {
        return new SettledActions(terms, settled);
    }
}
