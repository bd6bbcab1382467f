package foiscope.review;

import foiscope.dataset.Column;
import foiscope.dataset.Dataset;
import foiscope.dataset.ObservationRow;
import foiscope.dataset.Reading;
import foiscope.dataset.ResponseRow;
import foiscope.dataset.UnresolvedRow;
import foiscope.label.LabelMeaning;
import foiscope.label.LabelReader;
import foiscope.model.Codes;
import foiscope.model.Dimension;
import foiscope.model.Layout;
import foiscope.model.ReadDocument;
import foiscope.model.SourceCell;
import foiscope.model.SourceTable;
import foiscope.text.Calendar;
import foiscope.text.PeriodText;
import foiscope.text.Words;
import foiscope.vocabulary.Domain;
import foiscope.vocabulary.Marker;
import foiscope.vocabulary.Vocabularies;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What of one document wasn't understood: labels over figures with a code that isn't known or a limit that no vocabulary names, and
 * the rows of {@code unresolved}. Of running text only what is published is shown, since names may stand in it.
 */
public final class Review {

    /** A place of a cell, as {@code governed_by} and {@code place} write it. */
    private static final Pattern CELL = Pattern.compile("table (\\d+), row (\\d+), column (\\d+)(?:, word (\\d+))?");

    private static final int LONGEST = 100;

    private final LabelReader labels;

    public Review(Vocabularies vocabularies) {
        this.labels = new LabelReader(
                vocabularies,
                new PeriodText(Calendar.of(vocabularies.markerBook(Marker.TO_DATE), Optional.empty(), Map.of())),
                Codes.UNKNOWN);
    }

    /** A place in a table, from 1. */
    private record Cell(int table, int row, int column) {

        String inWords() {
            return "table %d, row %d, column %d".formatted(table, row, column);
        }
    }

    /** A document's unknown words, each once by its place. */
    public List<UnknownWords> of(ReadDocument document, Reading reading) {
        Layout layout = document.layout();
        if (layout == null) {
            return List.of();
        }
        Tables tables = new Tables(layout);
        Map<String, UnknownWords> found = new LinkedHashMap<>();
        for (ObservationRow figure : reading.observations()) {
            doubt(figure).ifPresent(domain -> {
                for (Cell cell : cells(figure.governedBy())) {
                    String words = tables.words(cell);
                    if (unknown(words, domain)) {
                        add(
                                found,
                                new UnknownWords(
                                        words,
                                        domain,
                                        "unknown_label",
                                        figure.documentId(),
                                        figure.force(),
                                        cell.inWords(),
                                        tables.beside(cell),
                                        1));
                    }
                }
            });
        }
        String force =
                reading.responses().stream().map(ResponseRow::force).findFirst().orElse(Codes.UNKNOWN);
        for (ObservationRow figure : reading.observations()) {
            if (figure.doubts() != null) {
                for (String doubt : figure.doubts().split(";")) {
                    add(found, toCheck(figure, doubt));
                }
            }
        }
        Set<String> labels = found.values().stream().map(UnknownWords::place).collect(Collectors.toSet());
        for (UnresolvedRow row : reading.unresolved()) {
            if (cells(row.place()).stream().map(Cell::inWords).noneMatch(labels::contains)) {
                add(found, unresolved(row, force, tables));
            }
        }
        return List.copyOf(found.values());
    }

    /** A figure that a person should look at, and the sign that speaks against it. */
    private static UnknownWords toCheck(ObservationRow figure, String doubt) {
        return new UnknownWords(
                "",
                "",
                UnknownWords.TO_CHECK + doubt,
                figure.documentId(),
                figure.force(),
                figure.place().inWords(),
                "",
                1);
    }

    private static void add(Map<String, UnknownWords> found, UnknownWords words) {
        found.merge(
                words.reason() + "/" + words.domain() + "/" + words.place() + "/" + words.words(),
                words,
                (known, more) -> new UnknownWords(
                        known.words(),
                        known.domain(),
                        known.reason(),
                        known.documentId(),
                        known.force(),
                        known.place(),
                        known.beside(),
                        known.figures() + more.figures()));
    }

    /** Where the words would have their meaning that a figure lacks; empty words where only its limit isn't known. */
    private static Optional<String> doubt(ObservationRow figure) {
        for (Column column : Dataset.OBSERVATIONS.columns()) {
            Optional<Dimension> dimension = Dimension.ofColumn(column.name());
            if (dimension.isPresent() && Codes.UNKNOWN.equals(column.valueIn(figure))) {
                return domain(dimension.get(), figure).map(Domain::key);
            }
        }
        String scope = figure.scope();
        return scope != null && scope.contains("population=") ? Optional.of("") : Optional.empty();
    }

