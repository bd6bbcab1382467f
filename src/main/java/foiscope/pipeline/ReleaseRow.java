package foiscope.pipeline;

import foiscope.dataset.ComparisonRow;
import foiscope.dataset.Dataset;
import foiscope.dataset.DocumentRow;
import foiscope.dataset.ObservationRow;
import foiscope.dataset.QuestionRow;
import foiscope.dataset.Reading;
import foiscope.dataset.ResponseRow;
import foiscope.dataset.SetAsideRow;
import foiscope.dataset.UnresolvedRow;
import foiscope.store.Parcel;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One row of any dataset of a release, so that one sort puts all of them in order. */
record ReleaseRow(
        Dataset dataset,
        @Nullable DocumentRow document,
        @Nullable ResponseRow response,
        @Nullable QuestionRow question,
        @Nullable ObservationRow observation,
        @Nullable UnresolvedRow unresolved,
        @Nullable SetAsideRow setAside,
        @Nullable ComparisonRow comparison) {

    static ReleaseRow of(Dataset dataset, Record row) {
        return new ReleaseRow(
                dataset,
                row instanceof DocumentRow document ? document : null,
                row instanceof ResponseRow response ? response : null,
                row instanceof QuestionRow question ? question : null,
                row instanceof ObservationRow observation ? observation : null,
                row instanceof UnresolvedRow unresolved ? unresolved : null,
                row instanceof SetAsideRow setAside ? setAside : null,
                row instanceof ComparisonRow comparison ? comparison : null);
    }

    /** Every row that a document gives but its figures, which are compared first. */
    static Stream<ReleaseRow> besideFigures(Reading reading) {
        return Stream.of(
                        Stream.of(of(Dataset.DOCUMENTS, reading.document())),
                        all(Dataset.RESPONSES, reading.responses()),
                        all(Dataset.QUESTIONS, reading.questions()),
                        all(Dataset.UNRESOLVED, reading.unresolved()),
                        all(Dataset.SET_ASIDE, reading.setAside()))
                .flatMap(rows -> rows);
    }

    /** Figures and the comparisons that they stand behind. */
    static Stream<ReleaseRow> compared(Compared compared) {
        return Stream.concat(
                all(Dataset.OBSERVATIONS, compared.observations()),
                compared.rows().stream()
                        .map(row -> of(Dataset.valueOf(row.dataset().toUpperCase(Locale.ROOT)), row)));
    }

    private static Stream<ReleaseRow> all(Dataset dataset, List<? extends Record> rows) {
        return rows.stream().map(row -> of(dataset, row));
    }

    /** Under its place among all rows of a release. */
    Parcel<ReleaseRow> parcel() {
        return new Parcel<>("", SortKey.of(dataset, row()), this);
    }

    /** The row itself. */
    Record row() {
        for (Record row :
                new @Nullable Record[] {document, response, question, observation, unresolved, setAside, comparison}) {
            if (row != null) {
                return row;
            }
        }
        throw new IllegalStateException("a row without a row");
    }
}
