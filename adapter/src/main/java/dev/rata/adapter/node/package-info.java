/**
 * The front door for Java: {@link dev.rata.adapter.node.RataNode} starts a node, spawns processes in it, finds them by name and stops it.
 *
 * <p>A process is written as a {@link dev.rata.adapter.process.ProcessBody}, which gets its {@link dev.rata.adapter.process.ProcessContext}.
 */
package dev.rata.adapter.node;
