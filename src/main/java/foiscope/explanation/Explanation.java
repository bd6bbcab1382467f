package foiscope.explanation;

import foiscope.dataset.ComparisonRow;
import foiscope.dataset.Dataset;
import foiscope.dataset.DocumentRow;
import foiscope.dataset.ObservationRow;
import foiscope.dataset.ResponseRow;
import foiscope.dataset.SetAsideRow;
import foiscope.dataset.UnresolvedRow;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds what an id names in a release, and tells its way. */
public final class Explanation {

    private final RowSource release;

    public Explanation(RowSource release) {
        this.release = release;
    }

    /**
     * The way of a figure, in words.
     *
     * @param text lines
     * @param documents that print what it tells of, by their SHA-256
     */
    public record Told(String text, Set<String> documents) {

        public Told {
            documents = Set.copyOf(documents);
        }
    }

    /** The way of an observation_id, unresolved_id, row_id or document_id; empty where the release has no such id. */
    public Optional<Told> of(String id) {
        return find(Dataset.OBSERVATIONS, ObservationRow.class, id)
                .map(this::figure)
                .or(() -> find(Dataset.UNRESOLVED, UnresolvedRow.class, id)
                        .map(open -> new Told(
                                new UnresolvedTelling(open, response(open.responseId()), document(open.documentId()))
                                        .text(),
                                Set.of(open.documentId()))))
                .or(() -> document(id).map(this::document))
                .or(() -> Arrays.stream(Dataset.values())
                        .filter(Dataset::comparison)
                        .flatMap(dataset -> comparison(dataset, id).stream())
                        .findFirst());
    }

    private Told document(DocumentRow document) {
        Optional<SetAsideRow> aside = find(Dataset.SET_ASIDE, SetAsideRow.class, document.documentId());
        List<ObservationRow> figures = figures(figure -> figure.documentId().equals(document.documentId()));
        Telling telling = new Telling()
                .line("A document that is %s".formatted(Telling.words(document.status())))
                .line("")
                .fact("Named", document.source())
                .fact("Type", document.mediaType())
                .fact("Bytes", Telling.number((double) document.bytes()))
                .fact("Why", aside.map(row -> Telling.words(row.reason())).orElse(null))
                .fact("That is", aside.map(SetAsideRow::detail).orElse(null))
                .fact("Figures", Telling.number(figures.size()))
                .fact("Id", document.documentId());
        return new Told(telling.text(), Set.of(document.documentId()));
    }

    private Told figure(ObservationRow figure) {
        String text = new FigureTelling(figure, response(figure.responseId()), document(figure.documentId())).text();
        return Rivals.gaveWay(figure)
                ? told(text, List.of(figure), figures(other -> Rivals.are(figure, other)), "It gave way to:")
                : new Told(text, Set.of(figure.documentId()));
    }

    private Optional<Told> comparison(Dataset dataset, String id) {
        return find(dataset, ComparisonRow.class, id).map(row -> {
            Set<String> ids = Set.of(row.observationIds().split(";", -1));
            List<ObservationRow> figures = figures(figure -> ids.contains(figure.observationId()));
            List<ObservationRow> rivals = figures(
                    other -> Rivals.gaveWay(other) && figures.stream().anyMatch(figure -> Rivals.are(figure, other)));
            String text = new ComparisonTelling(dataset, row, figures, sources(figures)).text();
            return told(text, figures, rivals, "Given again otherwise, and not counted:");
        });
    }

    private Told told(String text, List<ObservationRow> figures, List<ObservationRow> rivals, String heading) {
        Set<String> documents = new HashSet<>();
        figures.forEach(figure -> documents.add(figure.documentId()));
        if (rivals.isEmpty()) {
            return new Told(text, documents);
        }
        Map<String, String> sources = sources(rivals);
        Telling more = new Telling().line("").line(heading);
        rivals.forEach(rival -> {
            documents.add(rival.documentId());
            more.line("  " + FigureTelling.inShort(rival, sources.getOrDefault(rival.documentId(), "")));
        });
        return new Told(text + more.text(), documents);
    }

    private Map<String, String> sources(List<ObservationRow> figures) {
        Map<String, String> sources = new HashMap<>();
        for (ObservationRow figure : figures) {
            sources.computeIfAbsent(
                    figure.documentId(),
                    known -> document(known).map(DocumentRow::source).orElse(known));
        }
        return sources;
    }

    /** In one pass, since thousands may stand behind one row. */
    private List<ObservationRow> figures(Predicate<ObservationRow> asked) {
        try (Stream<? extends Record> rows = release.rows(Dataset.OBSERVATIONS)) {
            return rows.map(ObservationRow.class::cast).filter(asked).toList();
        }
    }

    private Optional<ResponseRow> response(@Nullable String id) {
        return id == null ? Optional.empty() : find(Dataset.RESPONSES, ResponseRow.class, id);
    }

    private Optional<DocumentRow> document(String id) {
        return find(Dataset.DOCUMENTS, DocumentRow.class, id);
    }

    private <T extends Record> Optional<T> find(Dataset dataset, Class<T> type, String id) {
        return release.find(dataset, id).map(type::cast);
    }
}
