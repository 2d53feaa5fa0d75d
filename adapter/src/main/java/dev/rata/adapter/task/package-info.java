/**
 * Elixir's tasks: processes whose value their owner waits for, one by one, many together, or as a stream of results. Knows nothing of Pekko, servers and
 * supervisors. Read {@link dev.rata.adapter.task.Tasks} first.
 */
package dev.rata.adapter.task;