    private static Optional<Domain> domain(Dimension dimension, ObservationRow figure) {
        return switch (dimension) {
            case ROLE, RANK -> Optional.of(Domain.ROLE);
            case SUBJECT_GENDER, VICTIM_GENDER, COMPLAINANT_GENDER -> Optional.of(Domain.GENDER);
            case RELATIONSHIP -> Optional.of(Domain.RELATIONSHIP);
            case DUTY_STATUS -> Optional.of(Domain.DUTY);
            case OUTCOME, FINDING, PROCESS, SANCTION, EXIT, PENDING ->
                Domain.of(figure.outcomeKind()).or(() -> Optional.of(Domain.MISCONDUCT));
            case COMPLAINT_SOURCE, OUTCOME_KIND -> Optional.empty();
        };
    }

    private static List<Cell> cells(@Nullable String governedBy) {
        List<Cell> cells = new ArrayList<>();
        if (governedBy != null) {
            Matcher places = CELL.matcher(governedBy);
            while (places.find()) {
                cells.add(cell(places));
            }
        }
        return cells;
    }

    private static Cell cell(Matcher place) {
        return new Cell(
                Integer.parseInt(place.group(1)), Integer.parseInt(place.group(2)), Integer.parseInt(place.group(3)));
    }

    /** Whether a label says nothing that is known, or something beside it; the force's own 'Unknown' is known. */
    private boolean unknown(String words, String domain) {
        boolean known = Domain.of(domain)
                .filter(of -> labels.isTerm(of, Words.of(words)))
                .isPresent();
        if (words.isEmpty() || known) {
            return false;
        }
        LabelMeaning meaning = labels.read(Words.of(words));
        boolean says = !meaning.facts().isEmpty()
                || meaning.names().isPresent()
                || meaning.noCount().isPresent()
                || meaning.measure()
                || meaning.total()
                || meaning.ofWhich();
        return !meaning.unknown().isEmpty() || !says;
    }

    private UnknownWords unresolved(UnresolvedRow row, String force, Tables tables) {
        String words = row.verbatim() == null ? "" : label(row.verbatim());
        String beside = "";
        Matcher place = CELL.matcher(row.place());
        if (place.find()) {
            Cell cell = cell(place);
            beside = tables.beside(cell);
            if (words.contains(MASK)) {
                words = label(tables.words(cell));
            }
        }
        boolean ofWords = row.reason().equals("unknown_label") || row.reason().equals("ambiguous");
        return new UnknownWords(
                ofWords && !words.contains(MASK) ? words : "",
                "",
                row.reason(),
                row.documentId(),
                force,
                row.place(),
                beside,
                1);
    }

    /** What stands for a word that isn't published. */
    private static final String MASK = "_";

    /** The words of a figure without its numbers: of {@code 3 x Regraded} the last. */
    private static String label(String verbatim) {
        Words words = Words.of(verbatim);
        int from = 0;
        int to = words.size();
        while (from < to
                && (number(words.normalAt(from)) || words.normalAt(from).equals("x"))) {
            from++;
        }
        while (to > from && number(words.normalAt(to - 1))) {
            to--;
        }
        return words.between(from, to);
    }

    private static boolean number(String token) {
        return Character.isDigit(token.charAt(0)) || token.equals("<");
    }

    /** The texts of a document's cells, by their place. */
    private static final class Tables {

        private final Map<Cell, String> texts = new LinkedHashMap<>();

        private Tables(Layout layout) {
            for (SourceTable table : layout.tables()) {
                for (SourceCell cell : table.cells()) {
                    texts.put(new Cell(table.number(), cell.row(), cell.column()), cell.text());
                }
            }
        }

        /** Folded, and as long as a label may be; empty where there are no letters. */
        private String words(Cell cell) {
            String text = texts.getOrDefault(cell, "").strip().replaceAll("\\s+", " ");
            boolean letters = text.chars().anyMatch(Character::isLetter);
            return letters && text.length() <= LONGEST ? text : "";
        }

        /** The labels above and below, left and right. */
        private String beside(Cell cell) {
            return List.of(
                            new Cell(cell.table(), cell.row() - 1, cell.column()),
                            new Cell(cell.table(), cell.row() + 1, cell.column()),
                            new Cell(cell.table(), cell.row(), cell.column() - 1),
                            new Cell(cell.table(), cell.row(), cell.column() + 1))
                    .stream()
                    .map(this::words)
                    .filter(words -> !words.isEmpty())
                    .distinct()
                    .limit(3)
                    .collect(Collectors.joining("; "));
        }
    }
}
