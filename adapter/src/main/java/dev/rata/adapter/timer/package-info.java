/**
 * Messages sent after a delay, and the clock they go by. A timer aimed at a pid dies with it, one aimed at a name is resolved when it fires, and it outlives
 * its creator. Knows nothing of Pekko. Read {@link dev.rata.adapter.timer.Timers}.
 */
package dev.rata.adapter.timer;
