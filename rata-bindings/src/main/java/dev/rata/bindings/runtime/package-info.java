/**
 * What compiled programs lean on while they run: module and function values, arithmetic and comparison, matching, member access, calls through values, and
 * the exceptions these raise. Knows values and processes, but neither syntax nor the compiler, nor any library module. Read {@link
 * dev.rata.bindings.runtime.ModuleValue} and {@link dev.rata.bindings.runtime.CompiledFunction} first.
 */
package dev.rata.bindings.runtime;
