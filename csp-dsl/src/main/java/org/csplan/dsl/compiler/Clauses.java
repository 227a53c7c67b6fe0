package org.csplan.dsl.compiler;

import com.google.common.base.Joiner;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSetMultimap;
import org.csplan.dsl.syntax.Keyword;

/** Which clauses a statement may have, and how often. */
final class Clauses {

    private static final ImmutableSetMultimap<Keyword, Keyword> OWNERS =
            ImmutableSetMultimap.<Keyword, Keyword>builder()
                    .put(Keyword.PERIOD, Keyword.PLAN)
                    .put(Keyword.INTRO, Keyword.PLAN)
                    .put(Keyword.FOR, Keyword.ACTION)
                    .put(Keyword.LEAD, Keyword.ACTION)
                    .put(Keyword.WITH, Keyword.ACTION)
                    .put(Keyword.DUE, Keyword.ACTION)
                    .put(Keyword.NOTE, Keyword.ACTION)
                    .put(Keyword.MEASURE, Keyword.ACTION)
                    .put(Keyword.PROGRESS, Keyword.ACTION)
                    .build();

    private static final ImmutableSet<Keyword> ONCE = ImmutableSet.of(Keyword.PERIOD, Keyword.INTRO, Keyword.DUE);

    private Clauses() {}

    static boolean mayStandUnder(Keyword statement, Keyword clause) {
        return OWNERS.containsEntry(clause, statement);
    }

    static boolean standsOnce(Keyword clause) {
        return ONCE.contains(clause);
    }

    /** As messages say it: "plan or action". */
    static String owners(Keyword clause) {
        return Joiner.on(" or ")
                .join(OWNERS.get(clause).stream().map(Keyword::word).iterator());
    }

    static String withArticle(String noun) {
        return ("aeiou".indexOf(noun.charAt(0)) >= 0 ? "an " : "a ") + noun;
    }
}
