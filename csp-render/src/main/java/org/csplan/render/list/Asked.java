package org.csplan.render.list;

import com.google.common.base.Joiner;
import java.util.Collection;
import java.util.Optional;
import org.csplan.core.diagnostic.Suggestions;

/** A value that somebody asks for, which may be misspelt: nothing tells that from one that nobody has now. */
record Asked(Field field, String value) {

    /** A longer list is no help. */
    private static final int MOST_NAMED = 8;

    /** @param known the values that there are */
    Optional<String> remark(Collection<String> known) {
        if (known.stream().anyMatch(value::equalsIgnoreCase)) {
            return Optional.empty();
        }
        String help = Suggestions.nearest(value, known)
                .map(near -> "; did you mean " + near + "?")
                .orElseGet(() -> known.isEmpty() || known.size() > MOST_NAMED
                        ? ""
                        : "; it may be " + Joiner.on(", ").join(known));
        return Optional.of("nothing has " + field.name() + "=" + value + help);
    }
}
