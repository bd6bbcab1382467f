package foiscope.publish;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import foiscope.dataset.Column;
import foiscope.dataset.Dataset;
import foiscope.model.Codes;
import foiscope.model.FoiscopeException;
import foiscope.model.FoiscopeException.Code;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/**
 * Whether a release is what it says it is: each file whole and none besides, the description that its datasets have, Parquet and
 * CSV of the same rows, as many as described, keys unique, what a row names there, and codes that a vocabulary lists. The keys of
 * a dataset are held in memory, some 100 bytes a row.
 */
public final class ReleaseVerification {

    private static final Pattern CHECKSUM = Pattern.compile("([0-9a-f]{64})  ([^/].*)");

    /** More faults than these say no more. */
    private static final int MOST = 100;

    private final FileSystem files;
    private final Path dir;
    private final Configuration hadoop;
    private final Map<String, Predicate<String>> codes;
    private final List<String> faults = new ArrayList<>();
    private final Map<Dataset, Set<String>> keys = new EnumMap<>(Dataset.class);

    private ReleaseVerification(
            FileSystem files, Path dir, Map<String, Predicate<String>> codes, Configuration hadoop) {
        this.files = files;
        this.dir = dir;
        this.hadoop = hadoop;
        this.codes = codes;
    }

    /**
     * What is wrong with the release in a folder, a line each; nothing where all is right.
     *
     * @param codes for columns of codes which of them a vocabulary lists; of {@code a|b} each is asked
     * @throws FoiscopeException USAGE if there is no such folder
     */
    public static List<String> faults(String name, Map<String, Predicate<String>> codes, Configuration hadoop) {
        Path dir = Locations.path(name, hadoop);
        try {
            FileSystem files = Locations.fileSystem(dir, hadoop);
            if (!files.exists(dir) || !files.getFileStatus(dir).isDirectory()) {
                throw new FoiscopeException(Code.USAGE, "no such folder: " + name);
            }
            return new ReleaseVerification(files, dir, codes, hadoop).faults();
        } catch (IOException e) {
            throw new FoiscopeException(Code.FAILED, name + " can't be read: " + e.getMessage(), e);
        }
    }

    private List<String> faults() throws IOException {
        SortedMap<String, String> listed = checksums();
        if (faults.isEmpty()) {
            hashes(listed);
        }
        if (faults.isEmpty()) {
            Optional<Map<Dataset, Long>> described = description();
            described.ifPresent(rows -> contents(rows, listed));
        }
        return faults.size() <= MOST
                ? List.copyOf(faults)
                : Stream.concat(
                                faults.stream().limit(MOST),
                                Stream.of("... and %,d more".formatted(faults.size() - MOST)))
                        .toList();
    }

    private void fault(String file, String words) {
        faults.add(file + ": " + words);
    }

    /** The list of files; each of its bytes has a meaning. */
    private SortedMap<String, String> checksums() throws IOException {
        SortedMap<String, String> listed = new TreeMap<>();
        Path list = new Path(dir, Checksums.FILE);
        if (!files.exists(list)) {
            fault(Checksums.FILE, "is missing: this is no release, or not a whole one");
            return listed;
        }
        byte[] bytes = read(list);
        String text = new String(bytes, StandardCharsets.UTF_8);
        for (String line : text.split("\n", -1)) {
            Matcher matcher = CHECKSUM.matcher(line);
            if (matcher.matches()) {
                listed.put(matcher.group(2), matcher.group(1));
            }
        }
        if (!Arrays.equals(bytes, Checksums.lines(listed).getBytes(StandardCharsets.UTF_8))) {
            fault(Checksums.FILE, "isn't a sorted list of SHA-256 and file names, a line each");
        }
        return listed;
    }

    private void hashes(SortedMap<String, String> listed) throws IOException {
        Set<String> there = new TreeSet<>();
        collect(dir, "", there);
        there.remove(Checksums.FILE);
        for (Map.Entry<String, String> file : listed.entrySet()) {
            if (!there.remove(file.getKey())) {
                fault(file.getKey(), "is missing");
            } else if (!sha256(new Path(dir, file.getKey())).equals(file.getValue())) {
                fault(file.getKey(), "has other bytes than when it was published");
            }
        }
        there.forEach(file -> fault(file, "isn't listed in " + Checksums.FILE));
    }

    private void collect(Path folder, String prefix, Set<String> found) throws IOException {
        for (FileStatus entry : files.listStatus(folder)) {
            String name = prefix + entry.getPath().getName();
            if (entry.isDirectory()) {
                collect(entry.getPath(), name + "/", found);
            } else {
                found.add(name);
            }
        }
    }

    /** How many rows the description gives each dataset; empty where it isn't the one that these datasets have. */
    private Optional<Map<Dataset, Long>> description() throws IOException {
        JsonNode root;
        String text = new String(read(new Path(dir, DataPackage.FILE)), StandardCharsets.UTF_8);
        try {
            root = new ObjectMapper().readTree(text);
        } catch (IOException e) {
            fault(DataPackage.FILE, "is no JSON");
            return Optional.empty();
        }
        Map<String, JsonNode> resources = new TreeMap<>();
        root.path("resources")
                .forEach(resource -> resources.put(resource.path("name").asText(), resource));
        Map<Dataset, Long> rows = new EnumMap<>(Dataset.class);
        List<WrittenDataset> written = new ArrayList<>();
        for (Dataset dataset : Dataset.values()) {
            JsonNode csv = resources.get(dataset.fileName());
            JsonNode parquet = resources.get(dataset.fileName() + "_parquet");
            if (csv == null || parquet == null) {
                fault(DataPackage.FILE, "doesn't describe " + dataset.fileName());
                return Optional.empty();
            }
            long count = csv.path("rows").asLong(-1);
            rows.put(dataset, count);
            JsonNode path = parquet.path("path");
            List<String> parts = new ArrayList<>();
            if (path.isArray()) {
                path.forEach(part -> parts.add(part.asText()));
            } else {
                parts.add(path.asText());
            }
            written.add(new WrittenDataset(dataset, count, parts));
        }
        ReleaseInfo info = DataPackage.info(root);
        if (!text.equals(DataPackage.json(written, info))) {
            fault(
                    DataPackage.FILE,
                    "isn't the description that this version of foiscope gives its datasets; it names version "
                            + info.version());
            return Optional.empty();
        }
        return Optional.of(rows);
    }

