package foiscope.explanation;

import foiscope.dataset.ComparisonRow;
import foiscope.dataset.Dataset;
import foiscope.dataset.DocumentRow;
import foiscope.dataset.ObservationRow;
import foiscope.dataset.ResponseRow;
import foiscope.dataset.UnresolvedRow;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds what an id names in a release, and tells its way. */
public final class Explanation {

    private final RowSource release;

    public Explanation(RowSource release) {
        this.release = release;
    }

    /** The way of an observation_id, unresolved_id or row_id; empty where the release has no such id. */
    public Optional<String> of(String id) {
        return find(Dataset.OBSERVATIONS, ObservationRow.class, id)
                .map(figure ->
                        new FigureTelling(figure, response(figure.responseId()), document(figure.documentId())).text())
                .or(() -> find(Dataset.UNRESOLVED, UnresolvedRow.class, id).map(open -> new UnresolvedTelling(
                                open, response(open.responseId()), document(open.documentId()))
                        .text()))
                .or(() -> Arrays.stream(Dataset.values())
                        .filter(Dataset::comparison)
                        .flatMap(dataset -> comparison(dataset, id).stream())
                        .findFirst());
    }

    private Optional<String> comparison(Dataset dataset, String id) {
        return find(dataset, ComparisonRow.class, id).map(row -> {
            List<ObservationRow> figures = figures(Set.of(row.observationIds().split(";", -1)));
            Map<String, String> sources = new HashMap<>();
            for (ObservationRow figure : figures) {
                sources.computeIfAbsent(
                        figure.documentId(),
                        known -> document(known).map(DocumentRow::source).orElse(known));
            }
            return new ComparisonTelling(dataset, row, figures, sources).text();
        });
    }

    /** In one pass, since thousands may stand behind one row. */
    private List<ObservationRow> figures(Set<String> ids) {
        try (Stream<? extends Record> rows = release.rows(Dataset.OBSERVATIONS)) {
            return rows.map(ObservationRow.class::cast)
                    .filter(figure -> ids.contains(figure.observationId()))
                    .toList();
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
