package org.csplan.dsl.compiler;

/** "a" or "an", as messages say it. */
final class Article {

    private Article() {}

    static String with(String noun) {
        return with(noun, noun);
    }

    /** @param spokenFirst the word that the phrase begins with, without quotes */
    static String with(String phrase, String spokenFirst) {
        boolean vowel = "aeiou".indexOf(spokenFirst.charAt(0)) >= 0 && !spokenFirst.equals("use");
        return (vowel ? "an " : "a ") + phrase;
    }
}
