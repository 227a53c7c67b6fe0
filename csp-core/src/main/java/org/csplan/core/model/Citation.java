package org.csplan.core.model;

import java.util.Optional;

/**
 * A document that the plan rests on.
 *
 * @param title one line
 */
public record Citation(Kind kind, String title, Optional<When> when) {

    /** The documents that a plan of England or Wales has regard to (Crime and Disorder Act 1998, section 6; SI 2007/1830). */
    public enum Kind {
        ASSESSMENT("assessment"),
        POLICE_AND_CRIME_PLAN("police-and-crime-plan"),
        COUNTY_AGREEMENT("county-agreement"),
        CONSULTATION("consultation");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        /** As the plan language and the outputs write it. */
        public String word() {
            return word;
        }
    }

    public Citation {
        title = OneLine.of("a document's title", title);
    }
}
