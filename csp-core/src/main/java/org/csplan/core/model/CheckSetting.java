package org.csplan.core.model;

import com.google.common.collect.ImmutableList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a partnership wants of one rule: other than usual, or not at all.
 *
 * @param rule the code of its findings, such as {@code repeated-update}
 * @param element which part of the plan it is for, an agency, an aim, a priority or an action, with all that belongs to
 *     it; absent for the whole plan
 * @param because one line; absent where no reason was given
 */
public record CheckSetting(String rule, Level level, Optional<ElementId> element, Optional<String> because) {

    /** How grave findings of the rule are to be. */
    public enum Level {
        OFF("off"),
        INFO("info"),
        WARNING("warning"),
        ERROR("error");

        private final String word;

        Level(String word) {
            this.word = word;
        }

        /** As the plan language and the outputs write it. */
        public String word() {
            return word;
        }
    }

    public CheckSetting {
        IdRules.check(rule);
        because = because.map(reason -> OneLine.of("a reason", reason));
    }

    /** Those for the whole plan, then those for its parts in the order of the plan. */
    static ImmutableList<CheckSetting> ordered(
            ImmutableList<CheckSetting> settings,
            List<Agency> agencies,
            List<Aim> aims,
            List<Priority> priorities,
            List<Action> actions) {
        if (settings.isEmpty()) {
            return settings;
        }
        Map<ElementId, Integer> ranks = new HashMap<>();
        agencies.forEach(agency -> ranks.put(agency.id(), ranks.size()));
        aims.forEach(aim -> ranks.put(aim.id(), ranks.size()));
        priorities.forEach(priority -> ranks.put(priority.id(), ranks.size()));
        actions.forEach(action -> ranks.put(action.id(), ranks.size()));
        return ImmutableList.sortedCopyOf(
                Comparator.comparingInt(
                        setting -> setting.element().map(ranks::get).orElse(-1)),
                settings);
    }
}
