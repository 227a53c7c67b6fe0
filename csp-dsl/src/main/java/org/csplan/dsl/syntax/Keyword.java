package org.csplan.dsl.syntax;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import java.util.Arrays;
import java.util.Optional;

/** The words that have a meaning of their own, each where the language looks for it and nowhere else. */
public enum Keyword {
    PLAN("plan", Role.STATEMENT, "the plan's id or its title", "plan exampleton-2019 \"Action Plan 2019/20\""),
    AGENCY("agency", Role.STATEMENT, "an agency's id, its name, or both", "agency Fire \"Fire and Rescue\" is fire"),
    AIM("aim", Role.STATEMENT, "an aim's id, its text, or both", "aim A \"To protect vulnerable adults\""),
    PRIORITY("priority", Role.STATEMENT, "a priority's id, its text, or both", "priority 1 \"To tackle burglary\""),
    ACTION("action", Role.STATEMENT, "an action's id, its title, or both", "action talks \"Deliver youth talks\""),
    TERM("term", Role.STATEMENT, "an abbreviation and its meaning", "term PSPO \"Public Spaces Protection Order\""),

    PERIOD("period", Role.CLAUSE, "the time that the plan is for", "period 2019/20"),
    INTRO("intro", Role.CLAUSE, "the introduction in quotes", "intro \"This plan sets out what was agreed.\""),
    FOR("for", Role.CLAUSE, "the ids of aims and priorities", "for B, D, 2"),
    LEAD("lead", Role.CLAUSE, "the ids of agencies", "lead SADC, Police"),
    WITH("with", Role.CLAUSE, "the ids of agencies", "with Fire"),
    DUE("due", Role.CLAUSE, "a date", "due 31 March 2020"),
    NOTE("note", Role.CLAUSE, "a remark in quotes", "note \"Agreed in June.\""),
    MEASURE("measure", Role.CLAUSE, "a text in quotes", "measure \"Home visits\" target 300 visits during 2019/20"),
    PROGRESS("progress", Role.CLAUSE, "what has happened", "progress Q1 2019/20 green \"Two events held.\""),

    IS("is", Role.INNER, "the kind of agency", "agency Fire \"Fire and Rescue\" is fire"),
    TARGET("target", Role.INNER, "a number", "measure \"Home visits\" target 300 visits during 2019/20"),
    REDUCE("reduce", Role.INNER, "from, to, by or during", "measure \"Thefts\" reduce from 240 to 200 by March 2020"),
    INCREASE(
            "increase",
            Role.INNER,
            "from, to, by or during",
            "measure \"Reports\" increase from 20 to 30 by March 2020"),
    MAINTAIN("maintain", Role.INNER, "at, by or during", "measure \"Offences\" maintain at 5.2 by March 2020"),
    AT("at", Role.INNER, "a number", "measure \"Meetings\" weekly at 4 locations"),
    LEAST("least", Role.INNER, "a number", "measure \"Confidence\" at least 75% by March 2020"),
    MOST("most", Role.INNER, "a number", "measure \"Appeals upheld\" at most 20% during 2019/20"),
    WEEKLY("weekly", Role.INNER, "at, by or during", "measure \"Meetings\" weekly at 4 locations"),
    MONTHLY("monthly", Role.INNER, "at, by or during", "measure \"Meetings\" monthly"),
    QUARTERLY("quarterly", Role.INNER, "at, by or during", "measure \"Meetings\" quarterly"),
    HALF_YEARLY("half-yearly", Role.INNER, "at, by or during", "measure \"Meetings\" half-yearly"),
    YEARLY("yearly", Role.INNER, "at, by or during", "measure \"Review\" yearly"),
    EVERY("every", Role.INNER, "a month", "measure \"Review\" every November"),
    DELIVERED("delivered", Role.INNER, "by or during", "measure \"Leaflet\" delivered by October 2019"),
    FROM("from", Role.INNER, "a number", "measure \"Thefts\" reduce from 240 to 200 by March 2020"),
    TO("to", Role.INNER, "a number", "measure \"Thefts\" reduce from 240 to 200 by March 2020"),
    BY("by", Role.INNER, "a date", "measure \"Leaflet\" delivered by October 2019"),
    DURING("during", Role.INNER, "a time", "measure \"Home visits\" target 300 visits during 2019/20");

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

    public String word() {
        return word;
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
