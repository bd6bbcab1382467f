package foiscope.document;

import foiscope.model.SetAsideReason;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * The parts of a document that keeps them in a ZIP, unpacked as they are read and no further than a limit. Of one that was cut short
 * the parts before the cut.
 */
final class ZipParts implements AutoCloseable {

    /** The longest part that is unpacked, in bytes. */
    static final long LARGEST = 40L << 20;

    /** How many times its packed length a part may have. */
    static final int LARGEST_RATIO = 100;

    /** So many bytes are unpacked whatever the ratio. */
    private static final long FREE = 1 << 20;

    /** Where the name begins in a part's own header. */
    private static final int NAME_IN_HEADER = 30;

    private static final int MOST_HEADERS = 1000;

    private final byte[] bytes;
    private final Optional<ZipFile> whole;

    private ZipParts(byte[] bytes, Optional<ZipFile> whole) {
        this.bytes = bytes;
        this.whole = whole;
    }

    /** A part holds more than a limit. */
    static final class LimitException extends IOException {

        private static final long serialVersionUID = 1L;

        private final SetAsideReason reason;

        LimitException(SetAsideReason reason, String message) {
            super(message);
            this.reason = reason;
        }

        SetAsideReason reason() {
            return reason;
        }
    }

    static ZipParts of(byte[] bytes) {
        try {
            return new ZipParts(
                    bytes, Optional.of(ZipFile.builder().setByteArray(bytes).get()));
        } catch (IOException | IllegalArgumentException e) {
            return new ZipParts(bytes, Optional.empty());
        }
    }

    /** Whether the list of its parts, at its end, is lost. */
    boolean cut() {
        return whole.isEmpty();
    }

    /** The names of its parts, sorted; of a cut one those whose headers stand before the cut. */
    List<String> names() {
        return whole.map(zip -> Collections.list(zip.getEntries()).stream()
                        .map(ZipArchiveEntry::getName)
                        .sorted()
                        .toList())
                .orElseGet(this::namesInHeaders);
    }

    /**
     * A file in an archive.
     *
     * @param locked whether it asks for a password
     */
    record Member(String name, boolean directory, boolean locked, Optional<ZipArchiveEntry> entry) {}

    /** Its files, in the order of the archive's own list; of a cut one those whose headers stand before the cut. */
    List<Member> members() {
        return whole.map(zip -> Collections.list(zip.getEntries()).stream()
                        .map(entry -> new Member(
                                entry.getName(),
                                entry.isDirectory(),
                                entry.getGeneralPurposeBit().usesEncryption(),
                                Optional.of(entry)))
                        .toList())
                .orElseGet(() -> namesInHeaders().stream()
                        .map(name -> new Member(name, name.endsWith("/"), false, Optional.empty()))
                        .toList());
    }

    /** A file's bytes as they are unpacked. */
    InputStream bytes(Member member) throws IOException {
        if (whole.isPresent() && member.entry().isPresent()) {
            ZipArchiveEntry entry = member.entry().get();
            return new Limited(whole.get().getInputStream(entry), entry.getCompressedSize());
        }
        return beforeCut(member.name()).orElseGet(InputStream::nullInputStream);
    }

    private List<String> namesInHeaders() {
        List<String> names = new ArrayList<>();
        for (int i = 0; i + NAME_IN_HEADER < bytes.length && names.size() < MOST_HEADERS; i++) {
            if (bytes[i] == 'P' && bytes[i + 1] == 'K' && bytes[i + 2] == 3 && bytes[i + 3] == 4) {
                int length = (bytes[i + 26] & 0xFF) | (bytes[i + 27] & 0xFF) << 8;
                int end = Math.min(bytes.length, i + NAME_IN_HEADER + length);
                names.add(new String(bytes, i + NAME_IN_HEADER, end - i - NAME_IN_HEADER, StandardCharsets.UTF_8));
            }
        }
        return names.stream().sorted().distinct().toList();
    }

    /** A part's bytes as they are unpacked; nothing where there is none of this name. */
    Optional<InputStream> part(String name) throws IOException {
        if (whole.isPresent()) {
            ZipArchiveEntry entry = whole.get().getEntry(name);
            return entry == null
                    ? Optional.empty()
                    : Optional.of(new Limited(whole.get().getInputStream(entry), entry.getCompressedSize()));
        }
        return beforeCut(name);
    }

    private Optional<InputStream> beforeCut(String name) throws LimitException {
        ZipArchiveInputStream parts = new ZipArchiveInputStream(new ByteArrayInputStream(bytes));
        try {
            for (ZipArchiveEntry entry = parts.getNextEntry(); entry != null; entry = parts.getNextEntry()) {
                InputStream part = new Limited(parts, bytes.length);
                if (entry.getName().equals(name)) {
                    return Optional.of(part);
                }
                // Passed over by ourselves, since that unpacks it.
                part.transferTo(OutputStream.nullOutputStream());
            }
        } catch (LimitException e) {
            throw e;
        } catch (IOException e) {
            // The cut: no part stands after it.
            return Optional.empty();
        }
        return Optional.empty();
    }

    @Override
    public void close() throws IOException {
        if (whole.isPresent()) {
            whole.get().close();
        }
    }

    /** Counts what passes. */
    private static final class Limited extends FilterInputStream {

        private final long most;
        private long passed;

        Limited(InputStream in, long packed) {
            super(in);
            this.most = packed < 0 ? LARGEST : Math.max(FREE, packed * LARGEST_RATIO);
        }

        @Override
        public int read() throws IOException {
            int b = super.read();
            count(b < 0 ? 0 : 1);
            return b;
        }

        @Override
        public int read(byte[] buffer, int from, int length) throws IOException {
            int read = super.read(buffer, from, length);
            count(Math.max(read, 0));
            return read;
        }

        private void count(int read) throws LimitException {
            passed += read;
            if (passed > LARGEST) {
                throw new LimitException(
                        SetAsideReason.TOO_LARGE, "A part of it is longer than %,d bytes.".formatted(LARGEST));
            } else if (passed > most) {
                throw new LimitException(SetAsideReason.BOMB, "It would unpack to far more than it is.");
            }
        }
    }
}
