/*
 * The words of the plan language.
 *
 * Line ends count, blanks and comments don't. A keyword is a keyword only where the parser looks for one: every rule
 * that takes an id takes keywords too. The lexer never fails: what fits nothing is a token as well, so that the parser
 * loses one line and no more.
 */
lexer grammar PlanLexer;

options { superClass = LineLexer; }

tokens { BLOCK }

// Statements: they begin a line, and what follows until the next one belongs to them.
PLAN: 'plan';
AGENCY: 'agency';
AIM: 'aim';
PRIORITY: 'priority';
ACTION: 'action';
UPDATE: 'update';
STATUS: 'status';
TERM: 'term';
USE: 'use';
REPORT: 'report';

// Clauses: they begin a line and belong to the statement above.
PERIOD: 'period';
INTRO: 'intro';
PARTNERSHIP: 'partnership';
AREA: 'area';
CONTACT: 'contact';
PUBLISHED: 'published';
REVIEW: 'review';
YEAR: 'year';
CITES: 'cites';
CALL: 'call';
LANGUAGE: 'language';
NAME: 'name';
LOGO: 'logo';
COLOUR: 'colour';
URL: 'url';
COVERS: 'covers';
SUPPORTS: 'supports';
STRAND: 'strand';
FOR: 'for';
LEAD: 'lead';
WITH: 'with';
OWNER: 'owner';
START: 'start';
DUE: 'due';
ONGOING: 'ongoing';
MOVED: 'moved';
DONE: 'done';
CLOSED: 'closed';
BUDGET: 'budget';
SPENT: 'spent';
REPORTED: 'reported';
MEASURE: 'measure';
SOURCE: 'source';
PART: 'part';
MILESTONE: 'milestone';
RISK: 'risk';
DEPENDS: 'depends';
CONTINUES: 'continues';
REPLACES: 'replaces';
NOTE: 'note';
PROGRESS: 'progress';
TAG: 'tag';
FIELD: 'field';
VISIBLE: 'visible';
CHECK: 'check';

// Words within a line.
IS: 'is';
STARTS: 'starts';
TARGET: 'target';
REDUCE: 'reduce';
INCREASE: 'increase';
MAINTAIN: 'maintain';
AT: 'at';
LEAST: 'least';
MOST: 'most';
WITHIN: 'within';
WEEKLY: 'weekly';
MONTHLY: 'monthly';
QUARTERLY: 'quarterly';
HALF_YEARLY: 'half-yearly';
YEARLY: 'yearly';
EVERY: 'every';
DELIVERED: 'delivered';
TRACKED: 'tracked';
PROVISIONALLY: 'provisionally';
FROM: 'from';
TO: 'to';
OF: 'of';
ON: 'on';
AGAINST: 'against';
BY: 'by';
DURING: 'during';
BECAUSE: 'because';

// Prose between lines of three quotes or more, closed by as many as opened it; LineLexer reads it.
// A text closes with the kind of quote that opened it, on the same line.
TEXT: '"' ~["\r\n]* '"' | '“' ~[”\r\n]* '”';
OPEN_BLOCK: '"""' '"'*;
OPEN_TEXT: '"' ~["\r\n]* | '“' ~[”\r\n]*;

// An id that would be taken for a keyword, in backquotes.
QUOTED_ID: '`' ~[`\r\n]+ '`';

// The tree builder takes this apart where it lists references (for 1,200) and keeps it whole where it is a number.
GROUPED: [-−]? [£€$]? DIGIT DIGIT? DIGIT? (',' DIGIT DIGIT DIGIT)+ CHARACTER*;
WORD: CHARACTER+;
COMMA: ',';
EQUALS: '=';

// One token for the end of a line with all the blank and comment lines that follow it.
NEWLINE: COMMENT_TEXT? EOL (GAP* COMMENT_TEXT? EOL)*;
COMMENT: COMMENT_TEXT -> channel(HIDDEN);
BLANK: GAP+ -> skip;
STRAY: .;

fragment DIGIT: [0-9];
fragment CHARACTER: ~[ \t\r\n\f\u00A0\u2000-\u200A\u202F\u205F\u3000\uFEFF"“,#=`];
fragment GAP: [ \t\f\u00A0\u2000-\u200A\u202F\u205F\u3000\uFEFF];
fragment EOL: '\r'? '\n' | '\r';
fragment COMMENT_TEXT: '#' ~[\r\n]*;
