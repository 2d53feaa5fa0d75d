/**
 * OTP's servers: a process that handles one message after another with callbacks and a state. Knows nothing of Pekko, nor of any language's modules: whatever
 * implements {@link dev.rata.adapter.genserver.Server} can be a server, a Java class too. Read {@link dev.rata.adapter.genserver.GenServers} first, the
 * functions programs call, then {@link dev.rata.adapter.genserver.ServerLoop}.
 */
package dev.rata.adapter.genserver;
