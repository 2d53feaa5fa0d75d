package dev.rata.bindings.travel;

import dev.rata.adapter.genserver.Naming;
import dev.rata.adapter.genserver.ServerStart;
import dev.rata.adapter.genserver.StartOptions;
import dev.rata.adapter.process.Fun;
import dev.rata.adapter.process.NamedStart;
import dev.rata.adapter.process.ProcessBody;
import dev.rata.adapter.process.RataException;
import dev.rata.adapter.process.SpawnOptions.Link;
import dev.rata.adapter.process.TimeLimits;
import dev.rata.adapter.task.StreamOptions;
import dev.rata.adapter.term.ListTerm;
import dev.rata.adapter.term.Pid;
import dev.rata.adapter.term.Ref;
import dev.rata.adapter.term.Symbol;
import dev.rata.adapter.term.VectorTerm;
import dev.rata.bindings.library.StreamLibrary;
import dev.rata.bindings.library.process.ModuleServer;
import dev.rata.bindings.library.process.TaskStreams;
import dev.rata.bindings.library.stream.StreamValue;
import dev.rata.bindings.library.table.Column;
import dev.rata.bindings.library.table.ColumnBuilder;
import dev.rata.bindings.library.table.Table;
import dev.rata.bindings.runtime.ModuleValue;
import java.util.ArrayList;
import java.util.List;

/** Values of the library that consist of other values (tables, streams, the start of a server) as those: how they travel to other nodes. */
final class LibraryValues {
    private static final Symbol TABLE = Symbol.of("table");
    private static final Symbol STREAM = Symbol.of("stream");
    private static final Symbol SERVER = Symbol.of("server");
    private static final Symbol NAMED = Symbol.of("named");
    private static final Symbol IF_FREE = Symbol.of("if_free");
    private static final Symbol UNNAMED = Symbol.of("unnamed");
    private static final int SERVER_PARTS = 8;

    private LibraryValues() {}

    /** The value in terms of others; null for what only this node can hold. */
    static Object describe(Object value) {
        return switch (value) {
            case Table table ->
                ListTerm.of(
                        TABLE,
                        list(table.names()),
                        list(table.columns().stream().map(Column::vector).toList()),
                        list(table.groupedBy()));
            case StreamValue stream -> stream.recipe() == null ? null : ListTerm.of(STREAM, stream.recipe());
            case ServerStart start -> start.server() instanceof ModuleServer server ? server(start, server) : null;
            case NamedStart(var name, var body, var spawner, var ref) -> ListTerm.of(NAMED, name, body, spawner, ref);
            default -> null;
        };
    }

    private static ListTerm list(List<?> elements) {
        return ListTerm.of(elements.toArray());
    }

    /** The value of such a description; null when it is none. */
    static Object restore(ListTerm description) {
        try {
            if (description.at(0) == TABLE && description.size() == 4) {
                return table(description);
            }
            if (description.at(0) == STREAM && description.at(1) instanceof ListTerm recipe && recipe.size() > 1) {
                return stream(recipe);
            }
            if (description.at(0) == NAMED && description.size() == 5) {
                return named(description);
            }
            return description.at(0) == SERVER && description.size() == SERVER_PARTS ? server(description) : null;
        } catch (RataException unfit) {
            return null;
        }
    }

    // ---- tables

    private static Object table(ListTerm parts) {
        var names = texts(parts.at(1));
        var groupedBy = texts(parts.at(3));
        if (names == null || groupedBy == null || !(parts.at(2) instanceof ListTerm values)) {
            return null;
        }
        var columns = new ArrayList<Column>();
        for (var column : values) {
            columns.add(ColumnBuilder.of(VectorTerm.view(column)));
        }
        return columns.size() == names.size() ? Table.of(names, columns).groupBy(groupedBy) : null;
    }

    private static List<String> texts(Object term) {
        var texts = new ArrayList<String>();
        if (term instanceof ListTerm list) {
            for (var element : list) {
                if (!(element instanceof String text)) {
                    return null;
                }
                texts.add(text);
            }
            return texts;
        }
        return null;
    }

