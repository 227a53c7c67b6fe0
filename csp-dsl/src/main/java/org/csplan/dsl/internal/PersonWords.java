package org.csplan.dsl.internal;

import java.util.regex.Pattern;

/** Words that may be the name of a person, and those that no person is called. */
public final class PersonWords {

    /** How the names of posts begin or end. */
    private static final Pattern POST = Pattern.compile(
            "(?i)^(head|chief|director) |\\b(officer|manager|lead|head|director|co-?ordinator|commander|inspector|sergeant"
                    + "|adviser|advisor)$");

    private static final Pattern TEAM = Pattern.compile("(?i)\\bteam$");

    /** Words that names of organisations have, and those of people don't. */
    private static final Pattern ORGANISATION = Pattern.compile(
            "(?i)\\b(agency|alliance|association|authority|board|charity|centre|college|constabulary|council|department|forum"
                    + "|foundation|group|health|homes|housing|network|NHS|office|partnership|police|probation|schools?|services?"
                    + "|society|trust|university)\\b");

    /** A first name or an initial, and a surname. */
    private static final Pattern NAME =
            Pattern.compile("\\p{Lu}[\\p{L}’'.-]*(?: \\p{Lu}[\\p{L}’'.-]*){0,2} \\p{Lu}[\\p{L}’'-]*\\p{Ll}");

    private PersonWords() {}

    public static boolean isPost(String words) {
        return POST.matcher(words).find();
    }

    public static boolean isTeam(String words) {
        return TEAM.matcher(words).find();
    }

    public static boolean isOrganisation(String words) {
        return ORGANISATION.matcher(words).find();
    }

    /** Whether words, with quotes around them or none, are written like a name and hold nothing that says that they are none. */
    static boolean mayBeName(String words) {
        String bare = QuotedText.bare(words);
        return NAME.matcher(bare).matches() && !isPost(bare) && !isTeam(bare) && !isOrganisation(bare);
    }
}
