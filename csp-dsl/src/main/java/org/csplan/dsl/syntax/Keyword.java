package org.csplan.dsl.syntax;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import java.util.Arrays;
import java.util.Optional;
import org.csplan.core.diagnostic.Suggestions;

/** The words that have a meaning of their own, each where the language looks for it and nowhere else. */
public enum Keyword {
    PLAN("plan", Role.STATEMENT, "the plan's id or its title", "plan exampleton-2026 \"Action Plan 2026/27\""),
    AGENCY("agency", Role.STATEMENT, "an agency's id, its name, or both", "agency Fire \"Fire and Rescue\" is fire"),
    AIM("aim", Role.STATEMENT, "an aim's id, its text, or both", "aim A \"To protect vulnerable adults\""),
    PRIORITY("priority", Role.STATEMENT, "a priority's id, its text, or both", "priority 1 \"To tackle burglary\""),
    ACTION("action", Role.STATEMENT, "an action's id, its title, or both", "action talks \"Deliver youth talks\""),
    UPDATE("update", Role.STATEMENT, "a time, from and an agency", "update Q2 2026/27 from Fire"),
    STATUS(
            "status",
            Role.STATEMENT,
            "a word, a label in quotes, is and what it comes to",
            "status monitoring \"Monitoring\" is on-track"),
    TERM("term", Role.STATEMENT, "an abbreviation and its meaning", "term PSPO \"Public Spaces Protection Order\""),
    USE("use", Role.STATEMENT, "the name of a file in quotes", "use \"agencies.csp\""),
    REPORT("report", Role.STATEMENT, "nothing", "report"),

