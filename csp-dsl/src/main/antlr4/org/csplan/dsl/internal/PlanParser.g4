/*
 * The lines of the plan language.
 *
 * A plan is a list of statements; each is a heading line and the clause lines below it. Every line opens with its own
 * keyword, so that one word of look-ahead decides. What a line says is accepted loosely here and judged later, where a
 * better message can be given: which clauses a statement may have, what is a date, what is a number, which words name
 * something.
 *
 * To add a clause: a keyword in PlanLexer.g4 and in `lineKeyword` below, an alternative of `clause`. The compiler then
 * asks for the rest, beginning with SyntaxTreeBuilder.
 */
parser grammar PlanParser;

options { tokenVocab = PlanLexer; }

// A whole file. PlanReader asks for its parts one by one, so that the tree of each can go when the next is read.
planFile: beforeStatements statement* EOF;

// Clauses before the first statement belong to nothing, but for settings of the whole plan; all are read so that this can
// be said.
beforeStatements: NEWLINE? clauseLine*;

statement: heading end clauseLine*;

clauseLine: clause end;

end: NEWLINE | EOF;

heading
    : PLAN name                  # planHeading
    | AGENCY name (IS anyWord)?  # agencyHeading
    | AIM name                   # aimHeading
    | PRIORITY name              # priorityHeading
    | ACTION name                # actionHeading
    | UPDATE when FROM reference # updateHeading
    | STATUS name (IS anyWord)?  # statusHeading
    | TERM name                  # termHeading
    | USE text                   # useHeading
    | REPORT                     # reportHeading
    ;

clause
    // of the plan
    : (PERIOD | PUBLISHED | REVIEW | START | DONE) when       # timeClause
    | (INTRO | PARTNERSHIP | AREA | CONTACT | URL | OWNER | SOURCE | RISK | NOTE) text visible? # textClause
    | YEAR STARTS plainWord                                    # yearClause
    | CITES plainWord text when?                               # citesClause
    | CALL anyWord text                                        # callClause
    | LANGUAGE plainWord                                       # languageClause
    // of the look of pages
    | (NAME | LOGO | COLOUR) text                              # lookClause
    // of aims and priorities
    | COVERS text (COMMA text)*                                # coversClause
    | STRAND plainWord (COMMA plainWord)*                      # strandClause
    // of actions
    | (FOR | LEAD | WITH | SUPPORTS | CONTINUES | REPLACES | TAG) references # referencesClause
    | DUE due                                                  # dueClause
    | ONGOING                                                  # ongoingClause
    | MOVED TO when because?                                   # movedClause
    | CLOSED when because?                                     # closedClause
    | BUDGET (text | quantity (FROM text)?)                    # budgetClause
    | SPENT quantity                                           # spentClause
    | REPORTED (frequency | plainWord (COMMA plainWord)*)      # reportedClause
    | DEPENDS ON references                                    # dependsClause
    | MILESTONE milestoneName (BY due)? (DONE when)? ledBy? visible? # milestoneClause
    | FIELD anyWord text                                       # fieldClause
    | VISIBLE anyWord                                          # visibleClause
    | CHECK plainWord plainWord because?                       # checkClause
    | PROGRESS entry                                           # progressClause
    // of measures
    | MEASURE measureName yardstick? ledBy? visible?           # measureClause
    | (AT (LEAST | MOST) | TARGET) quantity timing?            # datedTargetClause
    | PART OF anyWord                                          # partClause
    // of updates, and lines that begin with nothing known
    | entryName (EQUALS readingValue)? (COMMA? entryPart)*     # entryClause
    | strayStart anything*                                     # strayClause
    ;

// An id, a text, or both.
name: nameWord* text?;

measureName: measureWord* text?;

milestoneName: milestoneWord* text?;

due
    : when                   # dueAt
    | PROVISIONALLY when     # dueProvisionally
    | EVERY plainWord        # dueEvery
    | frequency              # dueFrequently
    ;

because: BECAUSE text;

visible: VISIBLE anyWord;

// Within a line, where more may follow: only words that are no keywords.
ledBy: LEAD agent (COMMA? agent)*;

agent: plainWord | QUOTED_ID;

