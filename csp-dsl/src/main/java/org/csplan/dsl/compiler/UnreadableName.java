package org.csplan.dsl.compiler;

import com.google.common.base.CharMatcher;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import org.csplan.core.model.Parsed;

/**
 * Names whose letters the system does not tell, or does not take: where the locale is {@code C}, as in a job at night or
 * in a container, Java knows no letter with an accent in the name of a file.
 */
public final class UnreadableName {

    /** What Java puts in place of bytes that are no letters to it. */
    private static final char LOST = '\uFFFD';

    private UnreadableName() {}

    /** Why no file is found by this name; absent if its letters are not to blame. */
    public static Optional<Parsed.Problem> of(String name) {
        if (CharMatcher.ascii().matchesAllOf(name)) {
            return Optional.empty();
        }
        if (!isTaken(name)) {
            return Optional.of(new Parsed.Problem(
                    "no file can have such a name",
                    "if it has accents, set the environment variable LC_ALL to C.UTF-8"));
        }
        return name.indexOf(LOST) < 0
                ? Optional.empty()
                : Optional.of(new Parsed.Problem(
                        "not all letters of its name can be read",
                        "give it a name without accents, or one that is written as UTF-8"));
    }

    /** Whether a file may have this name. */
    private static boolean isTaken(String name) {
        try {
            return !Path.of(name).toString().isEmpty();
        } catch (InvalidPathException e) {
            return false;
        }
    }
}
