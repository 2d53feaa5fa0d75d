/**
 * The front door for Java: {@link dev.rata.adapter.node.RataNode} starts a node, spawns processes in it, finds them by name and stops it.
 *
 * <p>A process is a {@link dev.rata.adapter.process.ProcessBody}, which is given its {@link dev.rata.adapter.process.ProcessContext}. Here one process waits
 * for requests without a thread, and another asks it:
 *
 * <pre>{@code
 * final class Shouting extends Receive {
 *     @Override
 *     public Object onMessage(ProcessContext self, Object message) {
 *         self.acceptMessage();
 *         var call = (ListTerm) message; // {:"$gen_call", from, request}
 *         self.reply((ListTerm) call.at(1), ((String) call.at(2)).toUpperCase(Locale.ROOT));
 *         return self.await(this, null);
 *     }
 * }
 *
 * try (var node = RataNode.start()) {
 *     var shouting = node.spawn(self -> self.await(new Shouting(), null));
 *     var ending = node.run(self -> {
 *         var ref = self.request(shouting, "hello");
 *         return self.awaitReply(ref, 5_000);
 *     });
 *     assertThat(ending.join().result()).contains(new Reply.Value("HELLO"));
 * }
 * }</pre>
 */
package dev.rata.adapter.node;
