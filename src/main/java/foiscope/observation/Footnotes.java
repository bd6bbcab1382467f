package foiscope.observation;

import foiscope.label.CellContent;
import foiscope.label.Marks;
import foiscope.model.CellRef;
import foiscope.model.CountInterval;
import foiscope.model.Label;
import foiscope.model.ObservationStatus;
import foiscope.structure.GridCell;
import foiscope.structure.Structure;
import foiscope.text.CountText;
import foiscope.text.Words;
import foiscope.vocabulary.MarkedText;
import foiscope.vocabulary.StatusWord;
import foiscope.vocabulary.Vocabularies;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

/** The notes that a letter's marks and signs lead to. */
final class Footnotes {

    private static final int LONGEST = 40;

    private final Vocabularies vocabularies;
    private final Supplier<List<Label>> notes;

    Footnotes(Vocabularies vocabularies, List<MarkedText> texts) {
        this(vocabularies, new Once<>(() -> lines(texts)));
    }

    private Footnotes(Vocabularies vocabularies, Supplier<List<Label>> notes) {
        this.vocabularies = vocabularies;
        this.notes = notes;
    }

    /** Each line of the text, which may be a note. */
    private static List<Label> lines(List<MarkedText> texts) {
        List<Label> notes = new ArrayList<>();
        for (MarkedText text : texts) {
            int paragraph = text.paragraph();
            int item = 1;
            for (String line : text.text().lines().toList()) {
                notes.add(new Label(
                        Label.Role.NOTE,
                        line.strip(),
                        CellRef.inProse(text.block().page(), paragraph, item)));
                item += line.isBlank() ? 0 : line.strip().split("\\s+").length;
            }
        }
        return notes;
    }

    /** With the notes of a table, which go before those of the text. */
    Footnotes with(Structure bands) {
        List<GridCell> cells = bands.notes();
        return cells.isEmpty()
                ? this
                : new Footnotes(vocabularies, new Once<>(() -> {
                    List<Label> both = new ArrayList<>();
                    cells.forEach(cell -> both.add(new Label(Label.Role.NOTE, cell.text(), cell.place())));
                    both.addAll(notes.get());
                    return both;
                }));
    }

    /** The note that begins with the mark of a label. */
    Optional<Label> of(String mark) {
        return notes.get().stream().filter(note -> begins(note.words(), mark)).findFirst();
    }

    private static boolean begins(String note, String mark) {
        String text = note.startsWith("(") ? note.substring(1) : note;
        if (!text.startsWith(mark) || text.length() == mark.length()) {
            return false;
        }
        char next = text.charAt(mark.length());
        return Character.isLetterOrDigit(mark.charAt(0))
                ? next == '.' || next == ')' || next == ' '
                : next != mark.charAt(0);
    }

    /** The words of a note after its mark. */
    static Words words(Label note, String mark) {
        String text = note.words();
        return Words.of(text.substring(Math.min(text.length(), text.indexOf(mark) + mark.length())));
    }

    /** What a sign in the place of a figure stands for, as a note or a sentence of the letter says. */
    Optional<SignMeaning> sign(String sign) {
        for (Label note : notes.get()) {
            Optional<String> after = definition(note.words(), sign);
            if (after.isPresent()) {
                Optional<SignMeaning> meaning = meaning(after.get());
                if (meaning.isPresent()) {
                    return meaning;
                }
            }
        }
        return Optional.empty();
    }

    /** {@code * = fewer than 5}, {@code A dash (-) denotes a nil return}, {@code ‡ Not yet available}. */
    private static Optional<String> definition(String note, String sign) {
        if (begins(note, sign)) {
            return Optional.of(note.substring(note.indexOf(sign) + sign.length()));
        }
        for (String quoted :
                List.of("(" + sign + ")", "'" + sign + "'", "\u2018" + sign + "\u2019", "\"" + sign + "\"")) {
            int at = note.indexOf(quoted);
            if (at >= 0) {
                return Optional.of(note.substring(at + quoted.length()));
            }
        }
        boolean dash = sign.equals("-") || sign.equals("–") || sign.equals("—");
        int at = note.toLowerCase(Locale.ROOT).indexOf(" dash ");
        return dash && at >= 0 ? Optional.of(note.substring(at + 6)) : Optional.empty();
    }

    private Optional<SignMeaning> meaning(String definition) {
        int stop = definition.indexOf(". ");
        Words words = Words.of(stop < 0 ? definition : definition.substring(0, stop));
        int to = Math.min(words.size(), LONGEST);
        for (int i = 0; i < to; i++) {
            Optional<CountText.Found> count = CountText.at(words, i);
            if (count.isPresent() && count.get().count().status() == ObservationStatus.SUPPRESSED) {
                return Optional.of(new SignMeaning(
                        ObservationStatus.SUPPRESSED,
                        Optional.of(count.get().count().interval())));
            }
            Optional<StatusWord> word =
                    vocabularies.statuses().at(words, i, to, Optional.empty()).map(match -> match.meaning());
            if (word.isPresent()) {
                return Optional.of(word.get()
                        .status()
                        .map(status -> new SignMeaning(status, CellContent.NoFigure.interval(status)))
                        .orElseGet(() -> new SignMeaning(ObservationStatus.EXACT, Optional.of(CountInterval.ZERO))));
            }
        }
        return Optional.empty();
    }

    /** What a sign stands for. */
    record SignMeaning(ObservationStatus status, Optional<CountInterval> interval) {}

    /** The mark of a label's text. */
    static Optional<String> mark(String label) {
        return Marks.of(label);
    }
}
