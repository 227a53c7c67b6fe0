package org.csplan.dsl.compiler;

import com.google.common.collect.ImmutableMap;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.csplan.core.source.SourceText;
import org.csplan.dsl.internal.PlanReader;
import org.csplan.dsl.internal.Rereading;
import org.csplan.dsl.syntax.StatementSyntax;

/** Reads the files of a plan, and takes over from those that were read before the statements that did not change. */
final class Readings {

    private final ImmutableMap<String, PlanReader.Result> before;
    private final Map<String, PlanReader.Result> read = new HashMap<>();
    /** What a statement was before it moved; statements are told apart by being the same object, not by what they say. */
    private final IdentityHashMap<StatementSyntax, StatementSyntax> unchanged = new IdentityHashMap<>();

    /** @param before what was read of files, by their names */
    Readings(ImmutableMap<String, PlanReader.Result> before) {
        this.before = before;
    }

    PlanReader.Result read(SourceText source, int longestLine) {
        PlanReader.Result old = before.get(source.name());
        PlanReader.Result now = old == null ? PlanReader.read(source, longestLine) : reread(old, source, longestLine);
        read.put(source.name(), now);
        return now;
    }

    private PlanReader.Result reread(PlanReader.Result old, SourceText source, int longestLine) {
        Rereading.Result again = Rereading.read(old, source, longestLine);
        List<StatementSyntax> was = old.syntax().statements();
        List<StatementSyntax> is = again.read().syntax().statements();
        for (int i = 0; i < again.before(); i++) {
            unchanged.put(is.get(i), was.get(i));
        }
        for (int i = 1; i <= again.after(); i++) {
            unchanged.put(is.get(is.size() - i), was.get(was.size() - i));
        }
        return again.read();
    }

    /** The same statement in the state before; none if it is new or was changed. */
    Optional<StatementSyntax> before(StatementSyntax statement) {
        return Optional.ofNullable(unchanged.get(statement));
    }

    /** What was read of each file, by its name. */
    ImmutableMap<String, PlanReader.Result> read() {
        return ImmutableMap.copyOf(read);
    }
}
