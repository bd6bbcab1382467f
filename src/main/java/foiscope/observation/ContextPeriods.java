package foiscope.observation;

import foiscope.clause.Questions;
import foiscope.clause.Questions.Question;
import foiscope.model.CellRef;
import foiscope.model.Label;
import foiscope.model.Layout;
import foiscope.model.LetterSection;
import foiscope.model.Period;
import foiscope.model.PeriodBasis;
import foiscope.model.ResponseLetter;
import foiscope.model.TextBlock;
import foiscope.text.DateText;
import foiscope.text.PeriodText;
import foiscope.text.Words;
import foiscope.vocabulary.MarkedText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Which period the texts of a letter say its figures are of, where a figure's own labels don't. */
final class ContextPeriods {

    private final PeriodText periods;
    private final DatingTexts dating;
    private final ResponseLetter letter;
    private final List<MarkedText> texts;
    private final Questions questions;
    private final Set<Integer> data;
    private final boolean hasTables;

    /** The orders of the blocks right above a table. */
    private final Set<Integer> captions;

    /** The answer's paragraphs that name one period, in reading order; of each document they are asked for once. */
    private final Supplier<List<Placed<Dated>>> datedAnswers = new Once<>(this::datedAnswers);

    private final Supplier<List<Placed<Dated>>> datedHeadings = new Once<>(this::datedHeadings);
    private final Supplier<Optional<Dated>> oneStock = new Once<>(this::stock);
    private final Supplier<Optional<Dated>> onlyPeriod = new Once<>(this::theOnly);

    /** @param data the paragraphs that end with figures */
    ContextPeriods(
            Layout layout,
            Set<Integer> data,
            PeriodText periods,
            DatingTexts dating,
            ResponseLetter letter,
            List<MarkedText> texts,
            Questions questions) {
        this.periods = periods;
        this.dating = dating;
        this.letter = letter;
        this.texts = texts;
        this.questions = questions;
        this.data = data;
        this.hasTables = !layout.tables().isEmpty();
        this.captions = layout.tables().stream().map(table -> table.order() - 1).collect(Collectors.toSet());
    }

    /**
     * A period and the words that say it.
     *
     * @param label empty where the request says it
     */
    record Dated(Optional<Period> period, Optional<Label> label, boolean clash) {

        static final Dated NONE = new Dated(Optional.empty(), Optional.empty());

        Dated(Optional<Period> period, Optional<Label> label) {
            this(period, label, false);
        }
    }

    /** The period that the nearest text names alone, else the nearest paragraph of the answer, else the request. */
    Dated period(int order, List<NearText> near, Optional<Question> question) {
        Dated nearest = Dated.NONE;
        for (NearText text : near) {
            Optional<PeriodText.Found> found = dating.only(text.words());
            if (found.isEmpty()) {
                continue;
            }
            Period period = found.get().period();
            if (nearest.period().isEmpty()) {
                nearest = new Dated(Optional.of(period), Optional.of(text.label()));
            } else if (nearest.period().get().apart(period)) {
                return new Dated(nearest.period(), nearest.label(), true);
            }
        }
        if (nearest.period().isPresent()) {
            return nearest;
        }
        List<Placed<Dated>> dated = datedAnswers.get();
        for (int i = Placed.before(dated, order); i >= 0; i--) {
            if (speaksTo(question, dated.get(i).block())) {
                return dated.get(i).says();
            }
        }
        int heading = Placed.before(datedHeadings.get(), order);
        if (heading >= 0 && letter.period().isEmpty()) {
            return datedHeadings.get().get(heading).says();
        }
        return oneStock.get()
                .or(() -> letter.period().map(period -> new Dated(Optional.of(period), Optional.empty())))
                .or(onlyPeriod)
                .orElse(Dated.NONE);
    }

    /** The period that a letter without tables names, where it names no other: its figures are of no other. */
    Optional<Dated> onlyPeriod() {
        return onlyPeriod.get();
    }