    PERIOD("period", Role.CLAUSE, "the time that the plan is for", "period 2026/27"),
    INTRO("intro", Role.CLAUSE, "the introduction in quotes", "intro \"This plan sets out what was agreed.\""),
    PARTNERSHIP(
            "partnership",
            Role.CLAUSE,
            "the partnership's name in quotes",
            "partnership \"Exampleton Safety Partnership\""),
    AREA("area", Role.CLAUSE, "the name of the area in quotes", "area \"The borough of Exampleton\""),
    CONTACT(
            "contact",
            Role.CLAUSE,
            "how to reach someone, in quotes",
            "contact \"community.safety@example.org\" visible public"),
    PUBLISHED("published", Role.CLAUSE, "a date", "published 1 April 2026"),
    REVIEW("review", Role.CLAUSE, "a date", "review March 2027"),
    YEAR("year", Role.CLAUSE, "starts and a month", "year starts January"),
    CITES(
            "cites",
            Role.CLAUSE,
            "assessment, police-and-crime-plan, county-agreement or consultation, and a title in quotes",
            "cites assessment \"Strategic assessment\" November 2025"),
    CALL(
            "call",
            Role.CLAUSE,
            "aims, priorities, actions, agencies, measures or milestones, and your own word in quotes",
            "call priorities \"Objectives\""),
    LANGUAGE("language", Role.CLAUSE, "the short name of a language", "language cy"),
    NAME("name", Role.CLAUSE, "the name at the head of the page, in quotes", "name \"Exampleton Council\""),
    LOGO("logo", Role.CLAUSE, "the name of a picture's file in quotes", "logo \"logo.svg\""),
    COLOUR("colour", Role.CLAUSE, "a colour in quotes", "colour \"#0b4654\""),
    URL("url", Role.CLAUSE, "an address in quotes", "url \"https://www.example.org\""),
    COVERS("covers", Role.CLAUSE, "texts in quotes", "covers \"burglary\", \"robbery\""),
    SUPPORTS("supports", Role.CLAUSE, "the ids of aims", "supports B, D"),
    STRAND("strand", Role.CLAUSE, "crime, substance-misuse, reoffending or serious-violence", "strand crime"),
    FOR("for", Role.CLAUSE, "the ids of aims and priorities", "for B, D, 2"),
    LEAD("lead", Role.CLAUSE, "the ids of agencies", "lead SADC, Police"),
    WITH("with", Role.CLAUSE, "the ids of agencies", "with Fire"),
    OWNER("owner", Role.CLAUSE, "a post in quotes", "owner \"Head of Community Safety\""),
    START("start", Role.CLAUSE, "a date", "start April 2026"),
    DUE("due", Role.CLAUSE, "a date", "due 31 March 2027"),
    ONGOING("ongoing", Role.CLAUSE, "nothing", "ongoing"),
    MOVED("moved", Role.CLAUSE, "to and a date", "moved to June 2027 because \"Two posts were vacant\""),
    DONE("done", Role.CLAUSE, "a date", "done 14 June 2026"),
    CLOSED("closed", Role.CLAUSE, "a date", "closed May 2026 because \"The funding ended\""),
    BUDGET(
            "budget",
            Role.CLAUSE,
            "a sum, none, or a text in quotes",
            "budget £5,000 from \"Police and Crime Commissioner\""),
    SPENT("spent", Role.CLAUSE, "a sum", "spent £2,495"),
    REPORTED("reported", Role.CLAUSE, "how often, or quarters", "reported Q2, Q4"),
    MEASURE("measure", Role.CLAUSE, "a text in quotes", "measure \"Home visits\" target 300 visits during 2026/27"),
    SOURCE("source", Role.CLAUSE, "the data's source in quotes", "source \"Police crime system\""),
    PART("part", Role.CLAUSE, "of and the id of a measure", "part of visits"),
    MILESTONE("milestone", Role.CLAUSE, "a text in quotes", "milestone \"Referral route agreed\" by June 2026"),
    RISK("risk", Role.CLAUSE, "a risk in quotes", "risk \"Few volunteers\""),
    DEPENDS("depends", Role.CLAUSE, "on and the id of an action", "depends on talks"),
    CONTINUES("continues", Role.CLAUSE, "the id of an earlier action", "continues talks-2025"),
    REPLACES("replaces", Role.CLAUSE, "the id of an earlier action", "replaces talks-2025"),
    NOTE("note", Role.CLAUSE, "a remark in quotes", "note \"Agreed in June.\""),
    PROGRESS("progress", Role.CLAUSE, "what has happened", "progress Q1 2026/27 green \"Two events held.\""),
    TAG("tag", Role.CLAUSE, "words", "tag children, schools"),
    FIELD("field", Role.CLAUSE, "a name and a text in quotes", "field ward \"Market\""),
    VISIBLE("visible", Role.CLAUSE, "public, partners or restricted", "visible partners"),
    CHECK(
            "check",
            Role.CLAUSE,
            "the code of a finding and off, info, warning or error",
            "check repeated-update off because \"Fire reports twice a quarter\""),