    // ---- streams

    private static Object stream(ListTerm recipe) {
        var function = recipe.at(0) instanceof Symbol name ? name.name() : "";
        var source = recipe.at(1);
        var second = recipe.size() > 2 ? recipe.at(2) : null;
        return switch (function) {
            case "from" -> StreamLibrary.from(source);
            case "with_index" -> StreamLibrary.withIndex(source);
            case "map" -> second instanceof Fun fun ? StreamLibrary.map(source, fun) : null;
            case "filter" -> second instanceof Fun fun ? StreamLibrary.filter(source, fun) : null;
            case "flat_map" -> second instanceof Fun fun ? StreamLibrary.flatMap(source, fun) : null;
            case "take" -> second instanceof Long count ? StreamLibrary.take(source, count) : null;
            case "drop" -> second instanceof Long count ? StreamLibrary.drop(source, count) : null;
            case "chunk_every" -> second instanceof Long size ? StreamLibrary.chunkEvery(source, size) : null;
            case "async_stream" -> tasks(recipe);
            default -> null;
        };
    }

    private static Object tasks(ListTerm recipe) {
        if (recipe.size() == 7
                && recipe.at(2) instanceof Fun fun
                && recipe.at(3) instanceof Long most
                && most >= 1
                && most <= Integer.MAX_VALUE
                && choice(StreamOptions.Order.values(), recipe.at(4)) instanceof StreamOptions.Order order
                && choice(StreamOptions.OnTimeout.values(), recipe.at(6)) instanceof StreamOptions.OnTimeout late) {
            var options = new StreamOptions(most.intValue(), order, TimeLimits.of(recipe.at(5)), late);
            return TaskStreams.stream(recipe.at(1), fun, options);
        }
        return null;
    }

    private static <E> E choice(E[] choices, Object index) {
        return index instanceof Long number && number >= 0 && number < choices.length
                ? choices[number.intValue()]
                : null;
    }

    // ---- servers that are started from another node

    private static ListTerm server(ServerStart start, ModuleServer server) {
        var options = start.options();
        return ListTerm.of(
                SERVER,
                server.name(),
                start.argument(),
                switch (options.naming()) {
                    case Naming.IfFree _ -> IF_FREE;
                    case Naming.Unnamed _ -> UNNAMED;
                    case Naming.As(var name) -> ListTerm.of(name);
                },
                TimeLimits.term(options.limit()),
                (long) options.link().ordinal(),
                start.starter(),
                start.ref());
    }

    private static Object server(ListTerm parts) {
        if (!(parts.at(1) instanceof ModuleValue module
                && choice(Link.values(), parts.at(5)) instanceof Link link
                && parts.at(6) instanceof Pid starter
                && parts.at(7) instanceof Ref ref)) {
            return null;
        }
        var options = StartOptions.DEFAULT.within(TimeLimits.of(parts.at(4)));
        if (parts.at(3) == UNNAMED) {
            options = options.unnamed();
        } else if (parts.at(3) instanceof ListTerm name && name.size() == 1) {
            options = options.named(name.at(0));
        }
        return starting(module, parts.at(2), link == Link.NONE ? options.unlinked() : options, starter, ref);
    }

    private static Object named(ListTerm parts) {
        return parts.at(1) instanceof ListTerm name
                        && parts.at(2) instanceof ProcessBody body
                        && parts.at(3) instanceof Pid spawner
                        && parts.at(4) instanceof Ref ref
                ? new NamedStart(name, body, spawner, ref)
                : null;
    }

    /** The module's callbacks are looked for in the new process, which may have to wait for its code. */
    private static ProcessBody starting(
            ModuleValue module, Object argument, StartOptions options, Pid starter, Ref ref) {
        return self -> new ServerStart(new ModuleServer(module), argument, options, starter, ref).run(self);
    }
}
