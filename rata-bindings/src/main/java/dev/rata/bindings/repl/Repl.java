package dev.rata.bindings.repl;

import dev.rata.adapter.node.RataNode;
import dev.rata.adapter.process.RataException;
import dev.rata.adapter.term.Pid;
import dev.rata.adapter.term.Terms;
import dev.rata.bindings.Program;
import dev.rata.bindings.Session;
import dev.rata.bindings.runtime.RataTrace;
import dev.rata.bindings.source.ProblemPrinter;
import dev.rata.bindings.source.SourceException;
import dev.rata.bindings.source.SourceFile;
import dev.rata.bindings.syntax.Syntax;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * The interactive shell: takes inputs from a console until there are no more, runs each in the shell's process and shows its value or what went wrong. An error
 * never ends it, and never takes a binding away.
 */
public final class Repl implements AutoCloseable {
    private static final String NAME = "repl";
    private static final int WIDEST_VALUE = 100;

    private static final String HELP = """
        Type an expression to see its value; end a line with an operator or an open bracket to go on in the next one.
          :doc NAME     what is known of a module or function, such as :doc Enum or :doc Enum.map
          :type E       the type of an expression's value
          :time E       an expression's value, and how long it took
          :vars         the names that are bound, with their values
          :load FILE    runs a program here; its names and modules are then known
          :reload       loads the files again that have changed since they were loaded
          :help         this
          :quit         leaves, as Ctrl-D does
        flush() prints the messages of the shell's process, Process.self(). Ctrl-C interrupts what runs.\
        """;

    private final Console console;
    private final Paint paint;
    private final Path directory;
    private final Consumer<Program> compiled;
    private final Session session;
    private final Manual manual;
    private final LoadedFiles files = new LoadedFiles();
    private final Flush flush = new Flush();
    private final RataNode node;
    private final Evaluator evaluator;
    private boolean quit;
    private volatile boolean closed;

    /**
     * @param directory what relative paths are relative to
     * @param compiled  told of every program before it runs
     */
    public Repl(Console console, RataNode node, Paint paint, Path directory, Consumer<Program> compiled) {
        this.console = console;
        this.paint = paint;
        this.directory = directory;
        this.compiled = compiled;
        this.session = new Session(NAME, directory.resolve(NAME));
        this.manual = new Manual(session);
        session.bind(Flush.NAME, flush);
        this.node = node;
        evaluator = new Evaluator(node, this::ended);
        console.completeBy(new Completion(session, directory));
        console.onInterrupt(evaluator::interrupt);
    }

    /** Loads a program if one is given, and then goes on until the end of all input. */
    public void run(Optional<Path> program) {
        if (console.isInteractive()) {
            say("Rata: type an expression, :help for help, :quit or Ctrl-D to leave");
        }
        program.ifPresent(this::start);
        while (!quit) {
            var input = console.read();
            if (input.isEmpty()) {
                break;
            }
            if (!input.get().isBlank()) {
                answer(input.get());
            }
        }
    }

    /** From now on it is silent, whatever still happens to its process. */
    @Override
    public void close() {
        closed = true;
    }

    private void start(Path program) {
        if (load(program) && console.isInteractive()) {
            say("loaded " + program);
        }
    }

    private void answer(String input) {
        Command.of(input).ifPresentOrElse(this::obey, () -> evaluate(input).ifPresent(this::show));
    }

    private void say(String text) {
        if (!closed) {
            console.output().print(text + "\n");
            console.output().flush();
        }
    }

    private void show(Object value) {
        say(paint.value(Terms.inspect(value)));
    }

    // ---- commands

    private void obey(Command command) {
        switch (command.word()) {
            case Command.DOC ->
                withArgument(command, "the name of a module or function", () -> say(manual.page(command.argument())));
            case Command.TYPE ->
                withArgument(
                        command,
                        "an expression",
                        () -> evaluate(command.argument()).ifPresent(value -> show(Terms.type(value))));
            case Command.TIME -> withArgument(command, "an expression", () -> time(command.argument()));
            case Command.LOAD ->
                withArgument(command, "the file of a program", () -> loadAndSay(Path.of(command.argument())));
            case Command.RELOAD -> reload();
            case Command.VARS -> vars();
            case Command.HELP -> say(HELP);
            case Command.QUIT -> quit = true;
            default -> throw new IllegalStateException("no command: " + command.word());
        }
    }

