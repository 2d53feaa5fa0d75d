/**
 * The grammar of Rata over the tokens that the token passes leave: every statement ends with STATEMENT_END, every
 * clause with CLAUSE_END, and the braces of blocks differ from those of lists. Patterns are read as expressions. An
 * expression is read flat; precedence is the business of the tree builder.
 */
parser grammar RataParser;

options { tokenVocab = RataLexer; }

program: statements EOF;

statements: statement*;

statement
    : (library | moduleDefinition | exportNames | useModule | expression typedBinding?) STATEMENT_END
    ;

library: LIBRARY (path | filePath) (DOT nameList)? (AS NAME)?;

path: NAME (DOT NAME)*;

filePath: (DOT | DOTS) (SLASH | DOT | DOTS | MINUS | NAME | INT)+;

nameList: LEFT_BRACKET (NAME (COMMA NAME)*)? RIGHT_BRACKET;

moduleDefinition: MODULE (path | STRING) block;

exportNames: EXPORT nameList;

useModule: USE path;

// What follows the name in `name: type = value`.
typedBinding: COLON type ASSIGN expression;

type: simpleType (BAR simpleType)*;

simpleType: path | SYMBOL | NIL | LEFT_BRACKET type RIGHT_BRACKET;

// ---- expressions

expression: prefix* operand (infix prefix* operand)*;

prefix: NOT | BANG | MINUS | TILDE | RAISE | RERAISE | RETURN | ASSERT;

infix
    : ASSIGN | DEFAULT | PIPE | OR | BARS | AND | AMPERSANDS
    | EQUAL | NOT_EQUAL | LESS | LESS_OR_EQUAL | GREATER | GREATER_OR_EQUAL
    | DOTS | PLUS | MINUS | STAR | SLASH | MODULO | FLOOR_DIVIDE | CARET
    ;

operand: primary postfix*;

postfix
    : CALL_OPEN elements? RIGHT_PAREN      # call
    | INDEX_OPEN expression RIGHT_BRACKET  # index
    | DOT NAME                             # member
    ;

primary
    : (INT | FLOAT | STRING | TRIPLE_STRING | SYMBOL | TRUE | FALSE | NIL)  # literal
    | text                                                                 # interpolation
    | NAME                                                                 # name
    | MODULE_SELF                                                          # moduleSelf
    | DOT NAME                                                             # tildeParameter
    | CARET NAME                                                           # pin
    | LEFT_PAREN expression (COMMA expression)? RIGHT_PAREN                # parenthesized
    | LEFT_BRACKET (elements (BAR expression)?)? RIGHT_BRACKET             # vector
    | LEFT_BRACE elements? RIGHT_BRACE                                     # list
    | SET_OPEN elements? RIGHT_BRACE                                       # set
    | FUNCTION LEFT_PAREN parameters? RIGHT_PAREN guard? resultType? guard? block  # function
    | FN functionClause+ END                                               # fn
    | IF expression block alternative*                                     # if
    | CASE expression clauses                                              # case
    | RECEIVE BLOCK_OPEN clause* after? BLOCK_CLOSE                        # receive
    | TRY block handler? (ELSE otherwise=block)? (AFTER cleanup=block)?      # try
    | block                                                                # nestedBlock
    ;

text: (TEXT_OPEN | TRIPLE_TEXT_OPEN) (TEXT_PART | hole)* TEXT_CLOSE;

hole: HOLE_OPEN expression HOLE_CLOSE;

alternative: ELSE (IF expression block | block);

elements: element (COMMA element)*;

// With a colon, the first expression is a key.
element: expression (COLON expression)?;

block: BLOCK_OPEN statements BLOCK_CLOSE;

// ---- functions and clauses

parameters: parameter (COMMA parameter)*;

parameter: expression (COLON type ((ASSIGN | DEFAULT) expression)?)?;

guard: WHEN expression;

resultType: COLON type;

functionClause: parameters? guard? ARROW statements CLAUSE_END;

clauses: BLOCK_OPEN clause+ BLOCK_CLOSE;

clause: expression guard? ARROW statements CLAUSE_END;

handler: CATCH (AS NAME)? clauses;

after: AFTER expression ARROW statements CLAUSE_END;
