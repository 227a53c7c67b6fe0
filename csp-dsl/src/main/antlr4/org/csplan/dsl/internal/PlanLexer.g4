/*
 * The words of the plan language.
 *
 * Line ends count, blanks and comments don't. A keyword is a keyword only where the parser looks for one: every rule
 * that takes an id takes keywords too. The lexer never fails: what fits nothing is a token as well, so that the parser
 * loses one line and no more.
 */
lexer grammar PlanLexer;

options { superClass = LineLexer; }

// Statements: they begin a line, and what follows until the next one belongs to them.
PLAN: 'plan';
AGENCY: 'agency';
AIM: 'aim';
PRIORITY: 'priority';
ACTION: 'action';
TERM: 'term';

// Clauses: they begin a line and belong to the statement above.
PERIOD: 'period';
INTRO: 'intro';
FOR: 'for';
LEAD: 'lead';
WITH: 'with';
DUE: 'due';
NOTE: 'note';
MEASURE: 'measure';
PROGRESS: 'progress';

// Words within a line.
IS: 'is';
TARGET: 'target';
REDUCE: 'reduce';
INCREASE: 'increase';
MAINTAIN: 'maintain';
AT: 'at';
LEAST: 'least';
MOST: 'most';
WEEKLY: 'weekly';
MONTHLY: 'monthly';
QUARTERLY: 'quarterly';
HALF_YEARLY: 'half-yearly';
YEARLY: 'yearly';
EVERY: 'every';
DELIVERED: 'delivered';
FROM: 'from';
TO: 'to';
BY: 'by';
DURING: 'during';

// A text closes with the kind of quote that opened it, on the same line; a block of prose takes as many as it likes.
BLOCK: '"""' .*? '"""';
TEXT: '"' ~["\r\n]* '"' | '“' ~[”\r\n]* '”';
OPEN_BLOCK: '"""';
OPEN_TEXT: '"' ~["\r\n]* | '“' ~[”\r\n]*;

// An id that would be taken for a keyword, in backquotes.
QUOTED_ID: '`' ~[`\r\n]+ '`';

// The tree builder takes this apart where it lists references (for 1,200) and keeps it whole where it is a number.
GROUPED: [£€$]? DIGIT DIGIT? DIGIT? (',' DIGIT DIGIT DIGIT)+ PART*;
WORD: PART+;
COMMA: ',';
EQUALS: '=';

// One token for the end of a line with all the blank and comment lines that follow it.
NEWLINE: COMMENT_TEXT? EOL (GAP* COMMENT_TEXT? EOL)*;
COMMENT: COMMENT_TEXT -> channel(HIDDEN);
BLANK: GAP+ -> skip;
STRAY: .;

fragment DIGIT: [0-9];
fragment PART: ~[ \t\r\n\f\u00A0\u2000-\u200A\u202F\u205F\u3000"“,#=`];
fragment GAP: [ \t\f\u00A0\u2000-\u200A\u202F\u205F\u3000];
fragment EOL: '\r'? '\n' | '\r';
fragment COMMENT_TEXT: '#' ~[\r\n]*;
