package foiscope.cli;

import foiscope.pipeline.Progress;
import java.io.PrintWriter;
import java.time.Duration;

/** Progress on standard error: a bar on a terminal, else a line now and then. */
final class TerminalProgress implements Progress, AutoCloseable {

    private static final long BETWEEN_BARS = Duration.ofMillis(200).toNanos();
    private static final long BETWEEN_LINES = Duration.ofSeconds(20).toNanos();
    private static final int WIDTH = 30;

    private final PrintWriter err;
    private final boolean terminal;
    private long told = System.nanoTime();
    private boolean bar;

    /** @param terminal whether a line can be written over */
    TerminalProgress(PrintWriter err, boolean terminal) {
        this.err = err;
        this.terminal = terminal;
    }

    @Override
    public synchronized void note(String line) {
        clear();
        err.println("foiscope: " + line);
        err.flush();
    }

    @Override
    public synchronized void step(String what, long done, long all) {
        long now = System.nanoTime();
        if (now - told < (terminal ? BETWEEN_BARS : BETWEEN_LINES)) {
            return;
        }
        told = now;
        if (terminal) {
            int filled = (int) (WIDTH * done / Math.max(1, all));
            err.print("\r[%s%s] %3d %% %s\033[K"
                    .formatted("#".repeat(filled), " ".repeat(WIDTH - filled), 100 * done / Math.max(1, all), what));
            bar = true;
        } else {
            err.println("foiscope: %s: %,d of %,d".formatted(what, done, all));
        }
        err.flush();
    }

    private void clear() {
        if (bar) {
            err.print("\r\033[K");
            err.flush();
            bar = false;
        }
    }

    @Override
    public synchronized void close() {
        clear();
        told = Long.MAX_VALUE;
    }
}
