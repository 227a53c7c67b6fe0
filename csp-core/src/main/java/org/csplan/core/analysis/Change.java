package org.csplan.core.analysis;

import java.util.Optional;
import org.csplan.core.diagnostic.Subject;
import org.csplan.core.model.MilestoneId;

/**
 * One difference between two states of a plan, as a board would tell it. What was said and is said now are values; their
 * {@link Reason#words} are English.
 *
 * @param subject what changed, by its id in the later state, or, if it is gone, in the earlier one
 * @param milestone the milestone of the subject that changed; absent where it is not about one
 * @param title the words of what changed: an action's title, or the text of an aim, a measure or a milestone
 * @param before what was said; absent where nothing was
 * @param after what is said now; absent where nothing is
 * @param because the reason that the plan gives, or why it is computed otherwise
 */
public record Change(
        Kind kind,
        Subject subject,
        Optional<MilestoneId> milestone,
        String title,
        Optional<Reason> before,
        Optional<Reason> after,
        Optional<Reason> because) {

    /** In the order in which a board asks for them. */
    public enum Kind {
        NEW("new"),
        /** It is not in the plan any more. */
        GONE("gone"),
        DONE("done"),
        /** It was ended without being done. */
        CLOSED("closed"),
        RENUMBERED("renumbered"),
        /** Due at another time. */
        REDATED("re-dated"),
        /** Told to stand otherwise. */
        RERATED("re-rated"),
        /** By dates and numbers it stands otherwise; of a measure, it is judged otherwise. */
        TURNED("computed otherwise"),
        /** A measure has reached what it was to reach. */
        MET("newly met"),
        /** It was not before. */
        OVERDUE("newly overdue"),
        /** An agency owes a report for a time for which it owed none before; what is said now names of what and for when. */
        OWING("newly owing reports"),
        /** A measure that is judged as before has come to another number, or to the same by a later day. */
        MEASURED("measured"),
        /** Progress was told, or is told otherwise. */
        UPDATED("updated"),
        REWORDED("re-worded"),
        /** Led by others. */
        REASSIGNED("re-assigned"),
        /** For other aims or priorities. */
        REAIMED("re-aimed"),
        /** A measure is to reach something else. */
        RETARGETED("re-targeted"),
        /** With another budget. */
        REFUNDED("re-funded"),
        /** More was spent, or what was spent is told otherwise. */
        SPENT("spent"),
        /** More was spent than is set aside, which was not so before. */
        OVERSPENT("newly over budget"),
        /** No more than is set aside was spent, or that is no longer told; before it was more. */
        WITHIN_BUDGET("no longer over budget"),
        /** Something else about it; what is said now names the parts. */
        OTHERWISE("changed otherwise");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        /** As outputs write it. */
        public String word() {
            return word;
        }
    }

    /** What a thing has of which no more is told than that it changed, by the names that officers have for it. */
    public enum Part {
        PARTNERSHIP("partnership"),
        AREA("area"),
        CONTACT("contact"),
        PUBLISHED("published"),
        REVIEW("review"),
        YEAR_START("year start"),
        INTRODUCTION("introduction"),
        LEADS("leads"),
        REPORTING("reporting"),
        SOURCES("sources"),
        NAMES("names"),
        STATUSES("statuses"),
        GLOSSARY("glossary"),
        LANGUAGE("language"),
        PAGE("page"),
        CHECKS("checks"),
        KIND("kind"),
        WEB_ADDRESS("web address"),
        COVERS("what it covers"),
        NOTES("notes"),
        SUPPORTS("aims that it supports"),
        STRANDS("strands"),
        PERIOD("period"),
        PARTNERS("partners"),
        OWNER("owner"),
        START("start"),
        RISKS("risks"),
        DEPENDS_ON("what it depends on"),
        TAGS("tags"),
        FIELDS("fields"),
        VISIBILITY("who may see it"),
        TIER("tier"),
        SOURCE("source"),
        PART_OF("what it is part of");

        private final String words;

        Part(String words) {
            this.words = words;
        }

        /** In English. */
        public String words() {
            return words;
        }
    }
}
