package foiscope.observation;

import foiscope.dataset.ObservationRow;
import foiscope.dataset.UnresolvedRow;
import foiscope.model.Layout;
import foiscope.model.Part;
import foiscope.model.ResponseLetter;
import foiscope.model.SourceTable;
import foiscope.text.PeriodText;
import foiscope.text.Phrasebook.Match;
import foiscope.vocabulary.Domain;
import foiscope.vocabulary.MarkedText;
import foiscope.vocabulary.Marker;
import foiscope.vocabulary.Vocabularies;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** Reads a letter's tables and prose into the rows of {@code observations} and {@code unresolved}. */
public final class ObservationReader {

    private final Vocabularies vocabularies;

    public ObservationReader(Vocabularies vocabularies) {
        this.vocabularies = vocabularies;
    }

    /** What a letter prints: its figures, and what isn't understood. */
    public record Read(List<ObservationRow> observations, List<UnresolvedRow> unresolved) {}

    public Read read(Layout layout, List<MarkedText> texts, ResponseLetter letter) {
        PeriodText periods =
                new PeriodText(vocabularies.markerBook(Marker.TO_DATE), letter.responded(), letter.yearEnds());
        TableReader tables = new TableReader(vocabularies, periods, letter);
        ContextReader contexts = new ContextReader(vocabularies, periods, letter, tables.headings(), texts);
        Figures figures = Figures.none();
        Map<String, String> scope = contexts.scope();
        boolean unanswered =
                layout.tables().isEmpty() && texts.stream().noneMatch(text -> letter.part(text.block()) == Part.ANSWER);
        ProseReader prose = new ProseReader(vocabularies, periods, letter, scope, unanswered);
        Optional<String> unit = requestUnit(texts, letter);
        for (MarkedText text : texts) {
            figures.addAll(prose.read(text, unit));
        }
        for (SourceTable table : layout.tables()) {
            TableShape shape = new TableShape(table);
            figures.addAll(
                    Margins.joined(figures.observations(), tables.read(shape, contexts.of(layout, table, shape))));
        }
        return new Rows(layout, letter, vocabularies).of(figures);
    }

    /** What the request counts, where it names one unit only. */
    private Optional<String> requestUnit(List<MarkedText> texts, ResponseLetter letter) {
        TreeSet<String> units = new TreeSet<>();
        for (MarkedText text : texts) {
            if (letter.part(text.block()) == Part.REQUEST) {
                for (Match<String> match : text.terms(Domain.HEADING)) {
                    for (String meaning : match.meaning().split(";")) {
                        if (meaning.startsWith("unit=")) {
                            units.add(meaning.substring("unit=".length()));
                        }
                    }
                }
            }
        }
        return units.size() == 1 ? Optional.of(units.first()) : Optional.empty();
    }
}