    private void contents(Map<Dataset, Long> described, SortedMap<String, String> listed) {
        for (Dataset dataset : Dataset.values()) {
            if (dataset.key().size() == 1) {
                keys.put(dataset, new HashSet<>());
            }
        }
        for (Dataset dataset : Dataset.values()) {
            try {
                content(dataset, Objects.requireNonNull(described.get(dataset)), listed);
            } catch (FoiscopeException | IllegalStateException e) {
                fault(WrittenDataset.parquetOf(dataset), "can't be read: " + e.getMessage());
            }
        }
    }

    private void content(Dataset dataset, long described, SortedMap<String, String> listed) {
        String parquet = WrittenDataset.parquetOf(dataset);
        List<Column> columns = dataset.columns();
        List<Check> checks = columns.stream()
                .map(column -> check(dataset, column))
                .flatMap(Optional::stream)
                .toList();
        Set<String> own = keys.computeIfAbsent(dataset, several -> new HashSet<>());
        MessageDigest digest = Checksums.digest();
        long count = 0;
        try (OutputStream hashed = new DigestOutputStream(OutputStream.nullOutputStream(), digest);
                Stream<Record> rows = new ReleaseReader(files, dir, hadoop).rows(dataset)) {
            hashed.write(CsvWriter.header(columns).getBytes(StandardCharsets.UTF_8));
            try (CsvWriter csv = new CsvWriter(hashed, columns)) {
                for (Record row : (Iterable<Record>) rows::iterator) {
                    count++;
                    csv.write(
                            columns.stream().map(column -> column.valueIn(row)).toArray());
                    String key = key(dataset, row);
                    if (!own.add(key)) {
                        fault(parquet, "two rows have the key " + key);
                    }
                    for (Check check : checks) {
                        check.of(row).ifPresent(words -> fault(parquet, "row " + key + ": " + words));
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (count != described) {
            fault(parquet, "has %,d rows, and %,d are described".formatted(count, described));
        }
        String csv = WrittenDataset.csvOf(dataset);
        if (!HexFormat.of().formatHex(digest.digest()).equals(listed.get(csv))) {
            fault(csv, "holds other rows than " + parquet);
        }
    }

    private static String key(Dataset dataset, Record row) {
        return dataset.columns().stream()
                .filter(column -> dataset.key().contains(column.name()))
                .map(column -> String.valueOf(column.valueIn(row)))
                .collect(Collectors.joining("/"));
    }

    /** What must hold of one column of each row. */
    @FunctionalInterface
    private interface Check {
        /** What is wrong; empty where nothing is. */
        Optional<String> of(Record row);
    }

    private Optional<Check> check(Dataset dataset, Column column) {
        Optional<Dataset> named = named(dataset, column);
        Predicate<String> code = codes.get(column.name());
        if (named.isPresent()) {
            Dataset other = named.get();
            return Optional.of(row -> missing(column, row, other));
        }
        return code == null ? Optional.empty() : Optional.of(row -> unlisted(column, row, code));
    }

    /** The dataset in which what a column names must have a row. */
    private static Optional<Dataset> named(Dataset dataset, Column column) {
        return column.name().equals("observation_ids")
                ? Optional.of(Dataset.OBSERVATIONS)
                : DataPackage.listing(column).filter(other -> other != dataset);
    }

    private Optional<String> missing(Column column, Record row, Dataset other) {
        Object value = column.valueIn(row);
        if (value == null) {
            return Optional.empty();
        }
        return Arrays.stream(value.toString().split(";", -1))
                .filter(id -> !keys.getOrDefault(other, Set.of()).contains(id))
                .findFirst()
                .map(id -> "%s has no row %s, which %s names".formatted(other.fileName(), id, column.name()));
    }

    private static Optional<String> unlisted(Column column, Record row, Predicate<String> listed) {
        Object value = column.valueIn(row);
        if (value == null) {
            return Optional.empty();
        }
        return Arrays.stream(value.toString().split("\\|", -1))
                .map(code -> code.endsWith("+") ? code.substring(0, code.length() - 1) : code)
                .filter(code -> !Codes.ALL.contains(code) && !listed.test(code))
                .findFirst()
                .map(code -> "no vocabulary lists %s of %s".formatted(code, column.name()));
    }

    private String sha256(Path file) throws IOException {
        MessageDigest digest = Checksums.digest();
        try (InputStream in = files.open(file);
                OutputStream out = new DigestOutputStream(OutputStream.nullOutputStream(), digest)) {
            in.transferTo(out);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private byte[] read(Path file) throws IOException {
        try (InputStream in = files.open(file)) {
            return in.readAllBytes();
        }
    }
}
