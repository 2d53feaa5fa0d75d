package dev.rata.cluster.singleton;

import dev.rata.adapter.process.Location;
import dev.rata.adapter.process.ProcessHost;
import java.util.Optional;

/** Singletons on a node that is alone: all of them run here. One whose first start fails is not tried again. */
record AloneSingletons(ProcessHost host) implements Singletons {
    @Override
    public Part start(SingletonSpec spec) {
        if (host.locate(spec.global()) instanceof Location.At) {
            return Optional::empty;
        }
        var alone = new Alone();
        alone.start(new KeptSingleton(host, () -> spec, alone));
        return () -> Optional.ofNullable(alone.failure);
    }

    private static final class Alone implements KeptSingleton.Place {
        private KeptSingleton singleton;
        private boolean wasUp;
        private volatile Object failure;

        synchronized void start(KeptSingleton kept) {
            singleton = kept;
            singleton.start();
        }

        @Override
        public synchronized void execute(Runnable work) {
            work.run();
        }

        @Override
        public void up() {
            wasUp = true;
        }

        @Override
        public void failed(Object reason) {
            if (!wasUp) {
                failure = reason;
                singleton.stop();
            }
        }

        @Override
        public void stopped() {}
    }
}
