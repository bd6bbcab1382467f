package foiscope.pipeline;

import foiscope.document.DocumentReaders;
import foiscope.document.Enclosure;
import foiscope.model.DocumentId;
import foiscope.model.DocumentLimits;
import foiscope.model.Layout;
import foiscope.model.ReadDocument;
import foiscope.model.SetAsideReason;
import foiscope.model.TextBlock;
import foiscope.publish.Locations;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;

/** One file into a document, whatever is wrong with the file: then the document says why nothing was read. */
final class FileReading {

    /** Mails within mails, and archives within archives. */
    static final int DEEPEST = DocumentLimits.inForce().depth();

    /** Documents in one file. */
    private static final int MOST_HELD = 20_000;

    /** So many bytes tell whether a file may hold documents. */
    private static final int BEGINNING = 64 << 10;

    private static final String UNKNOWN_TYPE = "application/octet-stream";

    private final Configuration hadoop;
    private final DocumentStages.Read stage;
    private final int largest;
    private final Duration time;

    /** The file that was opened last, and what holds documents in it, by its place. */
    private String opened = "";

    private final Map<List<Integer>, Holder> holders = new HashMap<>();

    FileReading(Configuration hadoop, DocumentStages.Read stage) {
        this(hadoop, stage, DocumentLimits.inForce());
    }

    FileReading(Configuration hadoop, DocumentStages.Read stage, DocumentLimits limits) {
        this.hadoop = hadoop;
        this.stage = stage;
        this.largest = limits.bytes();
        // A reader that looks at the clock itself keeps what it read.
        this.time = limits.time().plus(limits.time().dividedBy(4));
    }

    /**
     * The hashes of a file's bytes, which pass by without being held, and of the documents in it, such as a mail's attachments. Only
     * of what may hold any is more than its beginning in memory.
     */
    List<Fingerprint> fingerprints(SourceFile file) {
        if (file.kind() != SourceFile.Kind.FILE) {
            return List.of(Fingerprint.unreadable(file, file.kind().whyUnread()));
        }
        MessageDigest digest = sha256();
        try (InputStream in = new DigestInputStream(open(file.uri()), digest)) {
            byte[] bytes = in.readNBytes(BEGINNING);
            long length = bytes.length;
            if (bytes.length == BEGINNING) {
                if (file.length() <= largest && DocumentReaders.mayHold(bytes)) {
                    byte[] rest = in.readNBytes(largest);
                    int beginning = bytes.length;
                    bytes = Arrays.copyOf(bytes, beginning + rest.length);
                    System.arraycopy(rest, 0, bytes, beginning, rest.length);
                    length = bytes.length;
                }
                length += in.transferTo(OutputStream.nullOutputStream());
            }
            Fingerprint whole = new Fingerprint(
                    HexFormat.of().formatHex(digest.digest()),
                    file.source(),
                    file.uri(),
                    length,
                    file.modified(),
                    "",
                    null,
                    null);
            List<Fingerprint> all = new ArrayList<>(List.of(whole));
            if (length == bytes.length && length <= largest) {
                addHeld(whole, bytes, all, new HashSet<>(Set.of(whole.documentId())));
            }
            return all;
        } catch (IOException e) {
            return List.of(Fingerprint.unreadable(file, notGiven(e)));
        }
    }

    /** Adds the documents that one holds, each once, and those that they hold. */
    private void addHeld(Fingerprint holder, byte[] bytes, List<Fingerprint> all, Set<String> known) {
        if (holder.within().size() >= DEEPEST) {
            return;
        }
        List<Enclosure> enclosures = enclosures(holder.source(), bytes);
        for (int i = 0; i < enclosures.size() && all.size() < MOST_HELD; i++) {
            Enclosure enclosure = enclosures.get(i);
            String id = DocumentId.of(enclosure.bytes()).sha256();
            if (known.add(id)) {
                Fingerprint held = holder.holds(i + 1, enclosure.name(), id);
                all.add(held);
                addHeld(held, enclosure.bytes(), all, known);
            }
        }
    }

    /** A fault of ours in one holder must not lose the others: it is told when the holder itself is read. */
    private List<Enclosure> enclosures(String source, byte[] bytes) {
        try {
            return TimedReading.within(
                            time,
                            () -> DocumentReaders.enclosures(source.substring(source.lastIndexOf('/') + 1), bytes))
                    .orElse(List.of());
        } catch (RuntimeException | StackOverflowError e) {
            return List.of();
        }
    }

    /** What stands in a file. One that isn't any more what its fingerprint says is set aside under it. */
    ReadDocument read(Fingerprint file) {
        String unread = file.unread();
        if (unread != null) {
            return unread(file, SetAsideReason.UNREADABLE, unread);
        }
        if (file.length() > largest) {
            return unread(
                    file,
                    SetAsideReason.TOO_LARGE,
                    "It has %,d bytes; the longest file that is read has %,d".formatted(file.length(), largest));
        }
        try {
            return file.within().isEmpty() ? checked(file, bytes(file)) : held(file);
        } catch (IOException e) {
            return unread(file, SetAsideReason.UNREADABLE, notGiven(e));
        }
    }

