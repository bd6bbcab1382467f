package foiscope.observation;

import foiscope.dataset.Column;
import foiscope.dataset.Dataset;
import foiscope.dataset.ObservationRow;
import foiscope.dataset.UnresolvedRow;
import foiscope.document.DocumentReaders;
import foiscope.letter.LetterReader;
import foiscope.model.Dimension;
import foiscope.model.Layout;
import foiscope.model.ResponseLetter;
import foiscope.vocabulary.MarkedText;
import foiscope.vocabulary.Vocabularies;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** What a letter written in a test gives, each figure and doubt on one line. */
record Read(List<ObservationRow> observations, List<UnresolvedRow> unresolved) {

    static final Vocabularies BUILT_IN = Vocabularies.builtIn();

    /** A letter of paragraphs; of a table the cells are parted by bars. */
    static Read letter(String... paragraphs) {
        return of(String.join("\n\n", paragraphs).replaceAll(" *\\| ?", "\t").getBytes(StandardCharsets.UTF_8));
    }

    static Read of(byte[] bytes) {
        Layout layout =
                Objects.requireNonNull(DocumentReaders.read("letter.txt", bytes).layout());
        List<MarkedText> texts = MarkedText.of(layout, BUILT_IN);
        ResponseLetter letter = new LetterReader(BUILT_IN).read(layout, texts);
        ObservationReader.Read read = new ObservationReader(BUILT_IN).read(layout, texts, letter);
        return new Read(read.observations(), read.unresolved());
    }

    /** {@code 2015 complaint role=officer 3 stated}: period, unit, codes that aren't totals, figure or status, basis. */
    List<String> figures() {
        return observations.stream().map(Read::figure).toList();
    }

    private static String figure(ObservationRow row) {
        List<String> told = new ArrayList<>(List.of(row.periodLabel() + "", row.countingUnit()));
        for (Column column : Dataset.OBSERVATIONS.columns()) {
            boolean dimension = Dimension.ofColumn(column.name())
                    .filter(d -> d != Dimension.OUTCOME_KIND)
                    .isPresent();
            if (dimension && !"_T".equals(column.valueIn(row))) {
                told.add(column.name() + "=" + column.valueIn(row));
            }
        }
        if (row.otherBreakdown() != null) {
            told.add(row.otherBreakdown());
        }
        told.add(row.count() != null ? plain(row.count()) : row.status() + bounds(row));
        told.add(row.basis());
        return String.join(" ", told);
    }

    private static String bounds(ObservationRow row) {
        String upper = row.upper() == null ? "" : plain(row.upper());
        return row.lower() == null ? "" : " " + plain(row.lower()) + ".." + upper;
    }

    private static String plain(double number) {
        return number == Math.rint(number) ? String.valueOf((long) number) : String.valueOf(number);
    }

    /** {@code unknown_label table 1, row 2, column 3, word 1}. */
    List<String> doubts() {
        return unresolved.stream().map(row -> row.reason() + " " + row.place()).toList();
    }

    /** The figures of one column, as they stand from top to bottom. */
    List<String> column(int column) {
        return observations.stream()
                .filter(row -> row.sourceColumn() == column)
                .map(Read::figure)
                .toList();
    }
}
