package dev.rata.bindings.library;

import dev.rata.adapter.process.ProcessContext;
import dev.rata.adapter.term.Opaque;
import dev.rata.adapter.term.Symbol;
import java.util.SplittableRandom;
import java.util.concurrent.ThreadLocalRandom;
import java.util.random.RandomGenerator;

/**
 * Where a process's random numbers come from. Once seeded, a process draws from a generator of its own, kept in its
 * dictionary under {@code :"$random"} as OTP's {@code rand} does, so that its numbers do not depend on what other
 * processes draw.
 */
public final class RandomSource implements Opaque {
    private static final Symbol KEY = Symbol.of("$random");
    private static final Symbol TYPE = Symbol.of("random");

    private final SplittableRandom generator;

    private RandomSource(long seed) {
        this.generator = new SplittableRandom(seed);
    }

    /** The generator of a process. */
    static RandomGenerator of(ProcessContext self) {
        return self != null && self.dictionary().get(KEY) instanceof RandomSource source
                ? source.generator
                : ThreadLocalRandom.current();
    }

    /** Lets a process draw the same numbers after each time it is seeded alike. */
    public static void seed(ProcessContext self, long seed) {
        self.dictionary().put(KEY, new RandomSource(seed));
    }

    @Override
    public Symbol type() {
        return TYPE;
    }

    @Override
    public String print() {
        return "#Random<>";
    }
}
