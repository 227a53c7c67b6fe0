package org.csplan.core.model;

import java.util.Optional;

/**
 * How the pages made of a plan look.
 *
 * @param name stands at the head, one line; absent where the plan doesn't say
 * @param logo the file of a picture, relative to the folder of the plan, one line
 * @param colour of the head, and of what can be followed
 */
public record PageSettings(Optional<String> name, Optional<String> logo, Optional<Colour> colour) {

    /** A plan that says nothing of it. */
    public static final PageSettings USUAL = new PageSettings(Optional.empty(), Optional.empty(), Optional.empty());

    public PageSettings {
        name = name.map(words -> OneLine.of("a name", words));
        logo = logo.map(file -> OneLine.of("a file's name", file));
    }
}
