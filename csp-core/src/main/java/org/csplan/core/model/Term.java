package org.csplan.core.model;

/**
 * An entry of the plan's glossary.
 *
 * @param term the word or abbreviation, one line
 * @param meaning one line
 */
public record Term(String term, String meaning) {

    public Term {
        term = OneLine.of("a term", term);
        meaning = OneLine.of("a term's meaning", meaning);
    }
}