    private void withArgument(Command command, String expected, Runnable action) {
        if (command.argument().isEmpty()) {
            say(paint.error("** " + command.word() + ": expected " + expected + " behind it, found nothing"));
        } else {
            action.run();
        }
    }

    private void time(String text) {
        var start = System.nanoTime();
        var value = evaluate(text);
        var took = Duration.ofNanos(System.nanoTime() - start);
        value.ifPresent(this::show);
        say(String.format(Locale.ROOT, "took %.3f ms", took.toNanos() / 1e6));
    }

    private void vars() {
        var names = new TreeSet<>(session.names());
        if (session.value(Flush.NAME) == flush) {
            names.remove(Flush.NAME);
        }
        if (names.isEmpty()) {
            say("nothing is bound yet");
        }
        for (var name : names) {
            var value = Terms.inspect(session.value(name));
            say(name + " = "
                    + paint.value(value.length() > WIDEST_VALUE ? value.substring(0, WIDEST_VALUE) + "…" : value));
        }
    }

    // ---- files

    private void loadAndSay(Path file) {
        if (load(file)) {
            say("loaded " + file);
        }
    }

    private boolean load(Path file) {
        var place = directory.resolve(file);
        if (!Files.isRegularFile(place)) {
            say(paint.error("** there is no file " + file));
            return false;
        }
        return input(() -> session.load(place))
                .flatMap(input -> {
                    files.add(place, input.files());
                    return run(input);
                })
                .isPresent();
    }

    private void reload() {
        if (files.isEmpty()) {
            say("no file has been loaded; :load FILE loads one");
            return;
        }
        var changed = files.changed();
        if (changed.isEmpty()) {
            say("no loaded file has changed");
        }
        for (var file : changed) {
            if (load(file)) {
                say("reloaded " + file);
            }
        }
    }

    // ---- inputs

    private Optional<Object> evaluate(String text) {
        return input(() -> session.compile(text)).flatMap(input -> {
            input.files().forEach(file -> files.add(file, input.files()));
            return run(input).flatMap(value -> shown(text, value));
        });
    }

    /** Compiles, showing what is wrong or doubtful. */
    private Optional<Session.Input> input(Supplier<Session.Input> compile) {
        try {
            var input = compile.get();
            if (!input.warnings().isEmpty()) {
                say(ProblemPrinter.drawAll(input.warnings()));
            }
            compiled.accept(input.program());
            return Optional.of(input);
        } catch (SourceException e) {
            say(ProblemPrinter.drawAll(e.problems()));
        }
        return Optional.empty();
    }

    private Optional<Object> run(Session.Input input) {
        switch (evaluator.evaluate(input)) {
            case Outcome.Value(Object value) -> {
                return Optional.of(value);
            }
            case Outcome.Raised(RataException exception, Throwable at) -> raised(exception, at);
            case Outcome.Ended(Pid pid, Object reason) -> ended(pid, reason);
            case Outcome.Interrupted() -> say(paint.error("** interrupted"));
            case Outcome.Abandoned() ->
                say(paint.error("** interrupted; what ran is inside Java code, and ends when it comes out of that"));
            case Outcome.Bug(RuntimeException fault) ->
                say(paint.error("** internal error, please report it: " + fault) + trace(fault));
        }
        return Optional.empty();
    }

    /** An input without statements gives the module it defines last, or nothing. */
    private Optional<Object> shown(String text, Object value) {
        var tree = Syntax.parse(new SourceFile("", text)).program();
        if (!tree.statements().isEmpty()) {
            return Optional.of(value);
        }
        return tree.modules().isEmpty()
                ? Optional.empty()
                : Optional.of(
                        session.modules().find(tree.modules().getLast().name().name()));
    }

    private void raised(RataException exception, Throwable at) {
        var kind = switch (exception.kind()) {
            case RAISED -> "";
            case EXIT -> "(exit) ";
        };
        say(paint.error("** " + kind + Terms.inspect(exception.reason())) + trace(at));
    }

    private static String trace(Throwable thrown) {
        var text = RataTrace.of(thrown).text();
        return text.isEmpty() ? "" : "\n" + text;
    }

    private void ended(Pid pid, Object reason) {
        if (node.isStopping()) {
            return;
        }
        say(paint.error("** (EXIT) the shell's process " + Terms.inspect(pid) + " ended: " + Terms.inspect(reason))
                + "\n   The next input runs in a new process; all bindings are kept.");
    }
}
