package dev.rata.bindings.syntax;

import static dev.rata.bindings.syntax.RataLexer.*;

import dev.rata.bindings.ast.Expr;
import dev.rata.bindings.ast.Ident;
import dev.rata.bindings.ast.Library;
import dev.rata.bindings.ast.ModuleDef;
import dev.rata.bindings.ast.Pattern;
import dev.rata.bindings.ast.Program;
import dev.rata.bindings.source.SourceFile;
import dev.rata.bindings.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.tree.TerminalNode;

/** Builds statements, blocks, modules and the whole program. */
final class StatementBuilder {
    private final TreeBuilder tree;

    StatementBuilder(TreeBuilder tree) {
        this.tree = tree;
    }

    Program program(RataParser.ProgramContext context, SourceFile source) {
        var imports = new ArrayList<Library>();
        var modules = new ArrayList<ModuleDef>();
        var statements = new ArrayList<Expr>();
        for (var statement : valid(context.statements())) {
            if (statement.library() != null) {
                imports.add(library(statement.library()));
            } else if (statement.moduleDefinition() != null) {
                modules.add(module(statement.moduleDefinition()));
            } else {
                expression(statement, "stands in a module").ifPresent(statements::add);
            }
        }
        return new Program(source, imports, modules, statements, new Span(0, source.length()));
    }

    /** A block with the docstring it begins with, if it does. */
    record Documented(Optional<String> doc, Expr.Block block) {}

    /** The body of a function: a triple-quoted string is its docstring if more follows. */
    Documented documented(RataParser.BlockContext context) {
        var statements = valid(context.statements());
        var doc = statements.size() > 1 ? doc(statements) : Optional.<String>empty();
        var rest = doc.isPresent() ? statements.subList(1, statements.size()) : statements;
        return new Documented(doc, new Expr.Block(expressions(rest), TreeBuilder.span(context)));
    }

    Expr.Block block(RataParser.BlockContext context) {
        return new Expr.Block(expressions(valid(context.statements())), TreeBuilder.span(context));
    }

    /** The body of a clause, which begins behind that arrow; a single block in braces is the body itself. */
    Expr.Block body(RataParser.StatementsContext context, TerminalNode arrow) {
        var statements = expressions(valid(context));
        if (statements.size() == 1 && statements.getFirst() instanceof Expr.Block block) {
            return block;
        }
        var span = statements.isEmpty()
                ? TreeBuilder.span(arrow.getSymbol())
                : statements.getFirst().span().to(statements.getLast().span());
        return new Expr.Block(statements, span);
    }

    private static List<RataParser.StatementContext> valid(RataParser.StatementsContext context) {
        return context.statement().stream().filter(s -> s.exception == null).toList();
    }

    private List<Expr> expressions(List<RataParser.StatementContext> statements) {
        var expressions = new ArrayList<Expr>();
        for (var statement : statements) {
            if (statement.library() != null) {
                tree.error(
                        TreeBuilder.span(statement.library()), "`library` stands at the top level of a file or module");
            } else if (statement.moduleDefinition() != null) {
                tree.error(moduleHead(statement.moduleDefinition()), "`module` stands at the top level of a file");
            } else {
                expression(statement, "stands at the top level of a module").ifPresent(expressions::add);
            }
        }
        return expressions;
    }

    /** The statement as an expression; reports what belongs to modules only. */
    private Optional<Expr> expression(RataParser.StatementContext statement, String placeOfModuleWords) {
        if (statement.exportNames() != null) {
            tree.error(TreeBuilder.span(statement.exportNames()), "`export` " + placeOfModuleWords);
            return Optional.empty();
        }
        if (statement.useModule() != null) {
            tree.error(TreeBuilder.span(statement.useModule()), "`use` " + placeOfModuleWords);
            return Optional.empty();
        }
        return Optional.of(
                statement.typedBinding() != null ? typed(statement) : tree.expression(statement.expression()));
    }

    private Expr typed(RataParser.StatementContext statement) {
        var binding = statement.typedBinding();
        var pattern = tree.patterns.ofExpression(statement.expression());
        if (!(pattern instanceof Pattern.Name)) {
            tree.error(pattern.span(), "a binding with a type has a single name: expected `name: type = value`");
        }
        var type = Optional.of(tree.types.type(binding.type()));
        return new Expr.Bind(
                pattern,
                type,
                tree.expression(binding.expression()),
                pattern.span().to(TreeBuilder.span(binding)));
    }

    // ---- modules

    private ModuleDef module(RataParser.ModuleDefinitionContext context) {
        var statements = valid(context.block().statements());
        var doc = doc(statements);
        var uses = new ArrayList<Ident>();
        var exports = new ArrayList<Ident>();
        var exporting = false;
        var imports = new ArrayList<Library>();
        var body = new ArrayList<Expr>();
        for (var statement : doc.isPresent() ? statements.subList(1, statements.size()) : statements) {
            if (statement.library() != null) {
                imports.add(library(statement.library()));
            } else if (statement.useModule() != null) {
                uses.add(ident(statement.useModule().path()));
            } else if (statement.exportNames() != null) {
                exporting = true;
                exports.addAll(names(statement.exportNames().nameList()));
            } else if (statement.moduleDefinition() != null) {
                tree.error(
                        moduleHead(statement.moduleDefinition()),
                        "a module cannot stand inside another",
                        "write `module Outer.Inner { … }` beside it");
            } else {
                expression(statement, "").ifPresent(body::add);
            }
        }
        var exported = exporting ? Optional.of(List.<Ident>copyOf(exports)) : Optional.<List<Ident>>empty();
        return new ModuleDef(moduleName(context), doc, uses, exported, imports, body, TreeBuilder.span(context));
    }

    private Ident moduleName(RataParser.ModuleDefinitionContext context) {
        var quoted = context.STRING();
        return quoted == null
                ? ident(context.path())
                : new Ident(tree.literals.string(quoted.getSymbol()), TreeBuilder.span(quoted.getSymbol()));
    }

    private static Span moduleHead(RataParser.ModuleDefinitionContext context) {
        return TreeBuilder.span(context.MODULE().getSymbol());
    }

    private static Ident ident(RataParser.PathContext path) {
        return new Ident(path.getText(), TreeBuilder.span(path));
    }

    private static List<Ident> names(RataParser.NameListContext context) {
        return context == null
                ? List.of()
                : context.NAME().stream()
                        .map(name -> TreeBuilder.ident(name.getSymbol()))
                        .toList();
    }

    private Library library(RataParser.LibraryContext context) {
        var origin = context.path() != null
                ? new Library.Origin.Module(context.path().getText(), TreeBuilder.span(context.path()))
                : new Library.Origin.File(
                        tree.source(TreeBuilder.span(context.filePath())).strip(),
                        TreeBuilder.span(context.filePath()));
        var alias = Optional.ofNullable(context.NAME()).map(name -> TreeBuilder.ident(name.getSymbol()));
        return new Library(origin, alias, names(context.nameList()), TreeBuilder.span(context));
    }

    /** The triple-quoted string that is the first statement. */
    private Optional<String> doc(List<RataParser.StatementContext> statements) {
        if (statements.isEmpty() || statements.getFirst().expression() == null) {
            return Optional.empty();
        }
        var first = new FlatExpression(statements.getFirst().expression()).onlyPrimary();
        return first instanceof RataParser.LiteralContext literal && literal.TRIPLE_STRING() != null
                ? Optional.of(tree.literals.string(literal.TRIPLE_STRING().getSymbol()))
                : Optional.empty();
    }
}
