package dev.rata.cluster.pekko;

import javax.net.ssl.SSLEngine;
import org.apache.pekko.actor.ActorSystem;
import org.apache.pekko.event.Logging;
import org.apache.pekko.remote.artery.tcp.ConfigSSLEngineProvider;

/** Pekko's TLS, but that what is refused on an incoming connection is said, which Pekko keeps to itself. Made by Pekko. */
public final class TlsEngines extends ConfigSSLEngineProvider {
    private final RefusalLog refusals;

    /** Called by Pekko. */
    public TlsEngines(ActorSystem system) {
        super(system);
        var log = Logging.getLogger(system, TlsEngines.class);
        refusals = new RefusalLog(log::warning, System::nanoTime);
    }

    @Override
    public SSLEngine createServerSSLEngine(String hostname, int port) {
        return new WatchedEngine(
                super.createServerSSLEngine(hostname, port),
                failure -> refusals.refused("a connection", failure.getMessage()));
    }
}