    IS("is", Role.INNER, "the kind of agency", "agency Fire \"Fire and Rescue\" is fire"),
    STARTS("starts", Role.INNER, "a month", "year starts January"),
    TARGET("target", Role.INNER, "a number", "measure \"Home visits\" target 300 visits during 2026/27"),
    REDUCE("reduce", Role.INNER, "from, to, by or during", "measure \"Thefts\" reduce from 240 to 200 by March 2027"),
    INCREASE(
            "increase",
            Role.INNER,
            "from, to, by or during",
            "measure \"Reports\" increase from 20 to 30 by March 2027"),
    MAINTAIN("maintain", Role.INNER, "at, by or during", "measure \"Offences\" maintain at 5.2 by March 2027"),
    AT("at", Role.INNER, "a number", "measure \"Meetings\" weekly at 4 locations"),
    LEAST("least", Role.INNER, "a number", "measure \"Confidence\" at least 75% by March 2027"),
    MOST("most", Role.INNER, "a number", "measure \"Appeals upheld\" at most 20% during 2026/27"),
    WITHIN("within", Role.INNER, "a number", "measure \"Confidence\" at least 75% within 5%"),
    WEEKLY("weekly", Role.INNER, "at, by or during", "measure \"Meetings\" weekly at 4 locations"),
    MONTHLY("monthly", Role.INNER, "at, by or during", "measure \"Meetings\" monthly"),
    QUARTERLY("quarterly", Role.INNER, "at, by or during", "measure \"Meetings\" quarterly"),
    HALF_YEARLY("half-yearly", Role.INNER, "at, by or during", "measure \"Meetings\" half-yearly"),
    YEARLY("yearly", Role.INNER, "at, by or during", "measure \"Review\" yearly"),
    EVERY("every", Role.INNER, "a month", "measure \"Review\" every November"),
    DELIVERED("delivered", Role.INNER, "by or during", "measure \"Leaflet\" delivered by October 2026"),
    TRACKED("tracked", Role.INNER, "nothing", "measure \"Reports\" tracked"),
    PROVISIONALLY("provisionally", Role.INNER, "a date", "due provisionally March 2027"),
    FROM("from", Role.INNER, "a number", "measure \"Thefts\" reduce from 240 to 200 by March 2027"),
    TO("to", Role.INNER, "a number", "measure \"Thefts\" reduce from 240 to 200 by March 2027"),
    OF("of", Role.INNER, "a number or an id", "progress walk = 64 of 114"),
    ON("on", Role.INNER, "the id of an action", "depends on talks"),
    AGAINST("against", Role.INNER, "a number", "progress walk = 145 against 163"),
    BY("by", Role.INNER, "a date", "measure \"Leaflet\" delivered by October 2026"),
    DURING("during", Role.INNER, "a time", "measure \"Home visits\" target 300 visits during 2026/27"),
    BECAUSE("because", Role.INNER, "a reason in quotes", "closed May 2026 because \"The funding ended\"");

    /** Where a keyword stands. */
    public enum Role {
        /** Begins a line and declares something. */
        STATEMENT,
        /** Begins a line and says something of the statement above it. */
        CLAUSE,
        /** Stands within a line. */
        INNER
    }

    private static final ImmutableMap<String, Keyword> BY_WORD =
            Maps.uniqueIndex(Arrays.asList(values()), Keyword::word);

    /** What may follow a number and looks like no unit. */
    private static final ImmutableList<String> AFTER_NUMBERS =
            ImmutableList.of(DURING.word, WITHIN.word, AGAINST.word, BECAUSE.word);

    private static final int SHORTEST_MISSPELT = 4;

    private final String word;
    private final Role role;
    private final String takes;
    private final String example;

    Keyword(String word, Role role, String takes, String example) {
        this.word = word;
        this.role = role;
        this.takes = takes;
        this.example = example;
    }

    public static Optional<Keyword> of(String word) {
        return Optional.ofNullable(BY_WORD.get(word));
    }

    /**
     * The keyword that a word after a number, where a unit stands, was probably meant to be: {@code during} for {@code
     * duing}. None for the keyword itself, which ends the unit.
     */
    public static Optional<Keyword> meantAfterNumber(String word) {
        boolean mayBe = word.length() >= SHORTEST_MISSPELT
                && AFTER_NUMBERS.stream().anyMatch(keyword -> keyword.charAt(0) == word.charAt(0));
        return !mayBe
                ? Optional.empty()
                : Suggestions.nearest(word, AFTER_NUMBERS)
                        .filter(near ->
                                near.charAt(0) == word.charAt(0) && Math.abs(near.length() - word.length()) <= 1)
                        .flatMap(Keyword::of);
    }

    public String word() {
        return word;
    }

    /** The id as it is written, in backquotes where it could be taken for a keyword, or its end for that of a sentence. */
    public static String asId(String id) {
        return of(id).isPresent() || id.endsWith(".") ? "`" + id + "`" : id;
    }

    public Role role() {
        return role;
    }

    public boolean beginsLine() {
        return role != Role.INNER;
    }

    /** What comes after it, for messages: "the ids of agencies". */
    public String takes() {
        return takes;
    }

    /** A line that uses it as it is meant. */
    public String example() {
        return example;
    }
}
