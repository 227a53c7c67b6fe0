package org.csplan.render.json.text;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.csplan.core.analysis.Change;
import org.csplan.core.analysis.Reason;
import org.csplan.core.model.MeasureId;
import org.csplan.core.model.MilestoneId;
import tools.jackson.core.JsonGenerator;

/** A change as data, in English whatever the plan's language, as the kinds of change are. */
public final class ChangeJson {

    /** What is said of each, in this order. */
    public static final ImmutableList<String> MEMBERS =
            ImmutableList.of("change", "kind", "id", "measure", "milestone", "title", "before", "after", "because");

    private ChangeJson() {}

    /** As an object with these members; what is not said is left out. */
    public static void write(Change change, JsonGenerator json) {
        json.writeStartObject();
        ImmutableList<Optional<String>> values = values(change);
        for (int i = 0; i < values.size(); i++) {
            JsonText.member(json, MEMBERS.get(i), values.get(i));
        }
        json.writeEndObject();
    }

    /** What each of the members says. */
    public static ImmutableList<Optional<String>> values(Change change) {
        return ImmutableList.of(
                Optional.of(change.kind().word()),
                Optional.of(change.subject().element().kind()),
                Optional.of(change.subject().element().value()),
                change.subject().measure().map(MeasureId::value),
                change.milestone().map(MilestoneId::value),
                Optional.of(change.title()),
                change.before().map(Reason::words),
                change.after().map(Reason::words),
                change.because().map(Reason::words));
    }
}
