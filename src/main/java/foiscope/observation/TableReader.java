package foiscope.observation;

import foiscope.label.BandTyper;
import foiscope.label.CellText;
import foiscope.label.LabelReader;
import foiscope.label.PartyLabels;
import foiscope.model.Unresolved;
import foiscope.model.UnresolvedReason;
import foiscope.structure.Structure;
import foiscope.text.PeriodText;
import foiscope.vocabulary.Coder;
import foiscope.vocabulary.Vocabularies;

/** Reads a table by what governs each of its numbers. */
final class TableReader {

    final Vocabularies vocabularies;
    final PeriodText periods;
    final LabelReader labels;
    final PartyLabels parties;
    final BandTyper typer;
    final CellText cells;
    final Coder coder;

    TableReader(Vocabularies vocabularies, PeriodText periods, LabelReader labels) {
        this.vocabularies = vocabularies;
        this.periods = periods;
        this.labels = labels;
        this.parties = new PartyLabels(vocabularies);
        this.typer = new BandTyper(labels, periods);
        this.cells = new CellText(vocabularies);
        this.coder = new Coder(vocabularies);
    }

    Figures read(Structure bands, TableContext context, Footnotes notes) {
        TableLabels governing = new TableLabels(this, bands, context, notes.with(bands));
        Figures figures = bands.records()
                ? new RecordReader(this, bands, context, governing).read()
                : new TableFigures(this, bands, context, governing).read();
        bands.numbering().ifPresent(column -> bands.body().stream()
                .map(row -> bands.grid().at(row.row(), column))
                .map(cell -> new Unresolved(
                        cell.place(), cell.text(), UnresolvedReason.NOT_A_COUNT, "the column numbers the rows", ""))
                .forEach(figures.unresolved()::add));
        return figures;
    }
}