// What a measure is measured against; without one it is a statement.
yardstick
    : TARGET quantity timing?                                   # countYardstick
    | (REDUCE | INCREASE) (FROM quantity)? (TO quantity)? limit* # changeYardstick
    | MAINTAIN (AT quantity)? limit*                            # maintainYardstick
    | AT (LEAST | MOST) quantity limit*                         # boundYardstick
    | frequency (AT quantity)? timing?                          # recurringYardstick
    | EVERY plainWord (AT quantity)? timing?                    # everyYardstick
    | DELIVERED timing?                                         # deliveredYardstick
    | TRACKED                                                   # trackedYardstick
    ;

frequency: WEEKLY | MONTHLY | QUARTERLY | HALF_YEARLY | YEARLY;

limit: timing | tolerance;

timing: (BY | DURING) when;

tolerance: WITHIN quantity;

// Each part is optional and they come in any order; the words are told apart later.
entry: entryPart (COMMA? entryPart)*;

entryPart: text | visible | teller | reached | spending | reading | entryWord;

// Who tells it, in a progress line.
teller: FROM anyWord;

reading: entryWord EQUALS readingValue;

// Where no number follows, these are words.
spending: SPENT readingValue;

// A milestone has no number; that something else than done stands there is said later.
reached: MILESTONE milestoneWord EQUALS readingValue;

readingValue
    : DONE                                   # deliveredValue
    | readingNumber (OF readingNumber | AGAINST readingNumber | TO plainWord)? # numberValue
    ;

// What stands in quotes after a reading is the entry's text, so an unusual unit stands in backquotes.
readingNumber: plainWord (plainWord | QUOTED_ID | unitKeyword)*;

references: reference (COMMA? reference)*;

reference: anyWord | text;

when: (plainWord | START) (plainWord | START | TO | OF)*;

// A unit ends at the next keyword that can follow it, or is quoted.
quantity: plainWord (plainWord | unitKeyword)* text?;

text: TEXT | BLOCK;

plainWord: WORD | GROUPED;

nameWord: plainWord | QUOTED_ID | lineKeyword | VISIBLE | measureKeyword | innerKeyword | FROM;

measureWord: plainWord | QUOTED_ID | lineKeyword | IS | innerKeyword | FROM;

milestoneWord: plainWord | QUOTED_ID;

entryName: plainWord | QUOTED_ID;

entryWord: plainWord | QUOTED_ID | lineKeyword | IS | measureKeyword | innerKeyword;

anyWord: plainWord | QUOTED_ID | keyword;

keyword: lineKeyword | VISIBLE | IS | measureKeyword | innerKeyword | FROM;

lineKeyword: unitKeyword | LEAD;

// All but the one that can follow a number.
unitKeyword
    : PLAN | AGENCY | AIM | PRIORITY | ACTION | UPDATE | STATUS | TERM | USE | REPORT
    | PERIOD | INTRO | PARTNERSHIP | AREA | CONTACT | PUBLISHED | REVIEW | YEAR | CITES | CALL | LANGUAGE | NAME | LOGO | COLOUR | URL
    | COVERS | SUPPORTS | STRAND | FOR | WITH | OWNER | START | DUE | ONGOING | MOVED | DONE | CLOSED | BUDGET | SPENT | REPORTED
    | MEASURE | SOURCE | PART | MILESTONE | RISK | DEPENDS | CONTINUES | REPLACES | NOTE | PROGRESS | TAG | FIELD
    | CHECK
    ;

// These open what a measure is measured against.
measureKeyword
    : TARGET | REDUCE | INCREASE | MAINTAIN | AT | WEEKLY | MONTHLY | QUARTERLY | HALF_YEARLY | YEARLY | EVERY
    | DELIVERED | TRACKED
    ;

innerKeyword
    : STARTS | LEAST | MOST | WITHIN | PROVISIONALLY | TO | OF | ON | AGAINST | BY | DURING | BECAUSE
    ;

// What begins a line that is no statement and no clause, and can be no entry of an update.
strayStart
    : IS | REDUCE | INCREASE | MAINTAIN | frequency | EVERY | DELIVERED | TRACKED | innerKeyword | FROM
    | TEXT | BLOCK | OPEN_TEXT | OPEN_BLOCK | COMMA | EQUALS | STRAY
    ;

anything: ~NEWLINE;
