package foiscope.pipeline;

import foiscope.model.FoiscopeException;
import foiscope.model.FoiscopeException.Code;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;

/**
 * The files of a run, on disk, since the list grows with the input. Closing removes it.
 *
 * @param weight the work of reading them all, in bytes
 */
record SourceList(Path file, long weight) implements AutoCloseable {

    /** Lists files into a temporary file. */
    static SourceList write(Consumer<Consumer<SourceFile>> listing) {
        try {
            Path file = Files.createTempFile("foiscope-", ".list");
            file.toFile().deleteOnExit();
            SourceList unfinished = new SourceList(file, 0);
            try {
                return new SourceList(file, list(listing, file));
            } catch (IOException | RuntimeException e) {
                unfinished.close();
                throw e;
            }
        } catch (IOException | UncheckedIOException e) {
            throw new FoiscopeException(Code.FAILED, "the list of files can't be written: " + e.getMessage(), e);
        }
    }

    private static long list(Consumer<Consumer<SourceFile>> listing, Path file) throws IOException {
        long[] weight = {0};
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            listing.accept(found -> {
                weight[0] += found.weight();
                append(out, found);
            });
        }
        return weight[0];
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void append(OutputStream out, SourceFile file) {
        try {
            out.write((file.line() + "\n").getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
