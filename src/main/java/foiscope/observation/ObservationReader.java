package foiscope.observation;

import foiscope.dataset.ObservationRow;
import foiscope.dataset.UnresolvedRow;
import foiscope.grid.AnswerList;
import foiscope.grid.BandFinder;
import foiscope.grid.Bands;
import foiscope.grid.Grid;
import foiscope.grid.TextList;
import foiscope.label.FieldCells;
import foiscope.label.LabelReader;
import foiscope.model.Layout;
import foiscope.model.Part;
import foiscope.model.ResponseLetter;
import foiscope.model.SourceTable;
import foiscope.model.TextBlock;
import foiscope.text.PeriodText;
import foiscope.vocabulary.MarkedText;
import foiscope.vocabulary.Marker;
import foiscope.vocabulary.Vocabularies;
import java.util.ArrayList;
import java.util.List;

/** Reads a letter's tables and prose into the rows of {@code observations} and {@code unresolved}. */
public final class ObservationReader {

    private final Vocabularies vocabularies;

    public ObservationReader(Vocabularies vocabularies) {
        this.vocabularies = vocabularies;
    }

    /** What a letter prints: its figures, and what isn't understood. */
    public record Read(List<ObservationRow> observations, List<UnresolvedRow> unresolved) {}

    /** The figures of a letter. */
    public Read read(Layout layout, List<MarkedText> texts, ResponseLetter letter) {
        PeriodText periods =
                new PeriodText(vocabularies.markerBook(Marker.TO_DATE), letter.responded(), letter.yearEnds());
        LabelReader labels = new LabelReader(vocabularies, periods, letter.topic());
        FieldCells cells = new FieldCells(vocabularies, periods);
        TableReader tables = new TableReader(vocabularies, periods, labels);
        ContextReader contexts = new ContextReader(
                vocabularies, periods, letter, labels, texts, MarkedText.titles(layout, vocabularies));
        Footnotes notes = new Footnotes(vocabularies, texts);
        Figures figures = Figures.none();
        boolean unanswered =
                layout.tables().isEmpty() && texts.stream().noneMatch(text -> letter.part(text.block()) == Part.ANSWER);
        ProseReader prose = new ProseReader(vocabularies, periods, letter, contexts.scope(), unanswered);
        List<TextBlock> before = new ArrayList<>();
        for (MarkedText text : texts) {
            List<TextList> lists =
                    letter.part(text.block()) == Part.ANSWER ? lists(text.block(), before, cells) : List.of();
            figures.addAll(prose.read(text, lists));
            for (TextList list : lists) {
                for (Bands bands : BandFinder.in(list.grid(), cells)) {
                    figures.addAll(tables.read(bands, contexts.of(layout, text.block(), list, bands), notes));
                }
            }
            before.add(text.block());
        }
        for (SourceTable table : layout.tables()) {
            for (Bands bands : BandFinder.in(Grid.of(table, cells), cells)) {
                Figures read = tables.read(bands, contexts.of(layout, table, bands), notes);
                figures.addAll(Margins.joined(figures.observations(), read));
            }
        }
        return new Rows(layout, letter, vocabularies).of(figures);
    }

    private static List<TextList> lists(TextBlock block, List<TextBlock> before, FieldCells cells) {
        List<TextList> answers = AnswerList.in(block, before, cells);
        return answers.isEmpty() ? TextList.in(block, cells) : answers;
    }
}
