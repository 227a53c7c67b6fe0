package org.csplan.dsl.compiler;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Maps;
import java.time.Month;
import java.util.IdentityHashMap;
import java.util.Optional;
import java.util.Set;
import org.csplan.core.model.AgencyId;
import org.csplan.core.model.ObjectiveId;
import org.csplan.core.model.Status;
import org.csplan.core.model.When;
import org.csplan.dsl.syntax.StatementSyntax;

/**
 * The actions of a plan about which there was nothing to say. What came of such a statement holds as long as it is written
 * as it was and the names in it lead where they led, whatever else may be named; of any other, what there is to say may
 * depend on the whole plan.
 *
 * @param byStatement what came of them; statements are told apart by being the same object
 */
record SettledActions(Terms terms, Nameable nameable, IdentityHashMap<StatementSyntax, Settled> byStatement) {

    /** What came of a statement; none if there was something to say about it. */
    Optional<Settled> of(StatementSyntax statement) {
        return Optional.ofNullable(byStatement.get(statement));
    }

    /**
     * What every action may depend on.
     *
     * @param scale the statuses of the plan
     */
    record Terms(Month yearStart, Optional<When> period, ImmutableList<Status> scale) {}

    /** What an action may name but for other actions, by its id. */
    record Nameable(ImmutableMap<String, AgencyId> agencies, ImmutableMap<String, ObjectiveId> objectives) {

        static Nameable of(Names names) {
            return new Nameable(
                    names.agencies().known().byId(), names.objectives().known().byId());
        }

        /** The ids that lead elsewhere now, or nowhere. */
        ImmutableSet<String> lostIn(Nameable now) {
            return ImmutableSet.<String>builder()
                    .addAll(lost(agencies, now.agencies))
                    .addAll(lost(objectives, now.objectives))
                    .build();
        }

        private static <I> Set<String> lost(ImmutableMap<String, I> was, ImmutableMap<String, I> is) {
            return Maps.filterEntries(was, named -> !named.getValue().equals(is.get(named.getKey())))
                    .keySet();
        }
    }

    /**
     * What came of an action.
     *
     * @param returned the lines of updates about it
     * @param ids what was given an id in it, such as its measures
     */
    record Settled(CompiledAction compiled, ImmutableList<Updates.Told> returned, ImmutableList<IdRegister.Given> ids) {

        /** The same for a statement that stands so much further on. */
        Settled shifted(int by, ImmutableList<Updates.Told> now) {
            return new Settled(compiled.shifted(by), now, ids);
        }
    }
}
