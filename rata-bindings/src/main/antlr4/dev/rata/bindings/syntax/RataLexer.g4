/**
 * The words and signs of Rata. What depends on neighbours (keywords used as names, symbols, the kinds of braces, line
 * breaks) is settled by the token passes in Java.
 */
lexer grammar RataLexer;

channels { COMMENTS }

// Made by the token passes only.
tokens {
    SYMBOL,         // :name, :"any text"
    CALL_OPEN,      // ( on its target's line
    INDEX_OPEN,     // [ on its target's line
    BLOCK_OPEN,     // { of a block or of clauses
    BLOCK_CLOSE,
    HOLE_CLOSE,     // } of an f-string's expression
    STATEMENT_END,
    CLAUSE_END
}

LIBRARY: 'library';
MODULE: 'module';
FUNCTION: 'function';
FN: 'fn';
END: 'end';
RETURN: 'return';
IF: 'if';
ELSE: 'else';
CASE: 'case';
WHEN: 'when';
TRY: 'try';
CATCH: 'catch';
AFTER: 'after';
RAISE: 'raise';
RERAISE: 'reraise';
ASSERT: 'assert';
USE: 'use';
EXPORT: 'export';
RECEIVE: 'receive';
AND: 'and';
OR: 'or';
NOT: 'not';
TRUE: 'true';
FALSE: 'false';
NIL: 'nil';
MODULE_SELF: '__module__';
AS: 'as';

PIPE: '|>';
BARS: '||';
AMPERSANDS: '&&';
EQUAL: '==';
NOT_EQUAL: '!=';
LESS_OR_EQUAL: '<=';
GREATER_OR_EQUAL: '>=';
LESS: '<';
GREATER: '>';
DOTS: '..';
PLUS: '+';
MINUS: '-';
STAR: '*';
SLASH: '/';
MODULO: '%%';
FLOOR_DIVIDE: '%/%';
CARET: '^';
BANG: '!';
ASSIGN: '=';
DEFAULT: '\\\\=';
ARROW: '->';
TILDE: '~';
BAR: '|';
COMMA: ',';
SEMICOLON: ';';
DOT: '.';
COLON: ':';
LEFT_PAREN: '(';
RIGHT_PAREN: ')';
LEFT_BRACKET: '[';
RIGHT_BRACKET: ']';
SET_OPEN: '#{' -> pushMode(DEFAULT_MODE);
LEFT_BRACE: '{' -> pushMode(DEFAULT_MODE);
RIGHT_BRACE: '}' -> popMode;

INT: DIGITS;
FLOAT: (DIGITS '.' DIGITS | '.' DIGITS) EXPONENT? | DIGITS EXPONENT;
BAD_NUMBER: (INT | FLOAT) WORD_START WORD_PART*;

NAME: WORD_START WORD_PART* [?!]?;
NAME_NOT_EQUAL: WORD_START WORD_PART* '!=';

TEXT_OPEN: 'f"' -> pushMode(TEXT);
TRIPLE_TEXT_OPEN: 'f"""' -> pushMode(TRIPLE_TEXT);
STRING: '"' STRING_PART* '"';
TRIPLE_STRING: '"""' TRIPLE_PART* '"""';
UNTERMINATED_STRING: '"' STRING_PART* '\\'?;
UNTERMINATED_TRIPLE_STRING: '"""' TRIPLE_PART* '"'? '"'? '\\'?;

COMMENT: '#' (~[{\r\n] ~[\r\n]*)? -> channel(COMMENTS);
LINE_BREAK: '\r\n' | '\n' | '\r';
BLANK: [ \t\f\uFEFF]+ -> skip;
UNKNOWN: .;

fragment DIGITS: [0-9] ('_'? [0-9])*;
fragment EXPONENT: [eE] [+-]? DIGITS;
// Which of the characters beyond ASCII are letters is checked behind the lexer: their table would be half of its
// start-up.
fragment WORD_START: [a-zA-Z_\u0080-\uFEFE\uFF00-\u{10FFFF}];
fragment WORD_PART: [0-9] | WORD_START;
fragment STRING_PART: ~["\\] | '\\' .;
fragment TRIPLE_PART: '"'? '"'? STRING_PART;
fragment CODE_POINT: '\\u{' [0-9a-fA-F]* '}';

mode TEXT;

TEXT_CLOSE: '"' -> popMode;
TEXT_HOLE_OPEN: '{' -> type(HOLE_OPEN), pushMode(DEFAULT_MODE);
TEXT_PART: (~["{\\] | '{{' | CODE_POINT | '\\' .)+;
TEXT_UNKNOWN: . -> type(UNKNOWN);

mode TRIPLE_TEXT;

TRIPLE_TEXT_CLOSE: '"""' -> type(TEXT_CLOSE), popMode;
HOLE_OPEN: '{' -> pushMode(DEFAULT_MODE);
TRIPLE_TEXT_PART: ('"'? '"'? (~["{\\] | '{{' | CODE_POINT | '\\' .))+ -> type(TEXT_PART);
TRIPLE_TEXT_QUOTES: '"' '"'? -> type(TEXT_PART);
TRIPLE_TEXT_UNKNOWN: . -> type(UNKNOWN);
