package foiscope.observation;

import foiscope.dataset.ObservationRow;
import foiscope.dataset.UnresolvedRow;
import foiscope.label.FieldCells;
import foiscope.label.LabelReader;
import foiscope.model.Layout;
import foiscope.model.LetterSection;
import foiscope.model.ResponseLetter;
import foiscope.model.SourceTable;
import foiscope.model.TextBlock;
import foiscope.structure.AnswerList;
import foiscope.structure.Choice;
import foiscope.structure.FieldLines;
import foiscope.structure.Grid;
import foiscope.structure.Structure;
import foiscope.structure.Tables;
import foiscope.structure.TextList;
import foiscope.text.Calendar;
import foiscope.text.PeriodText;
import foiscope.vocabulary.MarkedText;
import foiscope.vocabulary.Marker;
import foiscope.vocabulary.Vocabularies;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

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
        PeriodText periods = new PeriodText(LetterCalendar.of(
                layout,
                texts,
                Calendar.of(vocabularies.markerBook(Marker.TO_DATE), letter.responded(), letter.yearEnds()),
                vocabularies));
        LabelReader labels = new LabelReader(vocabularies, periods, letter.topic());
        FieldCells cells = new FieldCells(vocabularies, periods);
        TableReader tables = new TableReader(vocabularies, periods, labels);
        Map<Integer, List<TextList>> lists = lists(texts, letter, cells);
        ContextReader contexts = new ContextReader(
                layout,
                data(texts, lists),
                vocabularies,
                periods,
                letter,
                labels,
                texts,
                MarkedText.titles(layout, vocabularies));
        Footnotes notes = new Footnotes(vocabularies, texts);
        EarlierFigures figures = new EarlierFigures();
        Doubts doubts = new Doubts();
        boolean unanswered = layout.tables().isEmpty()
                && texts.stream().noneMatch(text -> letter.section(text.block()) == LetterSection.ANSWER);
        ProseReader prose = new ProseReader(
                vocabularies,
                periods,
                letter,
                contexts.scope(),
                unanswered,
                new SentenceReader(vocabularies, periods, labels, letter, contexts, notes));
        SentenceTotals totals = new SentenceTotals(labels);
        for (MarkedText text : texts) {
            List<TextList> ofText = lists.getOrDefault(text.paragraph(), List.of());
            figures.add(prose.read(text, ofText));
            for (TextList list : ofText) {
                for (Choice choice : Tables.in(list.grid(), cells)) {
                    Structure bands = choice.structure();
                    TableContext context = contexts.of(text.block(), list, bands);
                    Figures read = tables.read(bands, context, notes);
                    TableDoubts.mark(choice, context, read, doubts);
                    figures.add(totals.counted(figures, read));
                }
            }
        }
        for (SourceTable table : layout.tables()) {
            figures.add(HiddenCells.in(table));
            if (!table.shown()) {
                continue;
            }
            Grid grid = Grid.of(table, cells);
            Figures all = Figures.none();
            for (Choice choice : Tables.in(grid, cells)) {
                Structure bands = choice.structure();
                TableContext context = contexts.of(table, bands);
                Figures read = tables.read(bands, context, notes);
                TableDoubts.mark(choice, context, read, doubts);
                all.addAll(read);
                figures.add(Margins.joined(figures, read));
            }
            figures.add(UnreadNumbers.in(grid, all));
        }
        Figures told = Rounding.of(SpanBySum.of(Retold.once(figures.all())), texts);
        DoubtSign.mark(told, doubts);
        return new Rows(layout, letter, vocabularies, doubts).of(told);
    }

    /** The lists of the answer's paragraphs, by the paragraphs' numbers. */
    private static Map<Integer, List<TextList>> lists(List<MarkedText> texts, ResponseLetter letter, FieldCells cells) {
        Map<Integer, List<TextList>> lists = new HashMap<>();
        List<TextBlock> before = new ArrayList<>();
        for (MarkedText text : texts) {
            if (letter.section(text.block()) == LetterSection.ANSWER) {
                lists.put(text.paragraph(), lists(text.block(), before, cells));
            }
            before.add(text.block());
        }
        return lists;
    }

    /** The paragraphs whose last line is an item of a list. */
    private static Set<Integer> data(List<MarkedText> texts, Map<Integer, List<TextList>> lists) {
        Set<Integer> data = new HashSet<>();
        for (MarkedText text : texts) {
            int end = text.text().strip().length() - 1;
            boolean last = lists.getOrDefault(text.paragraph(), List.of()).stream()
                    .anyMatch(list -> list.from() <= end && list.to() >= end);
            if (last) {
                data.add(text.paragraph());
            }
        }
        return data;
    }

    private static List<TextList> lists(TextBlock block, List<TextBlock> before, FieldCells cells) {
        List<TextList> answers = AnswerList.in(block, before, cells);
        List<TextList> lists = answers.isEmpty() ? TextList.in(block, cells) : answers;
        return lists.isEmpty() ? FieldLines.in(block, cells) : lists;
    }
}
