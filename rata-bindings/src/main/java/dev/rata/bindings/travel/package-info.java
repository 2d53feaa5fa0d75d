/**
 * How functions, modules and values of the library travel to other nodes, and how code that this node lacks is got and compiled here. Everything that knows what
 * a function looks like in a message is here; how messages and code get across is the cluster's business. Depends on the front door of the language and on
 * {@link dev.rata.cluster.code} and {@link dev.rata.cluster.wire}; only what starts nodes depends on it. Read {@link
 * dev.rata.bindings.travel.ProgramFunctions} first.
 */
package dev.rata.bindings.travel;
