package org.csplan.cli;

import java.util.concurrent.Callable;

/**
 * A command that takes the words of a plain call by itself, because to make the command-line library takes longer than all
 * the rest of the call. What it doesn't take is left to the library, which alone knows help and mistakes.
 */
interface PlainCommand extends Callable<Integer> {

    @Override
    Integer call() throws FileProblem;

    /** Takes an option that has no value; false if it has none such. */
    default boolean takeSwitch(String option) {
        return false;
    }

    /** Takes an option with its value; false if it has none such. */
    boolean takeOption(String option, String value);

    /** Takes a word that is no option; false if it is one too many. */
    boolean takeWord(String word);

    /** Whether it has all that it needs. */
    boolean isComplete();
}
