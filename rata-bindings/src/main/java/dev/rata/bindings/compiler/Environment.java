package dev.rata.bindings.compiler;

import dev.rata.bindings.runtime.FunctionDescription;
import dev.rata.bindings.runtime.ModuleValue;
import dev.rata.bindings.runtime.Modules;
import java.util.Optional;

/** What the compiler is told of the world its code will run in. */
public interface Environment {
    /** The modules that code finds by name when it runs. */
    Modules modules();

    /** The module of the standard library with that name, unless the program has its own. Its members never change. */
    Optional<ModuleValue> standard(String name);

    /** The description of a function of a module of the standard library that takes so many arguments. */
    Optional<FunctionDescription> standardFunction(String module, String name, int arguments);
}
