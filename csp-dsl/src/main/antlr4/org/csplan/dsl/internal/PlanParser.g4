/*
 * The lines of the plan language.
 *
 * A plan is a list of statements; each is a heading line and the clause lines below it. Every line opens with its own
 * keyword, so that one word of look-ahead decides. What a line says is accepted loosely here and judged later, where a
 * better message can be given: which clauses a statement may have, what is a date, what is a number, which words name
 * something.
 *
 * To add a clause: a keyword in PlanLexer.g4 and in `keyword` below, an alternative of `clause`. The compiler then asks
 * for the rest, beginning with SyntaxTreeBuilder.
 */
parser grammar PlanParser;

options { tokenVocab = PlanLexer; }

// Clauses before the first statement have nothing to belong to; they are read so that this can be said.
planFile: NEWLINE? clauseLine* statement* EOF;

statement: heading end clauseLine*;

clauseLine: clause end;

end: NEWLINE | EOF;

heading
    : PLAN name                  # planHeading
    | AGENCY name (IS anyWord)?  # agencyHeading
    | AIM name                   # aimHeading
    | PRIORITY name              # priorityHeading
    | ACTION name                # actionHeading
    | TERM name                  # termHeading
    ;

clause
    : PERIOD when                # periodClause
    | INTRO text                 # introClause
    | FOR references             # forClause
    | LEAD references            # leadClause
    | WITH references            # withClause
    | DUE when                   # dueClause
    | NOTE text                  # noteClause
    | MEASURE measureName yardstick? # measureClause
    | PROGRESS entry             # progressClause
    | strayStart anything*       # strayClause
    ;

// An id, a text, or both.
name: nameWord* text?;

measureName: measureWord* text?;

// What a measure is measured against; without one it is a statement.
yardstick
    : TARGET quantity timing?                                          # countYardstick
    | (REDUCE | INCREASE) (FROM quantity)? (TO quantity)? timing?      # changeYardstick
    | MAINTAIN (AT quantity)? timing?                                  # maintainYardstick
    | AT (LEAST | MOST) quantity timing?                               # boundYardstick
    | (WEEKLY | MONTHLY | QUARTERLY | HALF_YEARLY | YEARLY) (AT quantity)? timing? # recurringYardstick
    | EVERY plainWord (AT quantity)? timing?                           # everyYardstick
    | DELIVERED timing?                                                # deliveredYardstick
    ;

timing: (BY | DURING) when;

// Each part is optional and they come in any order; the words are told apart later.
entry: (text | anyWord)+;

references: reference (COMMA? reference)*;

reference: anyWord | text;

when: plainWord (plainWord | TO)*;

// A unit ends at the next keyword or is quoted.
quantity: plainWord+ text?;

text: TEXT | BLOCK;

plainWord: WORD | GROUPED;

nameWord: plainWord | QUOTED_ID | lineKeyword | measureKeyword | innerKeyword;

measureWord: plainWord | QUOTED_ID | lineKeyword | IS | innerKeyword;

anyWord: plainWord | QUOTED_ID | keyword;

keyword: lineKeyword | IS | measureKeyword | innerKeyword;

lineKeyword
    : PLAN | AGENCY | AIM | PRIORITY | ACTION | TERM
    | PERIOD | INTRO | FOR | LEAD | WITH | DUE | NOTE | MEASURE | PROGRESS
    ;

// These open what a measure is measured against.
measureKeyword
    : TARGET | REDUCE | INCREASE | MAINTAIN | AT | WEEKLY | MONTHLY | QUARTERLY | HALF_YEARLY | YEARLY | EVERY
    | DELIVERED
    ;

innerKeyword: LEAST | MOST | FROM | TO | BY | DURING;

// What begins a line that is no statement and no clause.
strayStart
    : plainWord | QUOTED_ID | IS | measureKeyword | innerKeyword
    | TEXT | BLOCK | OPEN_TEXT | OPEN_BLOCK | COMMA | EQUALS | STRAY
    ;

anything: ~NEWLINE;
