/**
 * Processes on Apache Pekko, and the only package here that imports it: each process is one typed actor whose mailbox queue is the process's inbox. Plain
 * processes are children of a pool of spawner actors, those that a supervisor starts are children of the supervisor's actor. Holds no rule of OTP; those are
 * in {@code process}. Read {@link dev.rata.adapter.pekko.PekkoNode} first.
 */
package dev.rata.adapter.pekko;
