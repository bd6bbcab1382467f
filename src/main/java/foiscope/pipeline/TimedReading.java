package foiscope.pipeline;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Work that is left behind where it takes too long. Its thread can't be stopped from outside if it loops in a library; it goes on, without
 * the task that asked for it, and doesn't keep Java from ending.
 */
final class TimedReading {

    private static final ExecutorService THREADS = Executors.newCachedThreadPool(work -> {
        Thread thread = new Thread(work, "reading a document");
        thread.setDaemon(true);
        return thread;
    });

    private TimedReading() {}

    /**
     * What the work gives; nothing where it took longer.
     *
     * @throws RuntimeException as the work throws it
     * @throws Error as the work throws it
     */
    static <T> Optional<T> within(Duration time, Callable<T> work) {
        Future<T> reading = THREADS.submit(work);
        try {
            return Optional.of(reading.get(time.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException e) {
            reading.cancel(true);
            return Optional.empty();
        } catch (InterruptedException e) {
            reading.cancel(true);
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the task was ended", e);
        } catch (ExecutionException e) {
            Throwable cause = e.getCause();
            if (cause instanceof RuntimeException fault) {
                throw fault;
            } else if (cause instanceof Error error) {
                throw error;
            }
            throw new IllegalStateException(cause);
        }
    }
}