    private Optional<Dated> theOnly() {
        Map<List<Object>, Dated> named = new LinkedHashMap<>();
        for (MarkedText text : hasTables ? List.<MarkedText>of() : texts) {
            if (letter.section(text.block()) != LetterSection.NOTES && !lettersDate(text.block())) {
                periods.in(text.words())
                        .forEach(found -> named.putIfAbsent(
                                Arrays.asList(
                                        found.period().start(), found.period().end()),
                                dated(text, found)));
            }
        }
        return named.size() == 1
                ? named.values().stream()
                        .filter(only -> only.period().filter(Period::dated).isPresent())
                        .findFirst()
                : Optional.empty();
    }

    private List<Placed<Dated>> datedAnswers() {
        return dated(texts.stream()
                .filter(text -> letter.section(text.block()) == LetterSection.ANSWER)
                .toList());
    }

    private List<Placed<Dated>> dated(List<MarkedText> of) {
        List<Placed<Dated>> dated = new ArrayList<>();
        for (MarkedText text : of) {
            dating.only(text.words()).ifPresent(found -> dated.add(new Placed<>(text.block(), dated(text, found))));
        }
        return dated;
    }

    /** The one day as at which the letter says that its figures stand, wherever it says so. */
    private Optional<Dated> stock() {
        List<Dated> days = new ArrayList<>();
        for (MarkedText text : texts) {
            if (letter.section(text.block()) != LetterSection.REQUEST
                    && !captions.contains(text.block().order())
                    && !heading(text)) {
                for (PeriodText.Found found : periods.in(text.words())) {
                    if (found.period().basis() == PeriodBasis.POINT_IN_TIME) {
                        CellRef place = CellRef.inProse(
                                text.block().page(),
                                text.paragraph(),
                                text.words().get(found.from()).item());
                        Label label = new Label(Label.Role.NOTE, found.period().label(), place);
                        days.add(new Dated(Optional.of(found.period()), Optional.of(label)));
                    }
                }
            }
        }
        return days.size() == 1 ? Optional.of(days.get(0)) : Optional.empty();
    }

    /** The period of the nearest heading above a paragraph: a short line that is no sentence and holds no figures. */
    Dated headed(TextBlock below) {
        int last = Placed.before(datedHeadings.get(), below.order());
        return last < 0 ? Dated.NONE : datedHeadings.get().get(last).says();
    }

    private List<Placed<Dated>> datedHeadings() {
        return dated(texts.stream().filter(this::heading).toList());
    }

    /** Whether a paragraph is a heading of the answer or a title: a short line that is no sentence and holds no figures. */
    boolean heading(MarkedText text) {
        String line = text.text().strip();
        LetterSection section = letter.section(text.block());
        return (section == LetterSection.ANSWER || section == LetterSection.HEAD && !lettersDate(text.block()))
                && text.words().size() <= ContextReader.CAPTION_WORDS
                && line.indexOf('\n') < 0
                && !line.endsWith(".")
                && !line.endsWith(";")
                && !data.contains(text.paragraph());
    }

    private static Dated dated(MarkedText text, PeriodText.Found found) {
        Words words = text.words();
        CellRef place = CellRef.inProse(
                text.block().page(), text.paragraph(), words.get(found.from()).item());
        Label label = new Label(Label.Role.HEADING, words.between(found.from(), found.to()), place);
        return new Dated(Optional.of(found.period()), Optional.of(label));
    }

    /** The head with the day of the letter: it dates no figure. */
    boolean lettersDate(TextBlock text) {
        return letter.section(text) == LetterSection.HEAD
                && letter.responded().isPresent()
                && DateText.first(Words.of(text.text())).equals(letter.responded());
    }

    /** Whether a paragraph answers a question, or none: what answers another says nothing of this one's figures. */
    private boolean speaksTo(Optional<Question> question, TextBlock text) {
        Optional<Question> answered = questions.answered(text, text.text().length());
        return question.isEmpty() || answered.isEmpty() || answered.equals(question);
    }
}
