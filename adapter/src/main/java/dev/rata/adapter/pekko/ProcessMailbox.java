package dev.rata.adapter.pekko;

import com.typesafe.config.Config;
import org.apache.pekko.actor.ActorRef;
import org.apache.pekko.actor.ActorSystem;
import org.apache.pekko.dispatch.MailboxType;
import org.apache.pekko.dispatch.MessageQueue;
import org.apache.pekko.dispatch.ProducesMessageQueue;
import scala.Option;

/** Gives the actor of a process the queue that its pid has been filling since the process was spawned. Pekko makes one from the configuration. */
public final class ProcessMailbox implements MailboxType, ProducesMessageQueue<ProcessQueue> {
    /** The path of its configuration. */
    static final String PATH = "rata.process.mailbox";

    /** Called by Pekko. */
    public ProcessMailbox(ActorSystem.Settings settings, Config config) {}

    @Override
    public MessageQueue create(Option<ActorRef> owner, Option<ActorSystem> system) {
        var id = Long.parseLong(owner.get().path().name());
        return (ProcessQueue) ProcessTable.of(system.get()).process(id).inbox();
    }
}