    private byte[] bytes(Fingerprint file) throws IOException {
        try (InputStream in = open(file.fileUri())) {
            return in.readNBytes((int) file.length() + 1);
        }
    }

    /**
     * A document that holds others.
     *
     * @param source its path
     * @param letters its text and that of those that hold it, the innermost first
     */
    private record Holder(String source, List<TextBlock> letters, List<Enclosure> enclosures) {}

    /** A document within a file, with the text of the letters that it is attached to. */
    private ReadDocument held(Fingerprint file) throws IOException {
        if (!file.fileUri().equals(opened)) {
            holders.clear();
            opened = file.fileUri();
        }
        List<Integer> within = file.within();
        int number = within.get(within.size() - 1);
        Optional<Holder> holder = holder(file, within.subList(0, within.size() - 1));
        String parent = file.parent();
        if (parent == null
                || holder.isEmpty()
                || number > holder.get().enclosures().size()) {
            return changed(file);
        }
        ReadDocument document =
                checked(file, holder.get().enclosures().get(number - 1).bytes());
        return document.heldBy(new DocumentId(parent), holder.get().letters());
    }

    /** What stands at a place within a file, opened once for all that it holds; nothing where the file doesn't reach so far. */
    private Optional<Holder> holder(Fingerprint file, List<Integer> within) throws IOException {
        Holder known = holders.get(within);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<Holder> outer = Optional.empty();
        String source =
                file.source().substring(0, file.source().length() - file.held().length());
        byte[] bytes;
        if (within.isEmpty()) {
            bytes = bytes(file);
        } else {
            int number = within.get(within.size() - 1);
            outer = holder(file, within.subList(0, within.size() - 1));
            if (outer.isEmpty() || number > outer.get().enclosures().size()) {
                return Optional.empty();
            }
            Enclosure enclosure = outer.get().enclosures().get(number - 1);
            source = outer.get().source() + "/" + enclosure.name();
            bytes = enclosure.bytes();
        }
        List<TextBlock> letters = new ArrayList<>();
        Layout layout = read(source, bytes).layout();
        if (layout != null) {
            letters.addAll(layout.texts());
        }
        outer.ifPresent(holder -> letters.addAll(holder.letters()));
        Holder holder = new Holder(source, letters, enclosures(source, bytes));
        holders.put(List.copyOf(within), holder);
        return Optional.of(holder);
    }

    private static ReadDocument changed(Fingerprint file) {
        return unread(file, SetAsideReason.UNREADABLE, "It changed while it was read; read it again once it is whole.");
    }

    private ReadDocument checked(Fingerprint file, byte[] bytes) {
        if (!DocumentId.of(bytes).sha256().equals(file.documentId())) {
            return changed(file);
        }
        ReadDocument document = read(file.source(), bytes);
        Layout layout = document.layout();
        boolean deepest = file.within().size() >= DEEPEST
                && !enclosures(file.source(), bytes).isEmpty();
        return deepest && layout != null
                ? new ReadDocument(
                        document.document(),
                        document.source(),
                        document.mediaType(),
                        document.bytes(),
                        SetAsideReason.TOO_DEEP,
                        "What it holds lies more than %d deep and wasn't read.".formatted(DEEPEST),
                        layout.unread(SetAsideReason.TOO_DEEP))
                : document;
    }

    /** A fault of ours in one document must not lose the others. */
    private ReadDocument read(String source, byte[] bytes) {
        try {
            return TimedReading.within(time, () -> stage.read(source, bytes))
                    .orElseGet(() -> new ReadDocument(
                            DocumentId.of(bytes),
                            source,
                            UNKNOWN_TYPE,
                            bytes.length,
                            SetAsideReason.TOO_SLOW,
                            "It took longer than %,d seconds. Save it in another format, or in parts, and give it again."
                                    .formatted(time.toSeconds()),
                            null));
        } catch (RuntimeException | StackOverflowError e) {
            return new ReadDocument(
                    DocumentId.of(bytes),
                    source,
                    UNKNOWN_TYPE,
                    bytes.length,
                    SetAsideReason.FAILED,
                    Failure.place(e),
                    null);
        }
    }

    private static ReadDocument unread(Fingerprint file, SetAsideReason reason, String detail) {
        return new ReadDocument(
                new DocumentId(file.documentId()), file.source(), UNKNOWN_TYPE, file.length(), reason, detail, null);
    }

    /** The cause's own words may hold a person's name. */
    private static String notGiven(IOException e) {
        return "The file system didn't give its bytes: " + e.getClass().getSimpleName();
    }

    /** Whether a file stands at a URI, as far as its file system tells. */
    static boolean mayExist(String uri, Configuration hadoop) {
        int within = uri.indexOf(Fingerprint.WITHIN);
        Path path = new Path(URI.create(within < 0 ? uri : uri.substring(0, within)));
        try {
            return Locations.fileSystem(path, hadoop).exists(path);
        } catch (IOException e) {
            return true;
        }
    }

    private InputStream open(String uri) throws IOException {
        Path path = new Path(URI.create(uri));
        return Locations.fileSystem(path, hadoop).open(path);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
