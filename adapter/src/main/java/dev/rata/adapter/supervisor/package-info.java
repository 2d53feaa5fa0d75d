/**
 * OTP's supervisors: processes that start, watch, restart and stop other processes. What follows an event is decided by {@link
 * dev.rata.adapter.supervisor.RestartRules} and {@link dev.rata.adapter.supervisor.RestartWindow}, which know no processes; {@link
 * dev.rata.adapter.supervisor.SupervisorServer} performs it. Knows nothing of Pekko, nor of any language's modules, which take part through {@link
 * dev.rata.adapter.supervisor.ChildModule}. Read {@link dev.rata.adapter.supervisor.Supervisors} first, the functions programs call.
 */
package dev.rata.adapter.supervisor;
