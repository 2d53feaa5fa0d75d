package dev.rata.adapter.node;

import dev.rata.adapter.process.CrashReport;
import dev.rata.adapter.process.NodeLog;

/** Writes to the platform's {@link System.Logger} of the name {@code rata}. */
final class SystemLog implements NodeLog {
    private final System.Logger logger = System.getLogger("rata");

    @Override
    public void crashed(CrashReport report) {
        logger.log(System.Logger.Level.ERROR, report.text(), report.cause());
    }

    @Override
    public void line(System.Logger.Level level, String text) {
        logger.log(level, text);
    }
}
