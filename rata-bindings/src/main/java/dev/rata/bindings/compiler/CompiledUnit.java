package dev.rata.bindings.compiler;

import dev.rata.bindings.analysis.tree.UnitDef;
import dev.rata.bindings.runtime.CodeUnit;
import dev.rata.bindings.runtime.ProgramModule;

/**
 * A unit that is ready to run.
 *
 * @param definition what it was compiled from
 * @param code       its code
 * @param module     the module it is, or null for the statements of a file
 */
public record CompiledUnit(UnitDef definition, CodeUnit code, ProgramModule module) {}
