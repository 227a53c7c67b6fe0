package org.csplan.dsl.compiler;

import com.google.common.collect.ImmutableSet;

/**
 * The names that misspelt words are compared with, of one plan. Where both are many, comparing all with all would take
 * hours, and nobody reads so many guesses.
 */
final class Candidates {

    /** A second or two; a plan of two thousand names, all of them misspelt wherever they are used, stays below it. */
    static final long MOST_COMPARED = 20_000_000;

    private long compared;

    /** Where nobody is told what was meant. */
    static Candidates none() {
        Candidates none = new Candidates();
        none.compared = MOST_COMPARED;
        return none;
    }

    /** These names for one more search; none once as many have been compared as are worth it. */
    ImmutableSet<String> of(ImmutableSet<String> names) {
        if (compared + names.size() > MOST_COMPARED) {
            return ImmutableSet.of();
        }
        compared += names.size();
        return names;
    }
}
