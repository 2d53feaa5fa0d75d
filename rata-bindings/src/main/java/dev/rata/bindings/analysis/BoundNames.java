package dev.rata.bindings.analysis;

import dev.rata.bindings.ast.Expr;
import dev.rata.bindings.ast.NamedArg;
import dev.rata.bindings.ast.Pattern;
import java.util.HashSet;
import java.util.List;
import java.util.function.Consumer;

/** Finds the names that a statement binds in its own scope: by a pattern at its top, or in an operand. */
final class BoundNames {
    private BoundNames() {}

    /** Visits every name a statement binds, in order of evaluation. Bodies, clauses and right sides of {@code and} and {@code or} have scopes of their own. */
    static void of(Expr statement, Consumer<Pattern.Name> found) {
        switch (statement) {
            case Expr.Bind bind -> {
                of(bind.value(), found);
                var seen = new HashSet<String>();
                ofPattern(bind.pattern(), name -> {
                    if (seen.add(name.name())) {
                        found.accept(name);
                    }
                });
            }
            case Expr.Interpolation text ->
                text.parts().forEach(part -> {
                    if (part instanceof Expr.Part.Hole hole) {
                        of(hole.value(), found);
                    }
                });
            case Expr.VectorLiteral vector -> all(vector.elements(), found);
            case Expr.ListLiteral list -> all(list.elements(), found);
            case Expr.SetLiteral set -> all(set.elements(), found);
            case Expr.MapLiteral map -> map.entries().forEach(entry -> of(entry.value(), found));
            case Expr.Range range -> all(List.of(range.from(), range.to()), found);
            case Expr.Member member -> of(member.target(), found);
            case Expr.Index index -> all(List.of(index.target(), index.index()), found);
            case Expr.Call call -> {
                of(call.target(), found);
                all(call.args(), found);
                all(call.namedArgs().stream().map(NamedArg::value).toList(), found);
            }
            case Expr.CaptureOrDivide capture -> of(capture.target(), found);
            case Expr.Binary binary -> all(List.of(binary.left(), binary.right()), found);
            case Expr.And and -> of(and.left(), found);
            case Expr.Or or -> of(or.left(), found);
            case Expr.Not not -> of(not.operand(), found);
            case Expr.Negate negate -> of(negate.operand(), found);
            case Expr.If branch -> of(branch.condition(), found);
            case Expr.Case choice -> of(choice.subject(), found);
            case Expr.Receive receive -> receive.after().ifPresent(after -> of(after.timeout(), found));
            case Expr.Raise raise -> of(raise.value(), found);
            case Expr.Reraise raise -> of(raise.value(), found);
            case Expr.Return leave -> of(leave.value(), found);
            case Expr.Assert check -> {
                of(check.condition(), found);
                check.message().ifPresent(message -> of(message, found));
            }
            case Expr.IntLiteral _,
                    Expr.FloatLiteral _,
                    Expr.StringLiteral _,
                    Expr.SymbolLiteral _,
                    Expr.BoolLiteral _,
                    Expr.NilLiteral _,
                    Expr.Name _,
                    Expr.ModuleSelf _,
                    Expr.Function _,
                    Expr.Block _,
                    Expr.Try _ -> {}
        }
    }

    private static void all(List<Expr> parts, Consumer<Pattern.Name> found) {
        parts.forEach(part -> of(part, found));
    }

    /** Visits every name a pattern binds; a name that occurs twice, twice. */
    static void ofPattern(Pattern pattern, Consumer<Pattern.Name> found) {
        switch (pattern) {
            case Pattern.Name name -> found.accept(name);
            case Pattern.ListOf list -> list.elements().forEach(element -> ofPattern(element, found));
            case Pattern.VectorOf vector -> {
                vector.elements().forEach(element -> ofPattern(element, found));
                vector.tail().ifPresent(tail -> ofPattern(tail, found));
            }
            case Pattern.MapOf map -> map.entries().forEach(entry -> ofPattern(entry.value(), found));
            case Pattern.Alias alias -> {
                ofPattern(alias.pattern(), found);
                ofPattern(alias.name(), found);
            }
            case Pattern.Wildcard _, Pattern.Pin _, Pattern.Literal _, Pattern.Range _ -> {}
        }
    }
}
