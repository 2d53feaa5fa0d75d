/**
 * OTP's servers: a process that handles one message after another with callbacks and a state. Knows nothing of Pekko, nor of any language's modules: whatever
 * implements {@link dev.rata.adapter.genserver.Server} can be a server, a Java class too. Read {@link dev.rata.adapter.genserver.GenServers} first, the
 * functions programs call, then {@link dev.rata.adapter.genserver.ServerLoop}.
 *
 * <p>A server in Java, which keeps the name it gives itself:
 *
 * <pre>{@code
 * final class Counter implements Server {
 *     public Object name() {
 *         return Symbol.of("counter");
 *     }
 *
 *     public Object handleCast(ProcessContext self, Object amount, Object count) {
 *         return ServerReturn.noReply((long) count + (long) amount);
 *     }
 *
 *     public Object handleCall(ProcessContext self, Object request, ListTerm from, Object count) {
 *         return ServerReturn.reply(count, count);
 *     }
 * }
 *
 * GenServers.start(self, new Counter(), 0L, StartOptions.DEFAULT);
 * GenServers.cast(self, Symbol.of("counter"), 3L);
 * Object three = GenServers.call(self, Symbol.of("counter"), Symbol.of("value"), limit);
 * }</pre>
 */
package dev.rata.adapter.genserver;
